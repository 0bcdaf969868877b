import { firstLinkFor, type Link, simulateChain } from "../statistics/extrapolation-simulation";
import {
  certain,
  type Uncertain,
  uncertainAmountFromInterval,
  uncertainRatio,
  uncertainReduction,
  uncertainShareFromInterval,
} from "../statistics/uncertain";
import type { LinkShape, LinkStanding } from "./status";

export type ChainLink = {
  name: string;
  shape: LinkShape;
  value: number;
  low: number | null;
  high: number | null;
  standing: LinkStanding;
  possibleValue: number | null;
};

export type ScaleUpClaim = {
  id: string;
  claim: string;
  unit: string;
  target: number | null;
  note: string;
  seed: number;
  links: (ChainLink & { id: string; unit: string; source: string; sourceUrl: string | null })[];
};

export const mostLinks = 12;
const draws = 4000;

/** A figure with limits as its shape varies; taken as it is without limits, or where they leave no room. No logarithm reaches 0, so an amount that may be 0 is drawn as a gamma. */
export function uncertainLink({ shape, value, low, high }: ChainLink): Uncertain {
  if (low === null || high === null || low === high) return certain(value);
  const range = { value, lower: low, upper: high };
  if (shape === "share") return uncertainShareFromInterval(range);
  if (shape === "reduction") return uncertainReduction(range);
  if (low > 0) return uncertainRatio(range);
  return value > 0 ? uncertainAmountFromInterval(range) : certain(value);
}

/** A chain starts from an amount as it was counted: what comes later takes a share of it, and may count possible cases. */
export function canBeFirst({ shape, possibleValue }: Pick<ChainLink, "shape" | "possibleValue">): boolean {
  return shape === "amount" && possibleValue === null;
}

/**
 * A chain from the study to a claim, drawn from a stored seed: result with a 95% interval, each link's weight, and which weighs
 * most. Where a link has a value that counts possible cases too, the same chain with it. With a target, how large the first link
 * would have to be for each. In: links in order, the first an amount. Out: the unit of the claim. Null without links.
 * Errors: RangeError for links that cannot be drawn. Source: statistics/extrapolation-simulation.
 */
export function runChain(
  links: readonly ChainLink[],
  { seed, target }: { seed: number; target: number | null },
) {
  if (links.length === 0) return null;
  const drawn: Link[] = links.map((link) => ({
    name: link.name,
    figure: uncertainLink(link),
    limits: link.low === null || link.high === null ? null : { lower: link.low, upper: link.high },
  }));
  const simulated = simulateChain(drawn, { draws, seed, confidence: 0.95 });
  const confirmed = links.map(({ value }) => value);
  const possible = links.map(({ value, possibleValue }) => possibleValue ?? value);
  const hasPossible = links.some(({ possibleValue }) => possibleValue !== null);
  const needs = (values: number[]) => (target === null ? null : needed(target, values.slice(1)));
  return {
    ...simulated,
    resultIfPossible: hasPossible ? possible.reduce((product, one) => product * one, 1) : null,
    needed: needs(confirmed),
    neededIfPossible: hasPossible ? needs(possible) : null,
    /** How many times smaller the first link seems to be when possible cases are counted. */
    factor: hasPossible && confirmed.every((value) => value > 0) ? ratioOf(possible, confirmed) : null,
    restsOnPossible: links.filter(({ standing }) => standing === "possible").map(({ name }) => name),
  };
}

function needed(target: number, later: number[]): number | null {
  return later.some((value) => value === 0) ? null : firstLinkFor(target, later);
}

function ratioOf(one: number[], other: number[]): number {
  return one.reduce((product, value, place) => (product * value) / (other[place] ?? 1), 1);
}
