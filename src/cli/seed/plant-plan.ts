import type { SeedPilot } from "./pilot-record";
import { findSeedPlan } from "./plans";
import { callAs, type Garden } from "./plant";
import { actorOf, broker } from "./plant-people";
import { leaderOf } from "./plant-states";
import type { Happening } from "./plant-work";

/** A pilot that stopped before it went live, or whose figures others published, has none. */
export function hasPlan({ status, illustration }: SeedPilot): boolean {
  const isWaived = illustration.gates.some(
    ({ kind, status: gate }) => kind === "evaluation_plan" && gate === "waived",
  );
  return !isWaived && status !== "preparing" && illustration.days.ready !== undefined;
}

/** Written and locked a few days before the pilot is ready. */
export function planOf(garden: Garden, seed: SeedPilot, pilotId: string): Happening {
  const day = (seed.illustration.days.ready ?? 0) - 3;
  return { day, happen: () => plantPlan(garden, seed, pilotId) };
}

/** An evaluation plan for the demo, locked before any figure; it holds no figures, because none were measured here. */
async function plantPlan(garden: Garden, seed: SeedPilot, pilotId: string): Promise<void> {
  const api = callAs(garden, await actorOf(garden, "ewan", "ucl")).evaluation;
  const { measures, ...plan } = findSeedPlan(seed);
  const { id: evaluationId } = await api.savePlan({ pilotId, revision: 0, ...plan });
  for (const one of measures) await api.addMeasure({ evaluationId, ...one });
  await decideResearch(garden, pilotId);
  await callAs(garden, await leaderOf(garden, seed)).evaluation.signPlan({ evaluationId });
  await api.lock({ evaluationId });
}

/** Where the demo has not answered the four questions at their gate by then. */
async function decideResearch(garden: Garden, pilotId: string): Promise<void> {
  const api = callAs(garden, await broker(garden)).pilot;
  const { gates } = await api.find({ pilot: pilotId });
  const gate = gates.find(({ kind }) => kind === "research_or_evaluation");
  if (gate?.status !== "open") return;
  const answers = { randomised: false, byProtocol: false, withoutFirmBasis: false, generalisable: false };
  await api.gate.decideResearch({ gateId: gate.id, ...answers });
}
