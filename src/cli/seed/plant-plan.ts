import type { SeedPilot } from "./pilot-record";
import { callAs, type Garden } from "./plant";
import { actorOf, broker } from "./plant-people";
import type { Happening } from "./plant-work";

const plans: Record<
  string,
  {
    question: string;
    comparator: string;
    scaleIf: string;
    adaptIf: string;
    stopIf: string;
    measures: string[];
  }
> = {
  "af-pharmacies-waltham-forest": {
    question:
      "How many people screened in community pharmacies have atrial fibrillation confirmed, and how soon do they start treatment?",
    comparator:
      "No comparison group; the national time from screening to treatment of about 12 weeks as context",
    scaleIf: "Confirmed in at least 1% of people screened, and treatment within 3 weeks",
    adaptIf: "Fewer than half of those referred are seen",
    stopIf: "Nobody is confirmed among the first 500 screened",
    measures: [
      "Atrial fibrillation confirmed",
      "Referred to the clinic",
      "Seen in the clinic",
      "Started treatment",
    ],
  },
};

const usual = (title: string) => ({
  question: `Does “${title}” make a difference that people and staff would notice?`,
  comparator: "The same sites before the change",
  scaleIf: "The primary measure improves by at least the smallest change that matters",
  adaptIf: "It improves by less, or only at some sites",
  stopIf: "It gets worse, or staff cannot keep it up",
  measures: ["People who used it among people invited"],
});

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
  const { measures, ...plan } = plans[seed.slug] ?? usual(seed.title);
  const { id: evaluationId } = await api.savePlan({
    pilotId,
    revision: 0,
    design: plans[seed.slug] ? "after_only" : "before_after",
    plannedSampleSize: 1300,
    logicModel: {
      activities: ["Illustration: the change is tried at the sites of this pilot"],
      outcomes: ["Illustration: people are better for it, and notice"],
    },
    noSubgroupsReason: "Illustration: not decided for this demo pilot.",
    budgetHolder: "Named for the demo (illustration)",
    routeToBuy: "Chosen for the demo (illustration)",
    ...plan,
  });
  for (const [place, name] of measures.entries()) {
    await api.addMeasure({
      evaluationId,
      name,
      domain: place === 0 ? "outcome" : "reach",
      kind: "proportion",
      direction: "increase",
      isPrimary: place === 0,
    });
  }
  await decideResearch(garden, pilotId);
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
