import type { Corpus } from "./corpus";
import { type Logistic, probabilityOf } from "./learn";
import { askedOf, coverOf, isAnswered, type Need, namedOf, shareCovered } from "./needs";
import type { Ranked } from "./rank";
import type { Brief } from "./texts";
import type { Tuning } from "./tuning";

/** Whether a list holds a good product, and what nobody on it answers. */
export type Fits = {
  /** How likely a good product is on the list, where both are as likely beforehand; from 0 to 1. */
  likelihood: number;
  verdict: "likely" | "unsure" | "no good match yet";
  /** The sentences of the brief that none of the first ten listings answers, the weightiest first. */
  unmet: Need[];
};

type Measure = { corpus: Corpus; tuning?: Tuning };

/** Fitted by match:evaluate on the judged cases, each with its good products and without them; README.md says how well. */
export const fitted: Logistic = { intercept: -2.451, weights: [1.499, 1.693] };
/** Below this a list is called none; below the next nothing is said. README.md has the rates that they were chosen by. */
export const bounds = { none: 0.4, likely: 0.47 };

const first = 10;
const listed = 50;
const strongest = 3;

export function judgeFits(measure: Measure, brief: Brief, ranked: Ranked[]): Fits {
  const likelihood = ranked.length > 0 ? probabilityOf(fitted, fitValues(measure, brief, ranked)) : 0;
  return { likelihood, verdict: verdictOn(likelihood), unmet: listUnmet(measure, brief, ranked) };
}

export function verdictOn(likelihood: number): Fits["verdict"] {
  if (likelihood < bounds.none) return "no good match yet";
  return likelihood < bounds.likely ? "unsure" : "likely";
}

/**
 * What the likelihood is judged by: the mean score of the first three, and how much of what the title names the one among the first
 * fifty covers that covers most of it, from 0 to 1: several products may each touch a need, but one has to be what is sought.
 */
export function fitValues(measure: Measure, brief: Brief, ranked: Ranked[]): number[] {
  const heaviest = namedOf(measure, brief);
  const scores = ranked.slice(0, strongest).map(({ score }) => score);
  const covers = ranked
    .slice(0, listed)
    .map(({ listing }) => shareCovered({ heaviest }, coverOf({ heaviest }, listing)));
  return [mean(scores, strongest), Math.max(0, ...covers)];
}

function listUnmet(measure: Measure, brief: Brief, ranked: Ranked[]): Need[] {
  const asked = askedOf(measure, brief);
  const covers = ranked.slice(0, first).map(({ listing }) => coverOf(asked, listing));
  return asked.needs
    .filter((need) => !covers.some((cover) => isAnswered(asked, need, cover)))
    .sort((a, b) => b.weight - a.weight);
}

/** A list that is shorter than asked lacks what is missing. */
function mean(values: number[], count: number): number {
  return values.reduce((sum, value) => sum + value, 0) / count;
}
