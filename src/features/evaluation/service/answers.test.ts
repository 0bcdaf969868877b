import { eq, sql } from "drizzle-orm";
import { publishedFindings, signedFindings } from "tests/factories/evaluation";
import { as, contextOf, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { notification, pilotPerson } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { addDays, addWorkingDays } from "@/lib/dates";
import { remindToAnswer } from "./answers";

const world = await createWorld();
const words = { findings: "As before, told better.", limitations: "None new.", reason: "A word was wrong." };
const after = (days: number) => ({ ...world, clock: { now: addDays(world.clock.now, days) } });
const later = (days: number) => contextOf(after(days), null);
const readAll = (slug: string, version?: number, at: typeof world = world) =>
  as(at, null).evaluation.find({ slug, version });
const remindersOf = (who: Person) =>
  world.db
    .select({ title: notification.title })
    .from(notification)
    .where(eq(notification.personId, who.personId));

it("each side answers a corrected version in its own time, beside what was published", async () => {
  const { leader, innovator, evaluator, evaluationId, slug, pilotId } = await publishedFindings(world);
  await expect(as(world, leader).evaluation.answer({ evaluationId, decision: "signed" })).rejects.toThrow(
    "not waiting for an answer",
  );
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  const working = await as(world, leader).evaluation.findWorking({ pilot: pilotId });
  const until = addWorkingDays(world.clock.now, 20);
  expect(working).toMatchObject({ can: { answer: true }, dueAt: until });
  await as(world, leader).evaluation.answer({ evaluationId, decision: "dissented", reason: "Too few." });
  const again = as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  await expect(again).rejects.toThrow("answered already");
  const { version } = await readAll(slug);
  expect(version).toMatchObject({ kind: "corrected", isHashCheckable: true });
  expect(version.answers?.until).toEqual(until);
  expect(version.answers?.printed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ role: "leader", decision: "dissented", reason: "Too few." }),
      { name: innovator.name, role: "innovator", decision: "has not answered yet", reason: null },
    ]),
  );
  expect((await readAll(slug, 1)).version.answers).toBeNull();
});

it("a correction that changes no word and no figure is a version of its own, which nobody has answered", async () => {
  const { leader, evaluator, evaluationId, slug, pilotId } = await publishedFindings(world);
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  const dissent = { evaluationId, decision: "dissented", reason: "Too few." } as const;
  await as(world, leader).evaluation.answer(dissent);
  const deviation = { description: "The second survey was not sent.", reason: "No staff." };
  await as(world, evaluator).evaluation.recordDeviation({ evaluationId, ...deviation });
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  const answerOfLeader = async (number: number) =>
    (await readAll(slug, number)).version.answers?.printed.find(({ role }) => role === "leader");
  expect(await answerOfLeader(3)).toMatchObject({ decision: "has not answered yet", reason: null });
  expect(await as(world, leader).evaluation.findWorking({ pilot: pilotId })).toMatchObject({
    can: { answer: true },
  });
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  expect(await answerOfLeader(3)).toMatchObject({ decision: "signed" });
  expect(await answerOfLeader(2)).toMatchObject({ decision: "dissented", reason: "Too few." });
});

it("an answer is read however many stand before it", async () => {
  const { leader, evaluator, evaluationId, slug } = await publishedFindings(world);
  await world.db.execute(
    sql`insert into signature (evaluation_id, what, person_id, role, decision, hash, signed_at)
      select ${evaluationId}, 'findings', ${evaluator.personId}, 'evaluator', 'signed', 'earlier-' || n,
        ${world.clock.now.toISOString()}::timestamptz - n * interval '1 minute' from generate_series(1, 250) n`,
  );
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  const { version } = await readAll(slug);
  expect(version.answers?.printed).toContainEqual(
    expect.objectContaining({ role: "leader", decision: "signed" }),
  );
});

