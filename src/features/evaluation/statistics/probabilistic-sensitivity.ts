import { checkCount, checkNotNegative, checkPositive } from "./check";
import { compareArms, netBenefit, type Quadrant, quadrantOf } from "./incremental-cost";
import { checkConfidence } from "./interval";
import { seededUniform } from "./random-draws";
import { quantileOf, type Uncertain } from "./uncertain";

/** Something that happens to some people, which the new service makes rarer or more frequent. */
export interface EventModel {
  /** Share of people in the old service. */
  readonly probability: Uncertain;
  readonly relativeRisk: Uncertain;
  /** Pounds and QALYs lost per person it happens to. */
  readonly cost: Uncertain;
  readonly qalyLoss: Uncertain;
}

/** A small decision model: two arms with a cost and a utility each, and perhaps an event on top. */
export interface CostModel {
  readonly costControl: Uncertain;
  readonly costNew: Uncertain;
  /** Utility per year, 0 to 1. */
  readonly utilityControl: Uncertain;
  readonly utilityNew: Uncertain;
  readonly years: number;
  readonly event: EventModel | null;
}

export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  readonly confidence: number;
}

export interface PlanePoint {
  readonly deltaQalys: number;
  readonly deltaCost: number;
}

/** Draws below which a share is too coarse, and above which a page would wait. */
const FEWEST_DRAWS = 1000;
const MOST_DRAWS = 100_000;

/** Throws RangeError unless there are 1,000 to 100,000 draws. */
export function checkSimulation({ draws, confidence }: Simulation): void {
  checkCount("The number of draws", draws, FEWEST_DRAWS);
  if (draws > MOST_DRAWS) throw new RangeError(`The number of draws must be at most ${MOST_DRAWS}`);
  checkConfidence(confidence);
}

/**
 * New service minus old when every figure takes its best value, and in each of so many draws.
 * Out: pounds and QALYs per person; `plane` holds the points of the cost-effectiveness plane, in the order drawn.
 * Errors: RangeError as in checkSimulation, for years not above 0 and a share that the event would lift above everybody.
 * Source: Briggs, Claxton and Sculpher 2006, Decision modelling for health economic evaluation, chapters 4 and 5.
 */
export function simulateCosts(model: CostModel, simulation: Simulation) {
  checkSimulation(simulation);
  checkPositive("The number of years", model.years);
  const best = differenceOf(model, ({ value }) => value);
  if (model.event && model.event.probability.value * model.event.relativeRisk.value > 1) {
    throw new RangeError("The event would happen to more than everybody with the new service");
  }
  const uniform = seededUniform(simulation.seed);
  const plane: PlanePoint[] = [];
  for (let draw = 0; draw < simulation.draws; draw += 1) {
    plane.push(differenceOf(model, (figure) => figure.draw(uniform)));
  }
  const deterministic = compareArms({ cost: 0, qalys: 0 }, { cost: best.deltaCost, qalys: best.deltaQalys });
  return { deterministic, plane };
}

function differenceOf(model: CostModel, take: (figure: Uncertain) => number): PlanePoint {
  const costs = take(model.costNew) - take(model.costControl);
  const qalys = model.years * (take(model.utilityNew) - take(model.utilityControl));
  const event = model.event;
  if (event === null) return { deltaCost: costs, deltaQalys: qalys };
  const before = take(event.probability);
  const change = Math.min(1, before * take(event.relativeRisk)) - before;
  return {
    deltaCost: costs + change * take(event.cost),
    deltaQalys: qalys - change * take(event.qalyLoss),
  };
}

/** Mean, Monte Carlo error and percentile interval of a figure over the draws. In: two or more values. */
export function summariseDraws(values: readonly number[], confidence: number) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sorted = [...values].sort((first, second) => first - second);
  return {
    mean,
    error: Math.sqrt(squares / (values.length - 1) / values.length),
    lower: quantileOf(sorted, (1 - confidence) / 2),
    upper: quantileOf(sorted, (1 + confidence) / 2),
  };
}

/** Net benefit in pounds per person over the draws at one threshold, in pounds per QALY. Errors: RangeError unless it is above 0. */
export function summariseNetBenefit(plane: readonly PlanePoint[], threshold: number, confidence: number) {
  const values = plane.map((point) => netBenefit(point, threshold).money);
  return summariseDraws(values, confidence);
}

/**
 * Acceptability curve: the share of draws with a net benefit above 0 at each threshold of 0 or more pounds per QALY.
 * Errors: RangeError for negative thresholds. Source: Fenwick, Claxton and Sculpher 2001, Health Economics 10:779–787.
 */
export function acceptabilityCurve(plane: readonly PlanePoint[], thresholdsInPounds: readonly number[]) {
  return thresholdsInPounds.map((threshold) => {
    checkNotNegative("The threshold", threshold);
    const worth = plane.filter((point) => threshold * point.deltaQalys - point.deltaCost > 0).length;
    return { threshold, share: worth / plane.length };
  });
}

/** Which share of the draws lies in each quadrant of the plane. */
export function quadrantShares(plane: readonly PlanePoint[]): Record<Quadrant, number> {
  const shares = {
    "NE trade-off": 0,
    "SE dominant": 0,
    "NW dominated": 0,
    "SW trade-off": 0,
    "no difference": 0,
  };
  for (const point of plane) shares[quadrantOf(point.deltaCost, point.deltaQalys)] += 1 / plane.length;
  return shares;
}
