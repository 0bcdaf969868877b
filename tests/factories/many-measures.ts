import { eq } from "drizzle-orm";
import { pilotSite } from "@/db/schema";
import { as, type World } from "../world";
import { draftedPlan } from "./evaluation";
import { closeGates } from "./pilot";

/** Counts that no rounding leaves as they are, so that a test finds them wherever they leak. */
export const rawCounts = [
  "measure,site,arm,period_start,period_end,numerator,denominator,n,mean,sd,events,exposure,value",
  "Diagnosed,Pharmacies,intervention,2016-05-01,2019-05-31,133,1742,,,,,,",
  "Diagnosed,Pharmacies,comparator,2015-05-01,2016-04-30,91,1618,,,,,,",
  "Died,Pharmacies,intervention,2016-05-01,2019-05-31,3,1742,,,,,,",
  "Minutes,Pharmacies,intervention,2016-05-01,2019-05-31,,,47,12.34,4.1,,,",
  "Calls,Pharmacies,intervention,2016-05-01,2019-05-31,,,,,,58,1500,",
  "Devices,Pharmacies,intervention,2016-05-01,2019-05-31,,,,,,,,68",
].join("\n");
/** As a reader of the files must never find them. */
export const secretNumbers = [133, 1742, 91, 1618, 47, 58, 68];

const others = [
  { name: "Died", domain: "safety", kind: "proportion", direction: "decrease" },
  { name: "Minutes", domain: "workforce", kind: "time", direction: "decrease", unit: "minutes" },
  { name: "Calls", domain: "reach", kind: "rate", direction: "neutral", unit: "calls a day" },
  { name: "Devices", domain: "reach", kind: "count", direction: "neutral", unit: "devices" },
] as const;

/** A published before-and-after result with a comparison, a hidden measure, and one of each kind. */
export async function publishedMeasures(world: World, csv = rawCounts) {
  const drafted = await draftedPlan(world);
  const { pilotId, evaluationId, leader, innovator } = drafted;
  const api = as(world, drafted.evaluator).evaluation;
  await world.db.update(pilotSite).set({ name: "Pharmacies" }).where(eq(pilotSite.pilotId, pilotId));
  for (const measure of others) await api.addMeasure({ evaluationId, ...measure });
  await api.lock({ evaluationId });
  await closeGates(world, drafted, "evaluation_plan");
  await as(world, leader).pilot.markReady({ pilotId });
  await as(world, leader).pilot.start({ pilotId });
  await api.importCsv({ evaluationId, csv });
  await api.finishCollecting({ evaluationId });
  await api.sign({ evaluationId, findings: "More were found.", limitations: "One group only." });
  await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
  await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
  const { slug } = await api.publish({ evaluationId });
  return { ...drafted, slug };
}
