import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import { checkCount, checkPositive } from "./check";
import { checkConfidence, type Interval, normalMultiplier } from "./interval";

/** `events` over an `exposure`: people, person-years, bed days. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

/** Throws RangeError unless events is a count and the exposure a number above 0. */
export function checkRate({ events, exposure }: Rate): void {
  checkCount("The number of events", events);
  checkPositive("The exposure", exposure);
}

interface RateInterval extends Interval {
  readonly method: "exact Poisson" | "Byar";
}

/** From this many events on, Byar's approximation replaces the exact interval (the rule of PHEindicatormethods). */
const BYAR_FROM = 10;

/**
 * Events per `per` units of exposure, with the exact Poisson interval below 10 events and Byar's from 10 on, unless the
 * method is asked for.
 * In: a count and an exposure above 0. Out: events per `per` units, and the method used.
 * Errors: RangeError when events is not a count, exposure or `per` is not above 0, or Byar's is asked for below
 * 10 events.
 * Source: Garwood 1936 (exact, by gamma quantiles); Breslow and Day 1987 (Byar); rule of PHEindicatormethods.
 */
export function rateInterval(
  rate: Rate,
  per = 1,
  confidence = 0.95,
  method: RateInterval["method"] = rate.events < BYAR_FROM ? "exact Poisson" : "Byar",
): RateInterval {
  checkRate(rate);
  checkPositive("The size of the rate", per);
  checkConfidence(confidence);
  const { events, exposure } = rate;
  if (method === "Byar" && events < BYAR_FROM) {
    throw new RangeError(`Byar's interval needs at least ${BYAR_FROM} events`);
  }
  const [fewest, most] = method === "Byar" ? byarLimits(events, confidence) : exactLimits(events, confidence);
  const scale = per / exposure;
  return { estimate: events * scale, lower: fewest * scale, upper: most * scale, confidence, method };
}

function exactLimits(events: number, confidence: number): [number, number] {
  const tail = (1 - confidence) / 2;
  return [events === 0 ? 0 : gammaQuantile(tail, events, 1), gammaQuantile(1 - tail, events + 1, 1)];
}

function byarLimits(events: number, confidence: number): [number, number] {
  const z = normalMultiplier(confidence);
  const limit = (count: number, sign: 1 | -1) =>
    count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3;
  return [limit(events, -1), limit(events + 1, 1)];
}
