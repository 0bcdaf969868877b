import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { adoptionInUse, answerOf } from "tests/factories/adoption";
import { as, contextOf, createWorld } from "tests/world";
import { beforeEach, describe, expect, it } from "vitest";
import { followUp, mail, notification } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { remindOfFollowUps } from "./reminder/service";

const world = await createWorld();
const at = (moment: string) => {
  world.clock.now = new Date(moment);
};
beforeEach(() => at("2027-03-31T09:00:00Z"));

const statesOf = async (adoptionId: string, reader: Person) =>
  (await as(world, reader).adoption.find({ adoptionId })).followUps.map(
    ({ state, answer }) => answer ?? state,
  );

describe("the days at which a site is asked", () => {
  it("are the same day 3, 6 and 12 months on, or the last of a shorter month", async () => {
    const { adoptionId } = await adoptionInUse(world, "2027-03-31");
    const days = fc.sample(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }),
      400,
    );
    const begun = [
      ...new Set(days.map((date) => date.toISOString().slice(0, 10))),
      "2027-11-30",
      "2028-02-29",
    ];
    await world.db.execute(sql`insert into adoption
      (pilot_id, product_id, organisation_id, status, kind, decided_on, decided_by, other_site, in_use_from)
      select pilot_id, product_id, organisation_id, 'in_use', 'adopt', day, decided_by, 'Begun ' || nth, day
      from adoption, unnest(${`{${begun.join(",")}}`}::date[]) with ordinality as given (day, nth) where id = ${adoptionId}`);
    const rows = await world.db.execute<{ day: string; months: number; due_on: string }>(sql`
      select in_use_from::text as day, months, due_on::text from follow_up
      join adoption on adoption.id = adoption_id where other_site is not null`);
    expect(rows).toHaveLength(begun.length * 3);
    for (const { day, months, due_on: dueOn } of rows) {
      const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
      const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
      const expected = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
      expect(`${day} ${months} ${dueOn}`).toBe(`${day} ${months} ${expected.toISOString().slice(0, 10)}`);
    }
    await world.db.execute(sql`delete from adoption where other_site is not null`);
  });

  it("begin at midnight in London, whatever the season", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    at("2027-06-29T22:59:00Z");
    await expect(as(world, leader).adoption.answer(answerOf(adoptionId, 3, "fully"))).rejects.toThrow(
      "can be answered from 30 June 2027",
    );
    at("2027-06-29T23:00:00Z");
    await as(world, leader).adoption.answer(answerOf(adoptionId, 3, "fully"));
    expect(await statesOf(adoptionId, leader)).toEqual(["fully", "not due yet", "not due yet"]);
  });
});

