import { and, eq, sql } from "drizzle-orm";
import { approvedChallenge, letTimePass, openChallenge } from "tests/factories/challenge";
import { as, createWorld } from "tests/world";
import { beforeEach, describe, expect, it } from "vitest";
import { activity, notification } from "@/db/schema";

const world = await createWorld();
const statusOf = async (id: string) =>
  (await as(world, await world.broker()).challenge.find({ challengeId: id })).status;

beforeEach(() => {
  world.clock.now = new Date("2027-03-03T09:00:00Z");
});

describe("opening and closing by the clock", () => {
  it("opens at its London minute and closes at its London minute, not a second earlier", async () => {
    const { challenge } = await approvedChallenge(world, { opensOn: "2027-04-01", closesOn: "2027-06-30" });
    const steps = [
      ["2027-04-01T07:59:59Z", "approved"],
      ["2027-04-01T08:00:00Z", "open"],
      ["2027-06-30T15:59:59Z", "open"],
      ["2027-06-30T16:00:00Z", "closed"],
    ] as const;
    for (const [moment, status] of steps) {
      world.clock.now = new Date(moment);
      await letTimePass(world);
      expect([moment, await statusOf(challenge.id)]).toEqual([moment, status]);
    }
  });

  it("a visit changes nothing", async () => {
    const { challenge, owner } = await approvedChallenge(world, { opensOn: "2027-04-01" });
    world.clock.now = new Date("2027-05-01T09:00:00Z");
    await as(world, owner).challenge.find({ challengeId: challenge.id });
    await as(world, null).challenge.listPublic({});
    expect(await statusOf(challenge.id)).toBe("approved");
  });

  it("a standing need stays open for years", async () => {
    const { challenge } = await openChallenge(world, { isStanding: true });
    world.clock.now = new Date("2035-03-03T09:00:00Z");
    await letTimePass(world);
    expect(await statusOf(challenge.id)).toBe("open");
  });

  it("a worker that was away for months opens and closes it in one sweep", async () => {
    const { challenge } = await approvedChallenge(world, { opensOn: "2027-04-01", closesOn: "2027-06-30" });
    world.clock.now = new Date("2027-12-01T09:00:00Z");
    await letTimePass(world);
    expect(await statusOf(challenge.id)).toBe("closed");
  });

  it("two workers at once open it once", async () => {
    const { challenge } = await approvedChallenge(world);
    await Promise.all([letTimePass(world), letTimePass(world)]);
    const opened = await world.db
      .select({ sequence: activity.sequence })
      .from(activity)
      .where(and(eq(activity.thingId, challenge.id), eq(activity.kind, "challenge.opened")));
    expect(opened).toHaveLength(1);
  });

  it("the job is queued for the stated minute when a broker approves", async () => {
    const { challenge } = await approvedChallenge(world, { opensOn: "2027-04-01" });
    const [job] = await world.db.execute<{ run_at: Date }>(
      sql`select run_at from graphile_worker.jobs where key = ${`challenge-opens:${challenge.id}`}`,
    );
    expect(new Date(job?.run_at ?? 0)).toEqual(new Date("2027-04-01T08:00:00Z"));
  });
});

describe("while it is open", () => {
  const titlesFor = async (personId: string) =>
    (
      await world.db
        .select({ title: notification.title })
        .from(notification)
        .where(eq(notification.personId, personId))
    ).map(({ title }) => title);

  it("an addendum is public, and those who watch are told; those who stopped are not", async () => {
    const { challenge, owner } = await openChallenge(world);
    const it = { challengeId: challenge.id };
    const [watcher, gone] = [await world.person("Wyn"), await world.person("Gus")];
    for (const who of [watcher, gone]) await as(world, who).challenge.watch(it);
    expect((await as(world, watcher).challenge.find(it)).isWatching).toBe(true);
    await as(world, gone).challenge.unwatch(it);
    await as(world, owner).challenge.addAddendum({ ...it, body: "There are two more pharmacies." });
    const seen = await as(world, null).challenge.find(it);
    expect(seen.addenda).toMatchObject([{ body: "There are two more pharmacies.", newClosesAt: null }]);
    expect(JSON.stringify(seen)).not.toContain(owner.personId);
    expect(await titlesFor(watcher.personId)).toEqual([`Something was added: ${challenge.title}`]);
    expect(await titlesFor(gone.personId)).toEqual([]);
  });

  it("an extension moves the closing minute, and only forwards", async () => {
    const { challenge, owner } = await openChallenge(world, { closesOn: "2027-03-31" });
    const extend = (closesOn: string) =>
      as(world, owner).challenge.addAddendum({ challengeId: challenge.id, body: "More time.", closesOn });
    await expect(extend("2027-03-30")).rejects.toThrow("must be after 31 March 2027 at 5:00pm");
    await extend("2027-04-30");
    world.clock.now = new Date("2027-03-31T16:00:00Z");
    await letTimePass(world);
    expect(await statusOf(challenge.id)).toBe("open");
    world.clock.now = new Date("2027-04-30T16:00:00Z");
    await letTimePass(world);
    expect(await statusOf(challenge.id)).toBe("closed");
    await expect(extend("2027-05-30")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("a member and a stranger cannot add, a broker can", async () => {
    const { challenge, broker } = await openChallenge(world);
    const member = await world.join(await world.person(), challenge.organisationId, "member");
    const { owner: stranger } = await world.organisation({ kind: "company" });
    const input = { challengeId: challenge.id, body: "More." };
    for (const who of [member, stranger]) {
      await expect(as(world, who).challenge.addAddendum(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await as(world, broker).challenge.addAddendum(input);
  });

  it("a draft cannot be watched by strangers", async () => {
    const { challenge } = await approvedChallenge(world, { opensOn: "2027-05-01" });
    await expect(
      as(world, await world.person()).challenge.watch({ challengeId: challenge.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