it("an answer to findings that were corrected while they were read is refused", async () => {
  const { leader, evaluator, evaluationId, pilotId } = await publishedFindings(world);
  const api = as(world, leader).evaluation;
  const seen = (await api.findWorking({ pilot: pilotId })).evaluation?.findingsHash ?? "";
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  await expect(api.answer({ evaluationId, seen, decision: "signed" })).rejects.toThrow("have changed since");
  const now = (await api.findWorking({ pilot: pilotId })).evaluation?.findingsHash ?? "";
  await api.answer({ evaluationId, seen: now, decision: "signed" });
});

it("silence is printed once the time is over, also when the silent one leaves the pilot", async () => {
  const { innovator, evaluator, evaluationId, slug } = await publishedFindings(world);
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  await world.db.delete(pilotPerson).where(eq(pilotPerson.personId, innovator.personId));
  const silenceAt = async (at: typeof world) =>
    (await readAll(slug, 2, at)).version.answers?.printed.find(({ name }) => name === innovator.name);
  expect(await silenceAt(after(1))).toMatchObject({ decision: "has not answered yet" });
  expect(await silenceAt(after(60))).toMatchObject({ decision: "did not sign" });
});

it("the time is over at its end, and when the next version takes its place", async () => {
  const { leader, evaluator, evaluationId, slug, pilotId } = await publishedFindings(world);
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  const late = as(after(60), leader).evaluation;
  await expect(late.answer({ evaluationId, decision: "signed" })).rejects.toThrow("not waiting");
  expect(await late.findWorking({ pilot: pilotId })).toMatchObject({ can: { answer: false }, dueAt: null });
  const soon = after(2);
  await as(soon, evaluator).evaluation.correct({ evaluationId, ...words, findings: "Better still." });
  expect((await readAll(slug, 2)).version.answers?.until).toEqual(soon.clock.now);
  expect((await readAll(slug, 3)).version.answers?.until).toEqual(addWorkingDays(soon.clock.now, 20));
});

it("who signed the findings can still dissent from their retraction", async () => {
  const { leader, innovator, evaluator, evaluationId } = await signedFindings(world);
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
  const { slug } = await as(world, evaluator).evaluation.publish({ evaluationId });
  await as(world, evaluator).evaluation.retract({ evaluationId, reason: "The counts were made up." });
  const reason = "They were not.";
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "dissented", reason });
  const { version } = await readAll(slug);
  expect(version.answers?.printed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ role: "innovator", decision: "dissented", reason }),
      expect.objectContaining({ role: "leader", decision: "has not answered yet" }),
    ]),
  );
});

it("a week before the end only those who are silent are reminded, and nobody of a text that was replaced", async () => {
  const { leader, innovator, evaluator, evaluationId } = await publishedFindings(world);
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  const jobs = await world.db.execute<{ payload: { hash: string } }>(
    sql`select p.payload from graphile_worker._private_jobs p
      where p.key like ${`answer:${evaluationId}:%`} order by p.run_at desc, p.id desc`,
  );
  const [second, first] = jobs.map(({ payload }) => payload.hash);
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  const reminded = async (who: Person) =>
    (await remindersOf(who)).some(({ title }) => title.includes("silence is printed"));
  await remindToAnswer(later(21), evaluationId, first ?? "");
  await remindToAnswer(later(60), evaluationId, second ?? "");
  expect(await reminded(innovator)).toBe(false);
  await remindToAnswer(later(21), evaluationId, second ?? "");
  expect(await reminded(innovator)).toBe(true);
  expect(await reminded(leader)).toBe(false);
});

it("not even the database lets a version after the first go out without time to answer", async () => {
  const { evaluationId } = await publishedFindings(world);
  const unanswered = world.db.execute(
    sql`insert into finding_version (evaluation_id, number, kind, content, hash)
      select evaluation_id, 2, 'corrected', content, hash from finding_version
      where evaluation_id = ${evaluationId}`,
  );
  await expect(unanswered).rejects.toMatchObject({
    cause: { message: expect.stringContaining("later_version_can_be_answered") },
  });
});
