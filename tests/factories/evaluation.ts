import { eq } from "drizzle-orm";
import { gate, pilotPerson, pilotSite } from "@/db/schema";
import { as, type World } from "../world";
import { closeGates, decideResearch, preparingPilot } from "./pilot";
import { plannedBesides } from "./plan";

export const captureAf = "https://example.org/capture-af";

/** A pilot in preparation with an evaluator, one site, and a complete plan that is not locked. */
export async function draftedPlan(
  world: World,
  over: {
    publicSourceUrl?: string;
    domain?: "outcome" | "cost";
    kind?: "proportion" | "mean" | "count";
    ownSubgroups?: string[];
  } = {},
) {
  const prepared = await preparingPilot(world);
  const evaluator = await world.person("Eva");
  const partner = await world.person("Pat");
  await world.db.insert(pilotPerson).values([
    { pilotId: prepared.pilotId, personId: evaluator.personId, role: "evaluator" },
    { pilotId: prepared.pilotId, personId: partner.personId, role: "partner" },
  ]);
  await world.db
    .insert(pilotSite)
    .values({ pilotId: prepared.pilotId, name: "28 pharmacies", setting: "community_pharmacy" });
  const api = as(world, evaluator);
  const { id: evaluationId } = await api.evaluation.savePlan({
    pilotId: prepared.pilotId,
    revision: 0,
    question: "How many people screened have atrial fibrillation diagnosed?",
    design: "after_only",
    comparator: "No comparison",
    plannedSampleSize: 1500,
    scaleIf: "At least 1% are diagnosed",
    adaptIf: "Fewer than half of those referred are seen",
    stopIf: "Nobody is diagnosed among the first 500",
    ...plannedBesides,
    publicSourceUrl: over.publicSourceUrl,
    ownSubgroups: over.ownSubgroups ?? [],
  });
  await decideResearch(world, prepared);
  await api.evaluation.addMeasure({
    evaluationId,
    name: "Diagnosed",
    domain: over.domain ?? "outcome",
    kind: over.kind ?? "proportion",
    direction: "increase",
    isPrimary: true,
  });
  return { ...prepared, evaluator, partner, evaluationId };
}

export async function lockedPlan(world: World, over: Parameters<typeof draftedPlan>[1] = {}) {
  const drafted = await draftedPlan(world, over);
  await as(world, drafted.evaluator).evaluation.lock({ evaluationId: drafted.evaluationId });
  return drafted;
}

export const captureAfCsv = [
  "measure,site,arm,period_start,period_end,numerator,denominator",
  "Diagnosed,28 pharmacies,intervention,2016-05-01,2019-05-31,28,1737",
].join("\n");

/** The pilot is live and the counts are in. */
export async function collectedData(
  world: World,
  over: Parameters<typeof draftedPlan>[1] = {},
  csv = captureAfCsv,
) {
  const locked = await lockedPlan(world, over);
  await closeGates(world, locked, "evaluation_plan");
  await as(world, locked.leader).pilot.markReady({ pilotId: locked.pilotId });
  await as(world, locked.leader).pilot.start({ pilotId: locked.pilotId });
  await as(world, locked.evaluator).evaluation.importCsv({ evaluationId: locked.evaluationId, csv });
  return locked;
}

/** The evaluator has signed; both sides may answer. */
export async function signedFindings(
  world: World,
  over: Parameters<typeof draftedPlan>[1] = {},
  csv = captureAfCsv,
) {
  const collected = await collectedData(world, over, csv);
  const api = as(world, collected.evaluator);
  await api.evaluation.finishCollecting({ evaluationId: collected.evaluationId });
  await api.evaluation.sign({
    evaluationId: collected.evaluationId,
    findings: "About one in sixty people screened was diagnosed.",
    limitations: "There was no comparison group.",
  });
  return collected;
}

export async function publishedFindings(
  world: World,
  over: Parameters<typeof draftedPlan>[1] = {},
  csv = captureAfCsv,
) {
  const signed = await signedFindings(world, over, csv);
  const { evaluationId } = signed;
  await as(world, signed.leader).evaluation.answer({ evaluationId, decision: "signed" });
  await as(world, signed.innovator).evaluation.answer({ evaluationId, decision: "signed" });
  const published = await as(world, signed.evaluator).evaluation.publish({ evaluationId });
  return { ...signed, slug: published.slug };
}

export async function gateStatus(world: World, pilotId: string) {
  const gates = await world.db.select().from(gate).where(eq(gate.pilotId, pilotId));
  return Object.fromEntries(gates.map(({ kind, status }) => [kind, status]));
}
