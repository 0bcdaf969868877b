import { chiSquaredQuantile, chiSquaredUpperTail } from "./chi-squared";
import { findRoot } from "./root";
import type { StudyEffect } from "./study-effect";

/** How a between-study variance is estimated. */
export type Estimator = "DL" | "REML";

const MOST_ROUNDS = 500;
const MOST_HALVINGS = 60;
const SETTLED = 1e-12;

/** Sums over the studies with weights 1 / (variance + between). `scatter` is the weighted squared distance from the pooled effect. */
export function weigh(studies: readonly StudyEffect[], between: number) {
  const weights = studies.map(({ variance }) => 1 / (variance + between));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const effect = weights.reduce((total, weight, at) => total + weight * (studies[at]?.effect ?? 0), 0) / sum;
  const distances = studies.map((study) => study.effect - effect);
  const power = (exponent: number) => weights.reduce((total, weight) => total + weight ** exponent, 0);
  const scatterOf = (exponent: number) =>
    weights.reduce((total, weight, at) => total + weight ** exponent * (distances[at] ?? 0) ** 2, 0);
  return { weights, sum, effect, power, scatterOf, scatter: scatterOf(1) };
}

/** Cochran's Q, its degrees of freedom and p value. In: two or more studies. */
export function cochranQ(studies: readonly StudyEffect[]) {
  const value = weigh(studies, 0).scatter;
  const degreesOfFreedom = studies.length - 1;
  return { value, degreesOfFreedom, p: chiSquaredUpperTail(value, degreesOfFreedom) };
}

/** The sampling variance of a typical study, on the squared scale of the effects. Source: Higgins and Thompson 2002. */
export function typicalVariance(studies: readonly StudyEffect[]): number {
  const { sum, power } = weigh(studies, 0);
  return (studies.length - 1) / (sum - power(2) / sum);
}

/** Between-study variance by moments, 0 or more. Source: DerSimonian and Laird 1986, Controlled Clinical Trials 7:177–188. */
export function dersimonianLaird(studies: readonly StudyEffect[]): number {
  const { scatter, sum, power } = weigh(studies, 0);
  return Math.max(0, (scatter - (studies.length - 1)) / (sum - power(2) / sum));
}

/**
 * Between-study variance by restricted maximum likelihood, 0 or more: Fisher scoring whose steps are halved until the
 * likelihood rises. Out: the variance and its standard error. Errors: RangeError if it does not settle.
 * Source: Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293.
 */
export function restrictedLikelihood(studies: readonly StudyEffect[]): {
  variance: number;
  standardError: number;
} {
  let between = dersimonianLaird(studies);
  const scale = Math.min(...studies.map(({ variance }) => variance));
  let share = 1;
  let last = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = climb(studies, between, share);
    const step = next - between;
    // Near a flat top the expected information can promise steps that jump over it and back for ever.
    if (step * last < 0) share /= 2;
    last = step;
    between = next;
    if (Math.abs(step) <= SETTLED * (between + scale)) {
      return { variance: between, standardError: Math.sqrt(2 / information(studies, between)) };
    }
  }
  throw new RangeError("The restricted likelihood of these studies has no clear maximum");
}

function climb(studies: readonly StudyEffect[], between: number, share: number): number {
  const { sum, power, scatterOf } = weigh(studies, between);
  let step = (share * (scatterOf(2) - (sum - power(2) / sum))) / information(studies, between);
  const here = logLikelihood(studies, between);
  for (let time = 0; time < MOST_HALVINGS; time += 1) {
    const next = Math.max(0, between + step);
    if (logLikelihood(studies, next) >= here) return next;
    step /= 2;
  }
  return between;
}

/** Twice the expected information on the between-study variance: the trace of P². */
function information(studies: readonly StudyEffect[], between: number): number {
  const { sum, power } = weigh(studies, between);
  return power(2) - (2 * power(3)) / sum + (power(2) / sum) ** 2;
}

function logLikelihood(studies: readonly StudyEffect[], between: number): number {
  const { weights, sum, scatter } = weigh(studies, between);
  const logs = weights.reduce((total, weight) => total + Math.log(weight), 0);
  return (logs - Math.log(sum) - scatter) / 2;
}

/**
 * Interval for the between-study variance: those values whose generalised Q is not surprising. Out: variances of 0 or more.
 * Source: Viechtbauer 2007, Statistics in Medicine 26:37–52 (Q profile).
 */
export function profileInterval(
  studies: readonly StudyEffect[],
  confidence: number,
): { lower: number; upper: number } {
  const degreesOfFreedom = studies.length - 1;
  const limit = (share: number): number => {
    const wanted = chiSquaredQuantile(share, degreesOfFreedom);
    const lacking = (between: number) => wanted - weigh(studies, between).scatter;
    if (lacking(0) >= 0) return 0;
    let high = typicalVariance(studies);
    while (lacking(high) < 0) high *= 4;
    return findRoot(lacking, 0, high);
  };
  return { lower: limit((1 + confidence) / 2), upper: limit((1 - confidence) / 2) };
}
