import { checkCount, checkFinite } from "./check";
import type { Direction } from "./direction";
import { type Baseline, type Convention, findBaseline, LEAST_TO_LOCK } from "./xmr-limits";
import { findSpecialCauses, type PointSigns, type RunRules, type Sign, type SpecialCause } from "./xmr-rules";

interface XmrOptions {
  readonly direction: Direction;
  /** Positions, from 0, of the first point of each new segment. */
  readonly rebaseAt?: readonly number[];
  /** Leave extreme moving ranges out once. On by default; NHS England's Excel tool does not. */
  readonly screen?: boolean;
  /** Take the limits of each segment from its first points only; at least 12. */
  readonly fixAfter?: number;
  readonly target?: number;
  /** How long a shift and a trend must be: 7 and 7 points unless told otherwise. */
  readonly rules?: RunRules;
  /** What happens to short and unvarying series: as the exchange draws them unless told otherwise. */
  readonly convention?: Convention;
}

export type Variation =
  | "common cause"
  | "improvement high"
  | "improvement low"
  | "concern high"
  | "concern low"
  | "neutral high"
  | "neutral low";

export type Assurance = "consistently reaches" | "consistently misses" | "hit and miss";

export interface XmrPoint {
  readonly value: number;
  readonly segment: number;
  /** Distance to the point before; null for the first of a segment. */
  readonly movingRange: number | null;
  /** Every rule the point meets. */
  readonly causes: readonly SpecialCause[];
  /** The one that names it: outside before trend before two of three before shift. */
  readonly label: SpecialCause | null;
  /** Above or rising 1, below or falling −1, by the rule that names it; 0 without one. */
  readonly sign: Sign;
  readonly variation: Variation;
}

interface XmrSegment extends Baseline {
  readonly first: number;
  /** All points of the segment; `n` counts those of its baseline. */
  readonly points: number;
}

export interface XmrChart {
  readonly screened: boolean;
  readonly segments: readonly XmrSegment[];
  readonly points: readonly XmrPoint[];
  /** The icon of the last point; null while its segment has too few points. */
  readonly variation: Variation | null;
  /** From the last segment's limits; null without target, direction or limits. */
  readonly assurance: Assurance | null;
}

/**
 * An XmR (individuals and moving range) chart in the Making Data Count convention of NHS England.
 * In: values in time order, in the unit of the measure. Out: limits per segment, special causes per point, both icons.
 * Errors: RangeError when there is no value, a value or the target is no number, a rebase position is no later than the
 * one before, or limits are to be fixed on fewer than 12 points.
 * Source: NHSRplotthedots 0.2.2, with rules of 7 points and fewer than 8 points drawn as a run chart.
 */
export function drawXmr(values: readonly number[], options: XmrOptions): XmrChart {
  const { rebaseAt = [], screen = true, direction } = options;
  checkOptions(values, options);
  const starts = [0, ...rebaseAt];
  const drawn = starts.map((first, segment) => {
    const own = values.slice(first, starts[segment + 1]);
    const baseline = findBaseline(own.slice(0, options.fixAfter), screen, options.convention);
    const points = findSpecialCauses(own, baseline, options.rules).map((signs, i) => {
      const value = own[i] ?? Number.NaN;
      const before = own[i - 1];
      const movingRange = before === undefined ? null : Math.abs(value - before);
      return { value, segment, movingRange, ...namePoint(signs, direction) };
    });
    return { segment: { ...baseline, first, points: own.length }, points };
  });
  const segments = drawn.map(({ segment }) => segment);
  const points = drawn.flatMap((part) => part.points);
  const last = segments.at(-1);
  return {
    screened: screen,
    segments,
    points,
    variation: last?.limits ? (points.at(-1)?.variation ?? null) : null,
    assurance: last ? assure(last, options) : null,
  };
}

function checkOptions(values: readonly number[], { rebaseAt = [], fixAfter, target }: XmrOptions): void {
  if (values.length === 0) throw new RangeError("A chart needs at least one value");
  for (const value of values) checkFinite("Each value", value);
  if (target !== undefined) checkFinite("The target", target);
  if (fixAfter !== undefined)
    checkCount("The number of points to fix the limits on", fixAfter, LEAST_TO_LOCK);
  rebaseAt.forEach((position, i) => {
    checkCount("The start of a new segment", position, (rebaseAt[i - 1] ?? 0) + 1);
    if (position >= values.length) throw new RangeError("A new segment must start within the series");
  });
}

function namePoint(
  signs: PointSigns,
  direction: Direction,
): Pick<XmrPoint, "causes" | "label" | "sign" | "variation"> {
  const found: [SpecialCause, Sign][] = [
    ["outside", signs.outside],
    ["trend", signs.trend],
    ["two of three", signs.twoOfThree],
    ["shift", signs.shift],
  ];
  const causes = found.filter(([, sign]) => sign !== 0);
  const [label, sign] = causes[0] ?? [null, 0 as const];
  return {
    causes: causes.map(([cause]) => cause),
    label,
    sign,
    variation: nameVariation(sign, direction),
  };
}

function nameVariation(sign: Sign, direction: Direction): Variation {
  if (sign === 0) return "common cause";
  const side = sign > 0 ? "high" : "low";
  if (direction === "neutral") return `neutral ${side}`;
  return (direction === "increase") === sign > 0 ? `improvement ${side}` : `concern ${side}`;
}

function assure({ limits }: XmrSegment, { target, direction }: XmrOptions): Assurance | null {
  if (!limits || target === undefined || direction === "neutral") return null;
  const above = target > limits.upper;
  const below = target < limits.lower;
  if (!above && !below) return "hit and miss";
  return above === (direction === "decrease") ? "consistently reaches" : "consistently misses";
}
