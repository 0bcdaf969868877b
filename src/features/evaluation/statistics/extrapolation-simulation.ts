import { checkPositive } from "./check";
import { runningProduct } from "./extrapolation";
import { checkSimulation, type Simulation, summariseDraws } from "./probabilistic-sensitivity";
import { seededUniform } from "./random-draws";
import type { Uncertain } from "./uncertain";

/** One link of a chain from a study to a claim: a figure, and the limits it was given (null when taken as certain). */
export interface Link {
  readonly name: string;
  readonly figure: Uncertain;
  readonly limits: { readonly lower: number; readonly upper: number } | null;
}

/**
 * The product of all links, with a percentile interval from so many draws of all links at once, and per link how much it
 * matters: its share of the squared rank correlations with the result (they add up to 1), and the result when that link alone
 * takes its lower and its upper limit. Out: the unit of the first link times those of the others.
 * `matters` names the weightiest link, or is null when no link is uncertain. Errors: RangeError for no links, negative values
 * and draws as in checkSimulation. Source: Saltelli and others 2004, Sensitivity analysis in practice, chapter 1.
 */
export function simulateChain(links: readonly Link[], simulation: Simulation) {
  checkSimulation(simulation);
  const steps = runningProduct(links.map(({ figure }) => figure.value));
  const result = steps.at(-1) ?? 0;
  const uniform = seededUniform(simulation.seed);
  const drawn: number[][] = links.map(() => []);
  const results: number[] = [];
  for (let draw = 0; draw < simulation.draws; draw += 1) {
    let product = 1;
    links.forEach(({ figure }, at) => {
      const value = figure.draw(uniform);
      drawn[at]?.push(value);
      product *= value;
    });
    results.push(product);
  }
  const resultRanks = ranksOf(results);
  const squares = drawn.map((values) => correlationOf(ranksOf(values), resultRanks) ** 2);
  const total = squares.reduce((sum, square) => sum + square, 0);
  const importance = squares.map((square) => (total > 0 ? square / total : 0));
  const most = Math.max(...importance);
  const others = (at: number, value: number) =>
    links.reduce((product, { figure }, other) => product * (other === at ? value : figure.value), 1);
  return {
    result,
    steps,
    ...summariseDraws(results, simulation.confidence),
    matters: most > 0 ? (links[importance.indexOf(most)]?.name ?? null) : null,
    links: links.map(({ name, figure, limits }, at) => ({
      name,
      value: figure.value,
      product: steps[at] ?? 0,
      importance: importance[at] ?? 0,
      resultAtLower: limits && others(at, limits.lower),
      resultAtUpper: limits && others(at, limits.upper),
    })),
  };
}

/**
 * How large the first link must be for the chain to reach a target: the people to be screened for 1,600 strokes prevented.
 * In: the links after the first, and a target above 0. Errors: RangeError when the chain brings nothing.
 */
export function firstLinkFor(target: number, laterLinks: readonly number[]): number {
  checkPositive("The target", target);
  const perUnit = laterLinks.length === 0 ? 1 : (runningProduct(laterLinks).at(-1) ?? 0);
  if (perUnit === 0) throw new RangeError("A chain with a link of 0 never reaches its target");
  return target / perUnit;
}

/** Ranks from 1, those of equal values averaged. */
function ranksOf(values: readonly number[]): number[] {
  const order = values
    .map((value, at) => ({ value, at }))
    .sort((first, second) => first.value - second.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (const { at } of order.slice(from, to + 1)) ranks[at] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** Pearson's correlation of two lists of ranks; 0 when one of them does not vary. */
function correlationOf(first: readonly number[], second: readonly number[]): number {
  const middle = (first.length + 1) / 2;
  let [product, squaresFirst, squaresSecond] = [0, 0, 0];
  first.forEach((rank, at) => {
    const other = (second[at] ?? middle) - middle;
    product += (rank - middle) * other;
    squaresFirst += (rank - middle) ** 2;
    squaresSecond += other ** 2;
  });
  return squaresFirst > 0 && squaresSecond > 0 ? product / Math.sqrt(squaresFirst * squaresSecond) : 0;
}
