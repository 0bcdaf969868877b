import normal from "@stdlib/stats-base-dists-normal";
import t from "@stdlib/stats-base-dists-t";
import { checkFinite, checkPositive } from "./check";
import { noncentralTUpperTail } from "./noncentral-t";
import { findRoot } from "./root";

/** What a planned comparison may get wrong: `alpha` and `power` are shares, 0.05 and 0.8. */
export interface Precision {
  readonly alpha: number;
  readonly power: number;
  readonly twoSided: boolean;
}

/** Fewest and most people per group that are looked at; below the first a t test has next to no degrees of freedom. */
const FEWEST = 1.05;
const MOST = 1e10;
/** How far above a whole number floating point may land without asking for one more person. */
const NOISE = 1e-9;

/** People per group as whole people. In: a calculated number above 0. */
export function wholePeople(real: number): number {
  return Math.ceil(real - NOISE * Math.max(1, real));
}

/**
 * People per group to tell two independent proportions apart. In: shares strictly between 0 and 1. Out: people per group.
 * `pooled` takes the pooled variance when there is no difference and separate ones when there is: R power.prop.test, and the
 * default here. `unpooled` takes separate ones throughout; `continuity` is Fleiss's correction of `pooled`.
 * Errors: RangeError for equal shares, shares of 0 or 1, and alpha or power out of range.
 * Source: Fleiss, Levin and Paik 2003, chapter 4; R power.prop.test.
 */
export function sampleSizeTwoProportions(first: number, second: number, precision: Precision) {
  checkShare("The first proportion", first);
  checkShare("The second proportion", second);
  if (first === second) throw new RangeError("The two proportions must differ");
  const { forAlpha, forPower } = multipliers(precision);
  const difference = Math.abs(first - second);
  const mean = (first + second) / 2;
  const separate = first * (1 - first) + second * (1 - second);
  const pooled =
    ((forAlpha * Math.sqrt(2 * mean * (1 - mean)) + forPower * Math.sqrt(separate)) / difference) ** 2;
  const unpooled = ((forAlpha + forPower) / difference) ** 2 * separate;
  const continuity = (pooled / 4) * (1 + Math.sqrt(1 + 4 / (pooled * difference))) ** 2;
  return { pooled, unpooled, continuity, perGroup: wholePeople(pooled) };
}

/** The chance of seeing a true difference with `people` in each group. Out: a share. Errors and source as sampleSizeTwoProportions. */
export function powerTwoProportions(
  first: number,
  second: number,
  people: number,
  { alpha, twoSided }: Omit<Precision, "power">,
): number {
  checkShare("The first proportion", first);
  checkShare("The second proportion", second);
  checkPositive("The number of people per group", people);
  checkShare("Alpha", alpha);
  const mean = (first + second) / 2;
  const reach = upperPoint(alpha, twoSided) * Math.sqrt(2 * mean * (1 - mean));
  const spread = Math.sqrt(first * (1 - first) + second * (1 - second));
  return normal.cdf((Math.sqrt(people) * Math.abs(first - second) - reach) / spread, 0, 1);
}

/**
 * People per group to tell two independent means apart. In: the difference and the common standard deviation, in one unit.
 * Out: people per group, by the t distribution (`byT`, the default) and by the normal one (`byNormal`).
 * Errors: RangeError for a difference of 0, a standard deviation not above 0, and alpha or power out of range.
 * Source: R power.t.test, two samples, which leaves the wrong tail out.
 */
export function sampleSizeTwoMeans(difference: number, sd: number, precision: Precision) {
  checkFinite("The difference", difference);
  checkPositive("The standard deviation", sd);
  if (difference === 0) throw new RangeError("The difference to be seen must not be 0");
  const { forAlpha, forPower } = multipliers(precision);
  const effect = Math.abs(difference) / sd;
  const byNormal = 2 * ((forAlpha + forPower) / effect) ** 2;
  const lacking = (logPeople: number) =>
    powerTwoMeans(difference, sd, Math.exp(logPeople), precision) - precision.power;
  if (lacking(Math.log(FEWEST)) > 0) {
    throw new RangeError("The difference is too large beside the standard deviation to be planned for");
  }
  if (byNormal > MOST / 2) throw new RangeError("The difference is too small beside the standard deviation");
  const byT = Math.exp(findRoot(lacking, Math.log(FEWEST), Math.log(MOST)));
  return { byT, byNormal, perGroup: wholePeople(byT) };
}

