import type { Output, StatisticalMethod } from "./define-method";
import { chartMethods } from "./methods-charts";
import { economicsMethods } from "./methods-economics";
import { experienceMethods } from "./methods-experience";
import { meanMethods } from "./methods-means";
import { planningMethods } from "./methods-planning";
import { proportionMethods } from "./methods-proportions";
import { simulationMethods } from "./methods-simulation";
import { synthesisMethods } from "./methods-synthesis";
import { timeMethods } from "./methods-times";

const families: readonly Record<string, StatisticalMethod>[] = [
  chartMethods,
  proportionMethods,
  meanMethods,
  timeMethods,
  planningMethods,
  economicsMethods,
  experienceMethods,
  simulationMethods,
  synthesisMethods,
];

/** Every method by the name that asks for it. */
export const statisticalMethods: ReadonlyMap<string, StatisticalMethod> = new Map(
  families.flatMap((family) => Object.entries(family)),
);

/**
 * Runs one method. In: its name and an unchecked input. Out: fields.
 * Errors: RangeError, in one sentence, for an unknown name or an input that has another form or is impossible.
 */
export function runMethod(name: string, input: unknown): Output {
  const method = statisticalMethods.get(name);
  if (!method) throw new RangeError(`There is no method called ${name}`);
  return method.run(input);
}
