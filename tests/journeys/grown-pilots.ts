import { noResearch, plannedBesides } from "tests/factories/plan";
import type { Cast } from "./cast";
import { agreedMatch } from "./grown-sides";
import { linkSentTo } from "./support";

/** A pilot in preparation: a site, an evaluator who was invited, a plan that is not locked, and a question. */
export async function plannedPilot(cast: Cast, name: string) {
  const { broker, evaluator } = cast;
  const { id: matchId } = await agreedMatch(cast, name);
  const { id: pilotId, slug } = await broker.api.pilot.prepare.mutate({ matchId, title: name });
  await broker.api.pilot.site.add.mutate({ pilotId, name: "28 pharmacies" });
  await broker.api.pilot.person.invite.mutate({
    pilotId,
    email: "ewan.fraser@ucl.example",
    role: "evaluator",
  });
  const invitation = await linkSentTo(evaluator.page, "ewan.fraser@ucl.example", name);
  const token = new URLSearchParams(invitation.split("?")[1]).get("token") ?? "";
  await evaluator.api.organisation.invitation.accept.mutate({ token });
  const discussion = await broker.api.pilot.discussion.start.mutate({
    pilotId,
    topic: "Training",
    body: "When can the pharmacists be trained?",
  });
  const { id: evaluationId } = await evaluator.api.evaluation.savePlan.mutate({
    pilotId,
    revision: 0,
    question: "How many people screened are diagnosed?",
    design: "after_only",
    comparator: "No comparison",
    plannedSampleSize: 1500,
    scaleIf: "At least 1% are diagnosed",
    adaptIf: "Fewer than half of those referred are seen",
    stopIf: "Nobody is diagnosed",
    ...plannedBesides,
  });
  const { id: measureId } = await evaluator.api.evaluation.addMeasure.mutate({
    evaluationId,
    name: "Diagnosed",
    domain: "outcome",
    kind: "proportion",
    direction: "increase",
    isPrimary: true,
  });
  return { pilotId, slug, evaluationId, measureId, invitation, discussionId: discussion.id };
}

/** The pilot is live and one row of figures is in. */
export async function collectingPilot(cast: Cast, name: string) {
  const planned = await plannedPilot(cast, name);
  const { pilotId, evaluationId } = planned;
  const { evaluation } = cast.evaluator.api;
  await evaluation.savePlanPart.mutate({ pilotId, revision: 1, part: "research", ...noResearch });
  await evaluation.lock.mutate({ evaluationId });
  await closeGates(cast, pilotId);
  await cast.leader.api.pilot.markReady.mutate({ pilotId });
  await cast.leader.api.pilot.start.mutate({ pilotId });
  const row = {
    measure: "Diagnosed",
    site: "28 pharmacies",
    arm: "intervention" as const,
    periodStart: "2026-01-01",
    periodEnd: "2026-06-30",
    numerator: 28,
    denominator: 1737,
  };
  await evaluation.recordObservations.mutate({ evaluationId, rows: [row] });
  const { items } = await evaluation.listObservations.query({ evaluationId, page: 1 });
  const columns = "measure,site,period_start,period_end,numerator,denominator";
  const csv = `${columns}\nDiagnosed,28 pharmacies,2025-07-01,2025-12-31,31,1802`;
  await evaluation.importCsv.mutate({ evaluationId, csv });
  const [file] = await evaluation.import.list.query({ evaluationId });
  return { ...planned, observationId: items[0]?.id, importId: file?.id };
}

export async function publishedPilot(cast: Cast, name: string) {
  const collecting = await collectingPilot(cast, name);
  const { evaluationId } = collecting;
  const { evaluation } = cast.evaluator.api;
  await evaluation.finishCollecting.mutate({ evaluationId });
  const words = { findings: "About 16 in 1,000 were diagnosed.", limitations: "There was no comparison." };
  await evaluation.sign.mutate({ evaluationId, ...words });
  for (const { api } of [cast.leader, cast.innovator]) {
    await api.evaluation.answer.mutate({ evaluationId, decision: "signed" });
  }
  const published = await evaluation.publish.mutate({ evaluationId });
  return { ...collecting, result: published.slug };
}

async function closeGates({ broker }: Cast, pilotId: string): Promise<void> {
  const { gates } = await broker.api.pilot.find.query({ pilot: pilotId });
  for (const { id: gateId, status } of gates) {
    if (status === "open") await broker.api.pilot.gate.waive.mutate({ gateId, reason: "Not part of this." });
  }
}
