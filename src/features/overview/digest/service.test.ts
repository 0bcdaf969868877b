import { eq } from "drizzle-orm";
import { openPair, suggestNow } from "tests/factories/match";
import { publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { beforeEach, describe, expect, it } from "vitest";
import { mail } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { digester } from "./policy";
import { dueWeek } from "./rules";
import { writeDigests } from "./service";

process.env.NEXTAUTH_SECRET = "a secret of the tests that is long enough";
const world = await createWorld();
const siteUrl = "https://exchange.example.org";
const firstMonday = new Date("2027-03-08T08:00:00Z");
const later = (days: number) => new Date(firstMonday.getTime() + days * 86_400_000);

const runJob = (now: Date) =>
  writeDigests({ ...contextOf(world, null), now, actor: { is: "system", job: digester } }, siteUrl);

async function digestsOf({ personId }: Person) {
  const rows = await world.db.select().from(mail).where(eq(mail.personId, personId)).orderBy(mail.queuedAt);
  return rows.filter(({ topic }) => topic === "digest");
}

describe("a digest is due", () => {
  it.each([
    ["before eight in London in winter", "2027-03-08T07:59:00Z", null],
    ["at eight in London in winter", "2027-03-08T08:00:00Z", "2027-03-08"],
    ["at eight in London in summer", "2027-04-05T07:00:00Z", "2027-04-05"],
    ["before eight in London in summer", "2027-04-05T06:59:00Z", null],
    ["on Tuesday, by a worker that was away", "2027-03-09T09:00:00Z", "2027-03-08"],
    ["on Wednesday", "2027-03-10T09:00:00Z", null],
    ["on Sunday", "2027-03-14T09:00:00Z", null],
  ])("%s", (_, now, week) => expect(dueWeek(new Date(now))).toBe(week));
});

describe("the digest of a week", () => {
  beforeEach(() => {
    world.clock.now = new Date("2027-03-03T09:00:00Z");
  });

  it("tells both sides of new suggestions, once a week and each suggestion once", async () => {
    const { challengeId, productId, leader, innovator } = await openPair(world);
    await suggestNow(world, { challengeId });
    await Promise.all([runJob(firstMonday), runJob(firstMonday)]);
    await runJob(new Date("2027-03-08T09:00:00Z"));
    for (const person of [leader, innovator]) {
      const [first, ...others] = await digestsOf(person);
      expect(others).toEqual([]);
      expect(first?.subject).toContain("new suggestion");
      expect(first?.body).toContain("KardiaMobile for “Undetected atrial fibrillation”");
      expect(first?.body).toContain(`${siteUrl}/matches/why?challenge=${challengeId}&product=${productId}`);
    }
    await suggestNow(world, { challengeId });
    await runJob(later(7));
    expect(await digestsOf(innovator)).toHaveLength(1);
    const other = await publishedProduct(world, { answers: { name: "PulseBand" } });
    await suggestNow(world, { productId: other.productId });
    await runJob(later(14));
    const [, second] = await digestsOf(leader);
    expect(second?.body).toContain("PulseBand for");
    expect(second?.body).not.toContain("KardiaMobile for");
  });

  it("tells what waits for a person, without any suggestion", async () => {
    const { challengeId, productId, leader, broker } = await openPair(world);
    await as(world, broker).match.make({ challengeId, productId, note: "Meet." });
    await runJob(later(21));
    const [first] = await digestsOf(leader);
    expect(first?.subject).toMatch(/^Your week: \d+ things? waits? for you$/);
    expect(first?.body).toContain("Accept or decline: KardiaMobile");
  });

  it("is not written where there is nothing to tell", async () => {
    const ada = await world.person();
    await runJob(later(28));
    expect(await digestsOf(ada)).toEqual([]);
  });

  it("leaves out what the side put aside", async () => {
    const { challengeId, productId, innovator } = await openPair(world);
    await suggestNow(world, { challengeId });
    const reason = "Too far away.";
    await as(world, innovator).suggestion.dismiss({ challengeId, productId, reason });
    await runJob(later(35));
    const bodies = (await digestsOf(innovator)).map(({ body }) => body);
    expect(bodies.join()).not.toContain(challengeId);
  });

  it("is not written for whom chose no digest, nor for whom is suspended", async () => {
    const { challengeId, leader, innovator } = await openPair(world);
    await suggestNow(world, { challengeId });
    await as(world, leader).notification.choosePreferences({ byEmail: ["matches"] });
    const administrator = await world.broker("owner");
    await as(world, administrator).person.suspend({ personId: innovator.personId, reason: "They left." });
    await runJob(later(42));
    for (const person of [leader, innovator]) expect(await digestsOf(person)).toEqual([]);
  });

  it("is written by the job alone", async () => {
    await expect(writeDigests(contextOf(world, await world.broker()), siteUrl)).rejects.toThrow();
  });
});
