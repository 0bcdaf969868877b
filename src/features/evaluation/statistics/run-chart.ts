import { checkFinite } from "./check";

interface RunChart {
  readonly median: number;
  /** Points that do not lie on the median. */
  readonly useful: number;
  readonly longestRun: number;
  readonly longestRunMax: number;
  readonly crossings: number;
  readonly crossingsMin: number;
  /** True when a run is longer, or the crossings are fewer, than chance explains. */
  readonly signal: boolean;
}

/**
 * A run chart about the median, with the rules of Anhøj: a run longer than round(log2 n) + 3, or fewer crossings than the
 * 5% point of a binomial of n − 1 tosses; points on the median are left out of both.
 * In: values in time order, in the unit of the measure. Out: counts, and the median in that unit.
 * Errors: RangeError without a value, or for one that is no number. Source: Anhøj and Olesen 2014; qicharts2.
 */
export function readRunChart(values: readonly number[]): RunChart {
  if (values.length === 0) throw new RangeError("A run chart needs at least one value");
  for (const value of values) checkFinite("Each value", value);
  const sorted = values.toSorted((a, b) => a - b);
  const median =
    ((sorted[Math.floor(sorted.length / 2)] ?? 0) + (sorted[Math.ceil(sorted.length / 2) - 1] ?? 0)) / 2;
  const above = values.filter((value) => value !== median).map((value) => value > median);
  const useful = above.length;
  let longestRun = 0;
  let crossings = 0;
  let run = 0;
  above.forEach((side, i) => {
    const goesOn = i > 0 && side === above[i - 1];
    if (i > 0 && !goesOn) crossings += 1;
    run = goesOn ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  });
  const longestRunMax = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3;
  const crossingsMin = useful < 2 ? 0 : fairTossQuantile(0.05, useful - 1);
  const signal = longestRun > longestRunMax || crossings < crossingsMin;
  return { median, useful, longestRun, longestRunMax, crossings, crossingsMin, signal };
}

/** The fewest heads in `tosses` of a fair coin that are not exceeded with at least this probability. */
function fairTossQuantile(probability: number, tosses: number): number {
  let logTerm = -tosses * Math.LN2;
  let sum = Math.exp(logTerm);
  let heads = 0;
  while (sum < probability && heads < tosses) {
    logTerm += Math.log((tosses - heads) / (heads + 1));
    heads += 1;
    sum += Math.exp(logTerm);
  }
  return heads;
}
