import { checkPositive } from "./check";
import { type Interval, normalMultiplier } from "./interval";
import { clopperPearsonInterval } from "./proportion-exact";
import { checkRate, type Rate } from "./rate";

interface RateRatio {
  /** First rate over second; null where the second group has no event. */
  readonly estimate: number | null;
  /** The conditional interval; its upper limit is null where it is infinite. */
  readonly exact: { readonly lower: number; readonly upper: number | null; readonly p: number };
  /** Null where a group has no event. */
  readonly log: Interval | null;
}

/** The exact p value adds up as many terms. */
const MOST_EVENTS = 10_000_000;

/**
 * The ratio of two rates, with the exact interval given the total of events, and the one from the logarithm: label which
 * of them is shown. `ratio` is the one that p tests against.
 * In: events and exposures in one unit. Out: ratios without unit, p between 0 and 1.
 * Errors: RangeError when an input is out of range or there is no event at all.
 * Source: R poisson.test and binom.test (exact); Wald interval of the log ratio (log).
 */
export function rateRatio(first: Rate, second: Rate, confidence = 0.95, ratio = 1): RateRatio {
  checkRate(first);
  checkRate(second);
  checkPositive("The ratio to test against", ratio);
  const z = normalMultiplier(confidence);
  const events = first.events + second.events;
  if (events === 0) throw new RangeError("Neither group has an event, so their rates have no ratio");
  if (events > MOST_EVENTS) throw new RangeError("There are too many events for an exact interval");
  const perExposure = second.exposure / first.exposure;
  const { lower, upper } = clopperPearsonInterval(
    { numerator: first.events, denominator: events },
    confidence,
  );
  const share = (ratio * first.exposure) / (ratio * first.exposure + second.exposure);
  const error = Math.sqrt(1 / first.events + 1 / second.events);
  const estimate = second.events === 0 ? null : (first.events / second.events) * perExposure;
  return {
    estimate,
    exact: {
      lower: (lower / (1 - lower)) * perExposure,
      upper: second.events === 0 ? null : (upper / (1 - upper)) * perExposure,
      p: binomialP(first.events, events, share),
    },
    log:
      estimate === null || first.events === 0
        ? null
        : {
            estimate,
            lower: estimate * Math.exp(-z * error),
            upper: estimate * Math.exp(z * error),
            confidence,
          },
  };
}

/** Two-sided: the probability of every outcome that is no more likely than the one seen (with R's margin for rounding). */
function binomialP(seen: number, tosses: number, share: number): number {
  const mode = Math.min(tosses, Math.floor((tosses + 1) * share));
  const odds = share / (1 - share);
  const terms = new Float64Array(tosses + 1);
  terms[mode] = 1;
  for (let k = mode; k < tosses; k++) terms[k + 1] = ((terms[k] ?? 0) * odds * (tosses - k)) / (k + 1);
  for (let k = mode; k > 0; k--) terms[k - 1] = ((terms[k] ?? 0) * k) / (odds * (tosses - k + 1));
  const most = (terms[seen] ?? 0) * (1 + 1e-7);
  let [all, extreme] = [0, 0];
  for (const term of terms) {
    all += term;
    if (term <= most) extreme += term;
  }
  return Math.min(1, extreme / all);
}
