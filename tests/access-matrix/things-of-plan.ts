import { claim, entry, link, task } from "tests/factories/beside-results";
import { plannedBesides } from "tests/factories/plan";
import { as, type World } from "tests/world";
import type { Person } from "@/lib/actor";
import type { Exchange } from "@/server/root";

/** A plan in draft with one measure, and what stands beside its results. */
export async function makePlan(world: World, evaluator: Person, pilotId: string, question: string) {
  const api = as(world, evaluator).evaluation;
  const saved = await api.savePlan({
    pilotId,
    revision: 0,
    question,
    design: "after_only",
    comparator: "No comparison",
    plannedSampleSize: 1500,
    scaleIf: "Many",
    adaptIf: "Some",
    stopIf: "None",
    ...plannedBesides,
  });
  const { id: measure } = await api.addMeasure({
    evaluationId: saved.id,
    name: "Diagnosed",
    domain: "outcome",
    kind: "proportion",
    direction: "increase",
    isPrimary: true,
  });
  return { plan: saved.id, planRevision: saved.revision, measure, ...(await makeBeside(api, saved.id)) };
}

async function makeBeside(api: Exchange["evaluation"], evaluationId: string) {
  const { id: scaleUp } = await api.scaleUp.add({ ...claim, evaluationId });
  return {
    scaleUp,
    scaleUpLink: (await api.scaleUp.addLink({ ...link, evaluationId, scaleUpId: scaleUp })).id,
    ledgerEntry: (await api.economics.addEntry({ ...entry, evaluationId })).id,
    workforceChange: (await api.workforce.add({ ...task, evaluationId })).id,
  };
}
