import type { Interval } from "../../statistics/interval";
import type { ShownNumbers } from "../../statistics/method";
import * as tell from "../../statistics/sentence";
import { judgeDifference, judgeTarget } from "../../statistics/verdict";
import type { Arm, EvaluationDesign, EvidenceVerdict } from "../../status";
import type { AnalysedMeasure } from "../pooling/rules";

/** What one arm of a study showed, in words and for a chart. */
export type ArmFigures = {
  label: string;
  /** "28 of 1,737" */
  counts: string;
  /** "1.61%" */
  estimate: string;
  /** "1.12% to 2.32%" */
  interval: string;
  point: number;
  low: number;
  high: number;
  n: number;
  /** The counts behind them as shown, for files and for pooling; results published before these were kept have none. */
  numbers?: ShownNumbers;
};

export type ArmResult = ArmFigures & { arm: Arm };

/** How two sides, or the changes of two groups, compare; in words and for a chart. */
export type Comparison = {
  label: string;
  method: string;
  contrast: "difference" | "ratio";
  estimate: string;
  interval: string;
  point: number;
  low: number;
  high: number;
};

export type MeasureResult = {
  measureId: string;
  isHidden: boolean;
  isRounded: boolean;
  arms: ArmResult[];
  comparison: Comparison | null;
  /** How the interval of each side was calculated; empty where there is none. */
  method: string;
  /** What a reader must know of how this was calculated. */
  notes: string[];
  /** For a manager, without overclaiming. */
  sentence: string;
  verdict: EvidenceVerdict;
  /** People behind the result; null where events are counted. */
  n: number | null;
};

export const designWords: Record<EvaluationDesign, tell.Design> = {
  randomised: "randomised",
  controlled_before_after: "comparison group",
  interrupted_time_series: "time series",
  before_after: "before and after",
  after_only: "single group",
};

export function hidden(measure: AnalysedMeasure): MeasureResult {
  return withoutArms(measure, tell.tellHidden(measure.name), { isHidden: true, isRounded: true });
}

export function unanalysed(measure: AnalysedMeasure, why: string, exact: boolean): MeasureResult {
  const sentence = `${measure.name}: these figures cannot be analysed. ${why}.`;
  return withoutArms(measure, sentence, { isHidden: false, isRounded: !exact });
}

export function withoutArms(
  { id: measureId }: AnalysedMeasure,
  sentence: string,
  shown: Pick<MeasureResult, "isHidden" | "isRounded">,
): MeasureResult {
  const nothing = { arms: [], comparison: null, method: "", notes: [], n: null };
  return { measureId, ...shown, ...nothing, sentence, verdict: "descriptive" };
}

export function peopleIn(arms: ArmFigures[]): number | null {
  const isOfEvents = arms.some(({ numbers }) => numbers !== undefined && "events" in numbers);
  return isOfEvents ? null : arms.reduce((sum, { n }) => sum + n, 0);
}

/** What a comparison, or one side against the target, says for the product's evidence. Two times alone say nothing of cause. */
export function verdictOf(
  difference: Interval | null,
  result: Interval | null,
  { direction, target, design }: tell.Telling,
): EvidenceVerdict {
  if (tell.comparesTimes(design)) return "descriptive";
  if (difference) {
    const verdict = judgeDifference(difference, direction);
    if (verdict === "better") return "favourable";
    if (verdict === "worse") return "unfavourable";
    return verdict === "cannot tell" ? "unclear" : "descriptive";
  }
  if (!result || target === undefined) return "descriptive";
  const judgement = judgeTarget(result, target, direction);
  if (judgement === "reached") return "favourable";
  return judgement === "not reached" ? "unfavourable" : "unclear";
}

/** A ratio is judged on its logarithm, where no difference is 0. */
export function logged({ estimate, lower, upper, confidence }: Interval): Interval {
  return { estimate: Math.log(estimate), lower: Math.log(lower), upper: Math.log(upper), confidence };
}

/** Targets and changes of proportions are entered as percentages and calculated as shares. */
export function share({ kind }: AnalysedMeasure, value: number | null): number | undefined {
  if (value === null) return undefined;
  return kind === "proportion" ? value / 100 : value;
}

export function tellingOf(measure: AnalysedMeasure, design: EvaluationDesign): tell.Telling {
  return {
    measure: measure.name,
    direction: measure.direction,
    design: designWords[design],
    unit: measure.unit,
    smallestChange: share(measure, measure.minimalImportantDifference),
    target: measure.direction === "neutral" ? undefined : share(measure, measure.target),
  };
}

/** Where counts are rounded, a chart's figures carry no more digits than the printed ones. */
export function toDigits(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
