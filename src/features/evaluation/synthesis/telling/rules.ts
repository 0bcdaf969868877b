import { formatNumber, formatPercent } from "../../statistics/format";
import { comparisonLabels, type Scale, type Synthesis, scaleLabels } from "../rules";

/** A value on its scale, as it is printed. */
export function tellValue(scale: Scale, value: number): string {
  if (scale === "proportion") return formatPercent(value, 1);
  if (scale === "risk_difference") return `${formatNumber(value * 100, 1)} points`;
  return formatNumber(value, 2);
}

export function tellRange(scale: Scale, { lower, upper }: { lower: number; upper: number }): string {
  return `${tellValue(scale, lower)} to ${tellValue(scale, upper)}`;
}

/** What a group of results says together, for a manager, without overclaiming. */
export function tellSynthesis({ rows, scale, comparison, unit, state, pooled }: Synthesis): string[] {
  const count = rows.length === 1 ? "One result" : `${rows.length} results`;
  const about = `${scaleLabels[scale]}${unit && ` (${unit})`}, ${comparisonLabels[comparison]}.`;
  if (!pooled) {
    return [
      about,
      `${count} ${rows.length === 1 ? "is" : "are"} too few to be summed up: with fewer than three, one figure for all would be a guess. Read ${rows.length === 1 ? "it" : "each"} by itself.`,
    ];
  }
  const scatter = `I² = ${formatNumber(pooled.inconsistency, 0)}%, τ² = ${formatNumber(pooled.between, 3)}`;
  if (state === "too different") {
    return [
      about,
      `${count} differ from each other by more than chance explains (${scatter}), so no single figure is given for all. Look at what differs between the places.`,
      ...predictionOf(scale, pooled.prediction),
    ];
  }
  const { random, fixed } = pooled;
  return [
    about,
    `Over ${count.toLowerCase()} it was ${tellValue(scale, random.estimate)} (95% interval ${tellRange(scale, random)}; random effects${pooled.isHartungKnapp ? ", Hartung–Knapp" : ""}). ${judged(scale, pooled.excludesNothing)}`.trim(),
    ...predictionOf(scale, pooled.prediction),
    `Were the effect the same everywhere, it would be ${tellValue(scale, fixed.estimate)} (${tellRange(scale, fixed)}; fixed effect). How much the results differ: ${scatter}.`,
  ];
}

function predictionOf(scale: Scale, prediction: { lower: number; upper: number } | null): string[] {
  if (!prediction) return [];
  return [
    `In one more place like these it would be expected from ${tellRange(scale, prediction)} (95% prediction interval).`,
  ];
}

function judged(scale: Scale, excludesNothing: boolean): string {
  if (scale === "proportion") return "This describes, and compares with nothing.";
  return excludesNothing
    ? "The interval leaves out “no difference”."
    : "No difference is shown, which is not the same as shown to make none.";
}
