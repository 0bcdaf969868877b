import normal from "@stdlib/stats-base-dists-normal";
import t from "@stdlib/stats-base-dists-t";
import { checkFinite, checkPositive } from "./check";
import {
  cochranQ,
  dersimonianLaird,
  type Estimator,
  profileInterval,
  restrictedLikelihood,
  typicalVariance,
  weigh,
} from "./heterogeneity";
import { type Interval, normalMultiplier } from "./interval";
import { tMultiplier } from "./mean";
import type { StudyEffect } from "./study-effect";

/** A pooled effect with its test: `statistic` is z, or t where degrees of freedom are given. */
export interface Pooled extends Interval {
  readonly standardError: number;
  readonly statistic: number;
  readonly degreesOfFreedom: number | null;
  readonly p: number;
}

/** Where the true effect of a further study would lie; null with too few studies. */
export interface Prediction {
  readonly lower: number;
  readonly upper: number;
}

/** Throws RangeError unless there are studies, each with a number as effect and a variance above 0. */
export function checkStudies(studies: readonly StudyEffect[]): void {
  if (studies.length === 0) throw new RangeError("There must be at least one study");
  for (const { label, effect, variance } of studies) {
    checkFinite(`The effect of ${label}`, effect);
    checkPositive(`The variance of ${label}`, variance);
  }
}

/**
 * One effect common to all studies, weighted by the inverse of their variances. In and out: the (logarithmic) scale of the
 * effects. Errors: RangeError as in checkStudies and checkConfidence. Source: Cochrane Handbook 6.4, section 10.3.
 */
export function fixedEffect(studies: readonly StudyEffect[], confidence = 0.95): Pooled {
  checkStudies(studies);
  const { effect, sum } = weigh(studies, 0);
  return normalResult(effect, Math.sqrt(1 / sum), confidence);
}

/**
 * The mean of effects that differ between studies. Out: the pooled effect with the usual normal interval, the same with Hartung
 * and Knapp's t interval, prediction intervals, the between-study variance τ² (with a Q-profile interval and, for REML, a
 * standard error), and I² as a percentage. `prediction` is Higgins, Thompson and Spiegelhalter's (2009; t with k − 2 degrees of
 * freedom); `hartungKnappPrediction` goes with that interval, as in metafor (t with k − 1).
 * Errors: RangeError as in checkStudies and checkConfidence, and for fewer than two studies.
 * Source: DerSimonian and Laird 1986; Viechtbauer 2005; Hartung and Knapp 2001; Higgins and Thompson 2002; metafor rma.
 */
export function randomEffects(studies: readonly StudyEffect[], estimator: Estimator, confidence = 0.95) {
  checkStudies(studies);
  if (studies.length < 2)
    throw new RangeError("Effects that differ between studies need at least two studies");
  const count = studies.length;
  const likelihood = estimator === "REML" ? restrictedLikelihood(studies) : null;
  const between = likelihood?.variance ?? dersimonianLaird(studies);
  const { effect, sum, scatter } = weigh(studies, between);
  const pooled = normalResult(effect, Math.sqrt(1 / sum), confidence);
  const scale = scatter / (count - 1);
  const hartungKnapp = tResult(effect, Math.sqrt(scale / sum), count - 1, confidence);
  const typical = typicalVariance(studies);
  return {
    pooled,
    hartungKnapp,
    /** Below 1 the Hartung–Knapp interval is narrower than the studies' own errors allow, and must not stand alone. */
    hartungKnappScale: scale,
    prediction: count < 3 ? null : predict(pooled, between, tMultiplier(confidence, count - 2)),
    hartungKnappPrediction: predict(hartungKnapp, between, tMultiplier(confidence, count - 1)),
    between,
    betweenError: likelihood?.standardError ?? null,
    betweenInterval: profileInterval(studies, confidence),
    inconsistency: (100 * between) / (between + typical),
    totalToSampling: between / typical + 1,
  };
}

/** Cochran's Q with its p value, or null for a single study. */
export function heterogeneityTest(studies: readonly StudyEffect[]) {
  return studies.length < 2 ? null : cochranQ(studies);
}

/**
 * What a forest plot draws: per study its effect and interval and its share of the weight in percent, in the order given.
 * Out: the scale of the effects; for ratios the caller takes the exponential.
 */
export function forestRows(studies: readonly StudyEffect[], between: number, confidence = 0.95) {
  checkStudies(studies);
  const reach = normalMultiplier(confidence);
  const shares = (variance: number) => {
    const { weights, sum } = weigh(studies, variance);
    return weights.map((weight) => (100 * weight) / sum);
  };
  const fixed = shares(0);
  const random = shares(between);
  return studies.map(({ label, effect, variance }, at) => ({
    label,
    effect,
    lower: effect - reach * Math.sqrt(variance),
    upper: effect + reach * Math.sqrt(variance),
    weightFixed: fixed[at] ?? 0,
    weightRandom: random[at] ?? 0,
  }));
}

function normalResult(estimate: number, standardError: number, confidence: number): Pooled {
  const reach = normalMultiplier(confidence) * standardError;
  const statistic = estimate / standardError;
  const p = 2 * normal.cdf(-Math.abs(statistic), 0, 1);
  const limits = { lower: estimate - reach, upper: estimate + reach };
  return { estimate, ...limits, confidence, standardError, statistic, degreesOfFreedom: null, p };
}

/** Null when all studies agree exactly: there is no scatter to measure the error by. */
function tResult(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
): Pooled | null {
  if (!(standardError > 0)) return null;
  const reach = tMultiplier(confidence, degreesOfFreedom) * standardError;
  const statistic = estimate / standardError;
  const p = 2 * t.cdf(-Math.abs(statistic), degreesOfFreedom);
  const limits = { lower: estimate - reach, upper: estimate + reach };
  return { estimate, ...limits, confidence, standardError, statistic, degreesOfFreedom, p };
}

function predict(pooled: Pooled | null, between: number, multiplier: number): Prediction | null {
  if (pooled === null) return null;
  const reach = multiplier * Math.sqrt(between + pooled.standardError ** 2);
  return { lower: pooled.estimate - reach, upper: pooled.estimate + reach };
}
