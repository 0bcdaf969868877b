import { eq, sql } from "drizzle-orm";
import {
  captureAf,
  captureAfCsv,
  collectedData,
  draftedPlan,
  lockedPlan,
  publishedFindings,
  signedFindings,
} from "tests/factories/evaluation";
import { as, contextOf, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { person } from "@/db/schema";
import { publisher } from "@/features/pilot/policy";
import type { Person } from "@/lib/actor";
import { addDays } from "@/lib/dates";
import { publishFindings } from "./findings";
import { publishOverdue } from "./publish-due";

const world = await createWorld();
/** Corrects the only row. */
async function correctFirstFigure(
  evaluator: Person,
  evaluationId: string,
  numerator: number,
  words: { findings?: string; limitations?: string } = {},
): Promise<void> {
  const api = as(world, evaluator).evaluation;
  const observationId = (await api.listObservations({ evaluationId, page: 1 })).items[0]?.id ?? "";
  const reason = "Counted somebody twice";
  await api.correctObservation({ observationId, numerator, denominator: 1737, reason, ...words });
}

const job = { ...contextOf(world, null), actor: { is: "system" as const, job: publisher } };

it("a silent partner is not printed, and nobody by their e-mail address", async () => {
  const { evaluationId, leader, partner, innovator, evaluator } = await signedFindings(world);
  await world.db.update(person).set({ name: null }).where(eq(person.id, leader.personId));
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
  const { slug } = await as(world, evaluator).evaluation.publish({ evaluationId });
  const printed = JSON.stringify(
    (await as(world, null).evaluation.find({ slug })).version.content.signatures,
  );
  expect(printed).not.toContain(partner.name);
  expect(printed).not.toContain(leader.email);
  expect(printed).toContain("Somebody without a name");
});

it("an answer is given once, and not even the database lets it change", async () => {
  const { evaluationId, leader } = await signedFindings(world);
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  const again = as(world, leader).evaluation.answer({ evaluationId, decision: "dissented", reason: "No." });
  await expect(again).rejects.toThrow("answered already");
  for (const change of [
    sql`update signature set decision = 'signed' where evaluation_id = ${evaluationId}`,
    sql`delete from signature where evaluation_id = ${evaluationId}`,
  ]) {
    await expect(world.db.execute(change)).rejects.toMatchObject({
      cause: { message: "signature is append-only" },
    });
  }
});

it("a correction is signed by its evaluator alone until others sign it", async () => {
  const { evaluator, evaluationId, slug } = await publishedFindings(world);
  const words = { findings: "Corrected.", limitations: "None new.", reason: "A typing mistake" };
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  const { version } = await as(world, null).evaluation.find({ slug });
  const told = version.content.signatures.map(({ role, decision }) => [role, decision]);
  expect(told).toContainEqual(["evaluator", "signed"]);
  expect(told).toContainEqual(["leader", "did not sign this version"]);
});

it("findings wait while the pilot has yet to run, and the hourly sweep sends them out when it has stopped", async () => {
  const { leader, pilotId, evaluationId, pilot } = await signedFindings(world);
  await world.db.execute(sql`update pilot set status = 'ready' where id = ${pilotId}`);
  const later = { ...job, now: addDays(world.clock.now, 31) };
  await expect(publishFindings(later, evaluationId)).rejects.toThrow("once the pilot has run");
  await publishOverdue(later);
  await as(world, leader).pilot.stop({ pilotId, reason: "Staff left" });
  await publishOverdue({ ...later, now: addDays(world.clock.now, 27) });
  const find = () => as(world, null).evaluation.find({ slug: pilot.slug });
  await expect(find()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await publishOverdue(later);
  expect((await find()).status).toBe("published");
  expect((await as(world, leader).pilot.find({ pilot: pilotId })).status).toBe("reported");
});

it("a pause holds no findings back: the pilot is stopped, with that reason, and reported", async () => {
  const { leader, innovator, evaluator, pilotId, evaluationId } = await signedFindings(world);
  await world.db.execute(sql`update pilot set status = 'paused' where id = ${pilotId}`);
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
  const working = await as(world, evaluator).evaluation.findWorking({ pilot: pilotId });
  expect(working.can).toMatchObject({ publish: true });
  await as(world, evaluator).evaluation.publish({ evaluationId });
  expect(await as(world, leader).pilot.find({ pilot: pilotId })).toMatchObject({
    status: "reported",
    statusReason: "Its findings were published while it was paused.",
  });
});

it("a figure corrected after signing sends the findings back; earlier answers no longer count but are shown", async () => {
  const { leader, innovator, evaluator, pilotId, evaluationId } = await signedFindings(world);
  await as(world, leader).evaluation.answer({ evaluationId, decision: "dissented", reason: "Too many." });
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
  await correctFirstFigure(evaluator, evaluationId, 27);
  const forget = sql`delete from signature where what = 'findings' and evaluation_id = ${evaluationId}`;
  await expect(world.db.execute(forget)).rejects.toMatchObject({
    cause: { message: "signature is append-only" },
  });
  const written = { evaluationId, findings: "About one in sixty.", limitations: "None new." };
  await expect(as(world, evaluator).evaluation.publish({ evaluationId })).rejects.toThrow();
  await as(world, evaluator).evaluation.sign(written);
  await expect(as(world, evaluator).evaluation.publish({ evaluationId })).rejects.toThrow("20 working days");
  const working = await as(world, leader).evaluation.findWorking({ pilot: pilotId });
  expect(working).toMatchObject({
    can: { answer: true },
    ownAnswers: [{ decision: "dissented", reason: "Too many.", stands: false }],
  });
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
  const { slug } = await as(world, evaluator).evaluation.publish({ evaluationId });
  const { version } = await as(world, null).evaluation.find({ slug });
  expect(version.content.signatures).toContainEqual(
    expect.objectContaining({ role: "leader", decision: "signed" }),
  );
});

it("the same words on other figures are another text: nobody's signature carries over", async () => {
  const { leader, evaluator, pilotId, evaluationId } = await signedFindings(world);
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  const before = await as(world, leader).evaluation.findWorking({ pilot: pilotId });
  await correctFirstFigure(evaluator, evaluationId, 27);
  const { findings, limitations } = before.evaluation ?? { findings: "", limitations: "" };
  await as(world, evaluator).evaluation.sign({ evaluationId, findings, limitations });
  const after = await as(world, leader).evaluation.findWorking({ pilot: pilotId });
  expect(after.evaluation && after.printed).toContainEqual(
    expect.objectContaining({ role: "leader", decision: "has not answered yet" }),
  );
  expect(after.evaluation && after.signatures.filter(({ what }) => what === "findings")).toHaveLength(1);
});

it("a figure corrected while analysing needs a reason and lets the findings be written on", async () => {
  const { evaluator, evaluationId, pilotId } = await collectedData(world);
  await as(world, evaluator).evaluation.finishCollecting({ evaluationId });
  await correctFirstFigure(evaluator, evaluationId, 27);
  const working = await as(world, evaluator).evaluation.findWorking({ pilot: pilotId });
  expect(working).toMatchObject({ evaluation: { status: "analysed" }, can: { sign: true } });
  const { items } = await as(world, evaluator).evaluation.listObservations({ evaluationId, page: 1 });
  expect(items).toMatchObject([{ numerator: 27, correctionReason: "Counted somebody twice" }]);
  const csv = captureAfCsv.replace("2016-05-01,2019-05-31", "2019-06-01,2019-12-31");
  await expect(as(world, evaluator).evaluation.importCsv({ evaluationId, csv })).rejects.toThrow("has ended");
});

it("a figure corrected after publication is a new public version; the old one keeps the old figure", async () => {
  const { evaluator, evaluationId, slug } = await publishedFindings(world, { publicSourceUrl: captureAf });
  await expect(correctFirstFigure(evaluator, evaluationId, 27)).rejects.toThrow(
    "as they read with this figure",
  );
  expect((await as(world, null).evaluation.find({ slug })).versions).toHaveLength(1);
  const words = { findings: "27 people were diagnosed.", limitations: "One was counted twice." };
  await correctFirstFigure(evaluator, evaluationId, 27, words);
  const latest = await as(world, null).evaluation.find({ slug });
  expect(latest.version).toMatchObject({ kind: "corrected", reason: "Counted somebody twice" });
  expect(latest.version.content).toMatchObject(words);
  expect(latest.version.content.results[0]?.arms[0]?.counts).toBe("27 of 1,737");
  const first = await as(world, null).evaluation.find({ slug, version: 1 });
  expect(first.version.content.results[0]?.arms[0]?.counts).toBe("28 of 1,737");
});

it("a corrected figure does not take a dissent off the page that stands", async () => {
  const { leader, innovator, evaluator, evaluationId } = await signedFindings(world);
  await as(world, leader).evaluation.answer({ evaluationId, decision: "dissented", reason: "Too many." });
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
  const { slug } = await as(world, evaluator).evaluation.publish({ evaluationId });
  await correctFirstFigure(evaluator, evaluationId, 27, { findings: "27.", limitations: "None new." });
  const { version } = await as(world, null).evaluation.find({ slug });
  expect(version.content.signatures).toContainEqual(
    expect.objectContaining({ decision: "dissented from an earlier version", reason: "Too many." }),
  );
});

it("a signature under another plan than the locked one does not count", async () => {
  const { leader, innovator, evaluator, evaluationId, pilotId } = await draftedPlan(world);
  await as(world, leader).evaluation.signPlan({ evaluationId });
  await as(world, innovator).evaluation.signPlan({ evaluationId });
  await world.db.execute(
    sql`insert into signature (evaluation_id, what, person_id, role, decision, hash)
      select evaluation_id, what, person_id, 'partner', decision, 'of-an-earlier-plan' from signature
      where evaluation_id = ${evaluationId} and person_id = ${innovator.personId}`,
  );
  const locked = await as(world, evaluator).evaluation.lock({ evaluationId });
  const working = await as(world, leader).evaluation.findWorking({ pilot: pilotId });
  if (!working.evaluation) throw new Error("There is no plan.");
  expect(working.signatures.map(({ role }) => role).sort()).toEqual(["evaluator", "innovator", "leader"]);
  expect(working.signatures.every(({ hash }) => hash === locked.lockHash)).toBe(true);
});

it("the public source is part of the locked plan", async () => {
  const { evaluator, pilotId } = await lockedPlan(world, { publicSourceUrl: captureAf });
  const working = await as(world, evaluator).evaluation.findWorking({ pilot: pilotId });
  expect(working.evaluation?.lockedPlan).toMatchObject({ publicSourceUrl: captureAf });
});

it("only a broker takes the evaluator of a locked plan out", async () => {
  const { leader, broker, evaluator, pilotId } = await lockedPlan(world);
  const taken = { pilotId, personId: evaluator.personId };
  await expect(as(world, leader).pilot.person.remove(taken)).rejects.toThrow("only a broker");
  await as(world, broker).pilot.person.remove(taken);
});

it("a version number beyond any is a wrong request, not a fault", async () => {
  const { slug } = await publishedFindings(world);
  const far = as(world, null).evaluation.find({ slug, version: 9_999_999_999 });
  await expect(far).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
