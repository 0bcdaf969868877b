import { type ReachStep, reachSteps } from "../status";

export type FunnelStep = {
  step: ReachStep;
  measure: string;
  value: number;
  /** Out of the step before, and out of the first; null for the first step or where that was nobody. */
  ofBefore: number | null;
  ofFirst: number | null;
};

/** The way of people from eligible to completed, in its own order whatever the order of the measures. */
export function funnelOf(counts: { step: ReachStep; measure: string; value: number }[]): FunnelStep[] {
  const sorted = [...counts].sort(
    (one, other) => reachSteps.indexOf(one.step) - reachSteps.indexOf(other.step),
  );
  const share = (value: number, whole: number | undefined) => (whole ? value / whole : null);
  return sorted.map((one, place) => ({
    ...one,
    ofBefore: place === 0 ? null : share(one.value, sorted[place - 1]?.value),
    ofFirst: place === 0 ? null : share(one.value, sorted[0]?.value),
  }));
}
