import { eq } from "drizzle-orm";
import { publishedFindings } from "tests/factories/evaluation";
import { livePilot, organisationOf, personInPilot, readyPilot } from "tests/factories/pilot";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { organisation, person, publishedPathway } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { pathwayTime, pathwayTimeText, triedHeading } from "./rules";
import { publishPathwaySchema } from "./schema";

const world = await createWorld();
const basedOn = { before: 1, after: 1 };
const step = { name: "See the GP", ownedBy: "General practice", doneBy: "GP", minutes: 10 };
const times = {
  before: { from: 12, basis: "national_average" as const, sourceUrl: "https://example.org/before" },
  after: { from: 2, to: 3, basis: "planned" as const },
};

async function pilotWithPathway() {
  const live = await livePilot(world);
  const { pilotId, leader } = live;
  const save = as(world, leader).pilot.pathway.save;
  await save({ pilotId, phase: "before", basedOn: 0, steps: [step] });
  await save({ pilotId, phase: "after", basedOn: 0, steps: [{ ...step, name: "One-stop clinic" }] });
  return live;
}

const asVisitor = (challengeId: string) => as(world, null).pilot.pathway.listPublished({ challengeId });

describe("a pathway that its pilot shows to everybody", () => {
  it("a visitor reads nothing of it before it is published, and nothing after it was taken back", async () => {
    const { pilotId, challengeId, leader } = await pilotWithPathway();
    expect(await asVisitor(challengeId)).toEqual([]);
    await as(world, leader).pilot.pathway.publish({ pilotId, basedOn, ...times });
    const [shown] = await asVisitor(challengeId);
    expect(shown?.content.before).toMatchObject({ time: { from: 12, to: 12 }, steps: [step] });
    expect(pathwayTimeText(shown?.content.after.time ?? null)).toBe("2 to 3 weeks (planned, not measured)");
    await as(world, leader).pilot.pathway.hide({ pilotId });
    expect(await asVisitor(challengeId)).toEqual([]);
    await expect(as(world, leader).pilot.pathway.hide({ pilotId })).rejects.toThrow("is not public");
  });

  it("what is written later stays in the workspace until it is published again", async () => {
    const { pilotId, challengeId, productId, leader, innovator } = await pilotWithPathway();
    await as(world, leader).pilot.pathway.publish({ pilotId, basedOn });
    const steps = [{ ...step, name: "Something nobody agreed to" }];
    await as(world, innovator).pilot.pathway.save({ pilotId, phase: "after", basedOn: 1, steps });
    expect(JSON.stringify(await asVisitor(challengeId))).not.toContain("nobody agreed");
    await as(world, leader).pilot.pathway.publish({ pilotId, basedOn: { before: 1, after: 2 } });
    const ofProduct = await as(world, null).pilot.pathway.listPublished({ productId });
    expect(ofProduct[0]?.content.after.steps[0]?.name).toBe("Something nobody agreed to");
  });

  it("an innovator cannot publish it, and nobody publishes an empty one", async () => {
    const { pilotId, innovator } = await pilotWithPathway();
    await expect(as(world, innovator).pilot.pathway.publish({ pilotId, basedOn })).rejects.toThrow(
      "permission",
    );
    const empty = await livePilot(world);
    await expect(
      as(world, empty.leader).pilot.pathway.publish({
        pilotId: empty.pilotId,
        basedOn: { before: 0, after: 0 },
      }),
    ).rejects.toThrow("nothing to publish");
  });

  it("nobody publishes a text that changed after they read it, and the pilot’s people hear of it", async () => {
    const { pilotId, challengeId, leader, innovator } = await pilotWithPathway();
    const partner = await personInPilot(world, pilotId, "partner");
    const steps = [{ ...step, name: "Written meanwhile" }];
    await as(world, innovator).pilot.pathway.save({ pilotId, phase: "before", basedOn: 1, steps });
    const publish = as(world, leader).pilot.pathway.publish;
    await expect(publish({ pilotId, basedOn })).rejects.toThrow("not the one you read");
    expect(await asVisitor(challengeId)).toEqual([]);
    await publish({ pilotId, basedOn: { before: 2, after: 1 } });
    expect((await asVisitor(challengeId))[0]?.content.before.steps).toMatchObject(steps);
    const { items } = await as(world, partner).notification.list({});
    expect(items[0]?.title).toContain("Everybody can now read the pathway");
  });

  it("is headed as tried only when the pilot went live", async () => {
    const { pilotId, challengeId, leader } = await readyPilot(world);
    const api = as(world, leader).pilot;
    await api.pathway.save({ pilotId, phase: "before", basedOn: 0, steps: [step] });
    await api.pathway.publish({ pilotId, basedOn: { before: 1, after: 0 } });
    const planned = await asVisitor(challengeId);
    expect(triedHeading(planned)).toBe("The pathway that is planned");
    await api.start({ pilotId });
    await api.stop({ pilotId, reason: "Staff left" });
    const tried = await asVisitor(challengeId);
    expect(triedHeading(tried)).toBe("The pathway that was tried");
    expect(triedHeading([...planned, ...tried])).toContain("tried or are planned");
  });

  it("a contribution that names somebody of the pilot goes out only when they signed it off", async () => {
    const { pilotId, challengeId, leader } = await pilotWithPathway();
    const partner = await personInPilot(world, pilotId, "partner");
    const given = { pilotId, kind: "pathway" as const, description: "Drew the new steps." };
    const add = (input: { contributor: string; personId?: string; sourceUrl?: string }) =>
      as(world, leader).pilot.contribution.add({ ...given, ...input });
    await add({ contributor: "Dr Somebody who was never asked" });
    const { organisationName = "" } = leader.membership ?? {};
    await add({ contributor: organisationName.toUpperCase() });
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    await add({ contributor: "The clinicians", sourceUrl: "https://example.org/account" });
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    const { id } = await add({ contributor: "Somebody in here", personId: partner.personId });
    const named = async () => {
      await as(world, leader).pilot.pathway.publish({ pilotId, basedOn });
      return (await asVisitor(challengeId))[0]?.content.contributions.map(({ contributor }) => contributor);
    };
    const settled = [organisationName.toUpperCase(), "The clinicians"];
    expect(await named()).toEqual(settled);
    await as(world, partner).pilot.contribution.signOff({ pilotId, contributionId: id });
    expect(await named()).toEqual([...settled, "Somebody in here"]);
    const copies = await world.db.select().from(publishedPathway);
    expect(JSON.stringify(copies)).not.toContain("Somebody in here");
    await world.db.update(person).set({ name: null }).where(eq(person.id, partner.personId));
    const [shown] = await asVisitor(challengeId);
    expect(shown?.content.contributions.map(({ contributor }) => contributor)).toEqual(settled);
  });

  it("a time is measured here only beside a published result that stands", async () => {
    const { pilotId, evaluationId, evaluator, leader } = await publishedFindings(world);
    await as(world, leader).pilot.pathway.save({ pilotId, phase: "before", basedOn: 0, steps: [step] });
    const before = { from: 12, basis: "measured" as const };
    const publish = (id: string, who: Person, after: number) =>
      as(world, who).pilot.pathway.publish({ pilotId: id, basedOn: { before: 1, after }, before });
    await publish(pilotId, leader, 0);
    expect(await as(world, leader).pilot.pathway.find({ pilotId })).toMatchObject({ isMeasured: true });
    await as(world, evaluator).evaluation.retract({ evaluationId, reason: "Another service." });
    await expect(publish(pilotId, leader, 0)).rejects.toThrow("no published result");
    const unmeasured = await pilotWithPathway();
    await expect(publish(unmeasured.pilotId, unmeasured.leader, 1)).rejects.toThrow("no published result");
  });

  it("it is hidden while the leader’s organisation is suspended", async () => {
    const { pilotId, challengeId, leader } = await pilotWithPathway();
    await as(world, leader).pilot.pathway.publish({ pilotId, basedOn });
    await world.db
      .update(organisation)
      .set({ status: "suspended" })
      .where(eq(organisation.id, organisationOf(leader)));
    expect(await asVisitor(challengeId)).toEqual([]);
  });
});

describe("the time of a pathway", () => {
  it("is not known unless somebody says how it is known", () => {
    expect(pathwayTimeText(pathwayTime({}))).toBe("Time not known");
    expect(pathwayTimeText(pathwayTime({ from: 12, basis: "national_average" }))).toBe(
      "About 12 weeks (national average, not measured here)",
    );
    expect(pathwayTimeText(pathwayTime({ from: 0.5, to: 1, basis: "measured" }))).toBe(
      "0.5 to 1 week (measured in this pilot)",
    );
  });

  it.each([
    [{ from: 2 }, "basis"],
    [{ to: 3, basis: "planned" }, "from"],
    [{ from: 3, to: 2, basis: "planned" }, "to"],
  ])("%j is refused at “%s”", (after, field) => {
    const answer = publishPathwaySchema.safeParse({
      pilotId: "018f4e6c-0000-7000-8000-000000000000",
      basedOn,
      after,
    });
    expect(answer.error?.issues.map(({ path }) => path.at(-1))).toEqual([field]);
  });
});