describe("what a site answers", () => {
  it("needs a reason for a no, and may leave the number of people unknown", async () => {
    const { adoptionId, leader, innovator } = await adoptionInUse(world, "2027-03-31");
    at("2027-07-01T09:00:00Z");
    const api = as(world, leader).adoption;
    await expect(api.answer({ adoptionId, months: 3, answer: "no" })).rejects.toThrow("Enter why");
    await api.answer({ ...answerOf(adoptionId, 3, "no") });
    const read = await as(world, innovator).adoption.find({ adoptionId });
    expect(read.followUps[0]?.answers).toMatchObject([
      { answer: "no", users: null, note: "The trained nurse left.", answeredBy: leader.name },
    ]);
  });

  it("can be answered again: the latest counts and the earlier ones stay", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    at("2027-07-01T09:00:00Z");
    await as(world, leader).adoption.answer(answerOf(adoptionId, 3, "no"));
    at("2027-07-02T09:00:00Z");
    const api = as(world, leader).adoption;
    await api.answer({ ...answerOf(adoptionId, 3, "in_part"), users: 14 });
    const { followUps } = await api.find({ adoptionId });
    expect(followUps[0]).toMatchObject({ answer: "in_part", state: "answered" });
    expect(followUps[0]?.answers.map(({ answer, users }) => [answer, users])).toEqual([
      ["in_part", 14],
      ["no", null],
    ]);
  });

  it("is told each time, also when an answer comes back and when it is in part", async () => {
    const { adoptionId, leader, innovator } = await adoptionInUse(world, "2027-03-31");
    at("2027-07-01T09:00:00Z");
    for (const answer of ["fully", "no", "fully", "in_part"] as const)
      await as(world, leader).adoption.answer(answerOf(adoptionId, 3, answer));
    const told = await world.db
      .select()
      .from(notification)
      .where(eq(notification.personId, innovator.personId));
    expect(
      told
        .map(({ title }) => title)
        .filter((title) => title.includes("after 3 months"))
        .sort(),
    ).toEqual([
      "KardiaMobile at 28 pharmacies: no longer in use after 3 months",
      "KardiaMobile at 28 pharmacies: still in use after 3 months",
      "KardiaMobile at 28 pharmacies: still in use after 3 months",
      "KardiaMobile at 28 pharmacies: still in use in part after 3 months",
    ]);
  });

  it("is not asked of what had stopped by then, which counts as not in use", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    at("2027-08-01T09:00:00Z");
    const api = as(world, leader).adoption;
    await api.answer(answerOf(adoptionId, 3, "fully"));
    const stop = { adoptionId, reason: "No budget." };
    await expect(api.stop({ ...stop, stoppedOn: "2027-06-29" })).rejects.toThrow(
      "still in use on a later day",
    );
    await api.stop({ ...stop, stoppedOn: "2027-07-15" });
    at("2028-05-01T09:00:00Z");
    const { followUps } = await api.find({ adoptionId });
    expect(followUps.map(({ state }) => state)).toEqual(["answered", "stopped before", "stopped before"]);
    await expect(api.answer(answerOf(adoptionId, 12, "fully"))).rejects.toThrow("had stopped by then");
    const rows = await world.db.select().from(followUp).where(eq(followUp.adoptionId, adoptionId));
    expect(rows.map(({ months, isInUse }) => [months, isInUse]).sort()).toEqual([
      [12, false],
      [3, true],
      [6, false],
    ]);
  });
});

describe("the worker", () => {
  it("asks the leader on the day and once more after four weeks, however often it runs, and nobody else", async () => {
    const { adoptionId, leader, innovator, broker } = await adoptionInUse(world, "2027-03-31");
    const asked = async ({ personId }: Person) =>
      (await world.db.select().from(notification).where(eq(notification.personId, personId))).filter(
        ({ title, href }) => title.startsWith("Is it still in use?") && href.includes(adoptionId),
      ).length;
    const run = () =>
      remindOfFollowUps({ ...contextOf(world, null), actor: { is: "system", job: "remindOfFollowUpsDue" } });
    const runs = async (moment: string) => {
      at(moment);
      await run();
      await run();
      return asked(leader);
    };
    expect(await runs("2027-06-29T07:10:00Z")).toBe(0);
    expect(await runs("2027-06-30T07:10:00Z")).toBe(1);
    expect(await runs("2027-07-27T07:10:00Z")).toBe(1);
    expect(await runs("2027-07-28T07:10:00Z")).toBe(2);
    expect(await runs("2027-09-15T07:10:00Z")).toBe(2);
    expect([await asked(innovator), await asked(broker)]).toEqual([0, 0]);
    expect(await statesOf(adoptionId, innovator)).toEqual(["not answered", "not due yet", "not due yet"]);
    const sent = await world.db.select().from(mail).where(eq(mail.personId, leader.personId));
    expect(sent.filter(({ subject }) => subject.startsWith("Is it still in use?"))).toHaveLength(2);
    const { needsYou } = await as(world, leader).overview.work();
    expect(needsYou).toContainEqual(
      expect.objectContaining({
        title: "Say whether it is still in use: KardiaMobile at 28 pharmacies",
        hint: "3 months after it went into use, on 30 June 2027.",
      }),
    );
  });

  it("asks nothing that is answered or has stopped", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    at("2027-06-30T07:10:00Z");
    await as(world, leader).adoption.answer(answerOf(adoptionId, 3, "fully"));
    const told = () =>
      world.db.$count(notification, sql`href like ${`%${adoptionId}?do=%`} and title like 'Is it still%'`);
    const job = { is: "system", job: "remindOfFollowUpsDue" } as const;
    await remindOfFollowUps({ ...contextOf(world, null), actor: job });
    expect(await told()).toBe(0);
    await as(world, leader).adoption.stop({ adoptionId, stoppedOn: "2027-06-30", reason: "No budget." });
    at("2027-10-01T07:10:00Z");
    await remindOfFollowUps({ ...contextOf(world, null), actor: job });
    expect(await told()).toBe(0);
  });
});
