import { eq, sql } from "drizzle-orm";
import { captureAf, lockedPlan, publishedFindings, signedFindings } from "tests/factories/evaluation";
import { as, contextOf, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { person } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { publisher } from "../policy";
import { publishFindings } from "./findings";
import { publishOverdue } from "./publish-due";

const world = await createWorld();
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

it("findings wait while the pilot is paused, and the hourly sweep sends them out when it has stopped", async () => {
  const { leader, pilotId, evaluationId, pilot } = await signedFindings(world);
  await world.db.execute(sql`update pilot set status = 'paused' where id = ${pilotId}`);
  const later = { ...job, now: addDays(world.clock.now, 29) };
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