/** The chance of seeing a true difference with `people` in each group. Out: a share. Errors and source as sampleSizeTwoMeans. */
export function powerTwoMeans(
  difference: number,
  sd: number,
  people: number,
  { alpha, twoSided }: Omit<Precision, "power">,
): number {
  checkFinite("The difference", difference);
  checkPositive("The standard deviation", sd);
  checkShare("Alpha", alpha);
  if (!(people > 1)) throw new RangeError("There must be more than 1 person in each group");
  const degreesOfFreedom = 2 * (people - 1);
  const critical = t.quantile(1 - alpha / (twoSided ? 2 : 1), degreesOfFreedom);
  return noncentralTUpperTail(
    critical,
    degreesOfFreedom,
    (Math.sqrt(people / 2) * Math.abs(difference)) / sd,
  );
}

/**
 * Exposure per group to tell two independent rates of events apart, each varying as Poisson's law has it. In: events per unit of
 * exposure, above 0. Out: units of exposure per group, person-years say, and the events then expected in each.
 * Errors: RangeError for equal rates, rates not above 0, and alpha or power out of range.
 * Source: Smith, Morrow and Ross 2015, Field Trials of Health Interventions, chapter 5, section 4.2.
 */
export function sampleSizeTwoRates(first: number, second: number, precision: Precision) {
  checkTwoRates(first, second);
  const { forAlpha, forPower } = multipliers(precision);
  const exposure = ((forAlpha + forPower) ** 2 * (first + second)) / (first - second) ** 2;
  return { exposure, perGroup: wholePeople(exposure), events: [exposure * first, exposure * second] };
}

/** The chance of seeing a true difference with so much exposure in each group. Out: a share. Errors and source as sampleSizeTwoRates. */
export function powerTwoRates(
  first: number,
  second: number,
  exposure: number,
  { alpha, twoSided }: Omit<Precision, "power">,
): number {
  checkTwoRates(first, second);
  checkPositive("The exposure", exposure);
  checkShare("Alpha", alpha);
  const distance = Math.abs(first - second) * Math.sqrt(exposure / (first + second));
  return normal.cdf(distance - upperPoint(alpha, twoSided), 0, 1);
}

function checkTwoRates(first: number, second: number): void {
  checkPositive("The first rate", first);
  checkPositive("The second rate", second);
  if (first === second) throw new RangeError("The difference to be seen must not be 0");
}

/**
 * How many times more people a study needs whose people come in clusters. In: people per cluster and the share of the variance
 * that lies between clusters (intracluster correlation, 0 to 1). Out: a factor of 1 or more.
 * Errors: RangeError when fewer than 1 per cluster, or the correlation is out of range.
 * Source: Kish 1965; Kerry and Bland 1998, BMJ 316:549.
 */
export function designEffect(clusterSize: number, correlation: number): number {
  if (!(clusterSize >= 1 && Number.isFinite(clusterSize)))
    throw new RangeError("The number of people per cluster must be at least 1");
  if (!(correlation >= 0 && correlation <= 1))
    throw new RangeError("The intracluster correlation must be between 0 and 1");
  return 1 + (clusterSize - 1) * correlation;
}

function multipliers({ alpha, power, twoSided }: Precision): { forAlpha: number; forPower: number } {
  checkShare("Alpha", alpha);
  checkShare("The power", power);
  if (power <= alpha / (twoSided ? 2 : 1)) throw new RangeError("The power must be larger than alpha");
  return { forAlpha: upperPoint(alpha, twoSided), forPower: normal.quantile(power, 0, 1) };
}

function upperPoint(alpha: number, twoSided: boolean): number {
  return -normal.quantile(alpha / (twoSided ? 2 : 1), 0, 1);
}

function checkShare(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must be above 0 and below 1`);
}
