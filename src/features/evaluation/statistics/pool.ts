import type { MeanSummary } from "./mean";
import type { Proportion } from "./proportion";
import type { Rate } from "./rate";

/** Adds up counts of one thing from several sites or periods. Out: the sum, or null for an empty list. Source: arithmetic. */
export function poolProportions(parts: readonly Proportion[]): Proportion | null {
  if (parts.length === 0) return null;
  return {
    numerator: sum(parts.map((part) => part.numerator)),
    denominator: sum(parts.map((part) => part.denominator)),
  };
}

/**
 * The mean and standard deviation of several groups taken together, from each group's n, mean and standard deviation, in
 * one unit. Out: the summary of all, or null where fewer than two values are there.
 * Source: sum of squares within groups plus between groups (analysis of variance identity).
 */
export function poolMeans(groups: readonly MeanSummary[]): MeanSummary | null {
  const n = sum(groups.map((group) => group.n));
  if (n < 2) return null;
  const mean = sum(groups.map((group) => group.n * group.mean)) / n;
  const squares = sum(
    groups.map((group) => (group.n - 1) * group.sd ** 2 + group.n * (group.mean - mean) ** 2),
  );
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/** Adds up events and exposure. Out: the sum, or null for an empty list. Source: arithmetic. */
export function poolRates(parts: readonly Rate[]): Rate | null {
  if (parts.length === 0) return null;
  return { events: sum(parts.map((part) => part.events)), exposure: sum(parts.map((part) => part.exposure)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
