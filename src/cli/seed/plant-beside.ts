import { besideAtrialFibrillation } from "./beside-atrial-fibrillation";
import { besideJoints } from "./beside-joints";
import type { SeedBeside } from "./beside-record";
import { besideCollecting, besideReported } from "./demonstration-beside";
import type { SeedPilot } from "./pilot-record";
import { callAs, type Garden } from "./plant";
import { actorOf } from "./plant-people";
import type { Happening } from "./plant-work";

const besides: Record<string, SeedBeside> = {
  "af-pharmacies-waltham-forest": besideAtrialFibrillation,
  "escape-pain-barking": besideJoints,
  "anytown-between-visits-pilot": besideReported,
  "anytown-supported-homes-pilot": besideCollecting,
};

/** Money, workforce, claims and sites of the pilots that show them, written while the pilot runs. */
export function besideOf(garden: Garden, seed: SeedPilot, pilotId: string): Happening[] {
  const beside = besides[seed.slug];
  const { live } = seed.illustration.days;
  if (!beside || live === undefined) return [];
  return [{ day: live + 2, happen: () => plantBeside(garden, pilotId, beside) }];
}

async function plantBeside(garden: Garden, pilotId: string, beside: SeedBeside): Promise<void> {
  const { evaluation: api } = callAs(garden, await actorOf(garden, "ewan", "ucl"));
  const { evaluation } = await api.findWorking({ pilot: pilotId });
  if (!evaluation) throw new Error("A pilot without an evaluation has nothing beside its results.");
  const evaluationId = evaluation.id;
  await api.economics.saveCase({ ...beside.about, evaluationId });
  for (const one of beside.entries) await api.economics.addEntry({ ...one, evaluationId });
  for (const one of beside.tasks) await api.workforce.add({ ...one, evaluationId });
  for (const { links, ...claim } of beside.claims) {
    const { id: scaleUpId } = await api.scaleUp.add({ ...claim, evaluationId });
    for (const link of links) await api.scaleUp.addLink({ ...link, evaluationId, scaleUpId });
  }
  const { sites } = await api.transfer.listSites({ evaluationId });
  for (const { id: siteId } of sites)
    await api.transfer.saveProfile({ ...beside.site, evaluationId, siteId });
}
