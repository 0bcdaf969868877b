import type { Contribution } from "./explanation";
import type { Alike } from "./input";
import { listed } from "./words";

/** The fit at which the products most alike earn half of the points: on real pairs the median is 0.56 where experts chose the product and 0.16 elsewhere. */
const half = 0.5;
/** From which share of the points on they answer the need rather than touch on it. */
const answering = 0.5;
const mostNamed = 2;

/** Other words for the same thing: what products like it answer, it may answer too. */
export function alikeContribution({ names, fit }: Alike, max: number): Contribution {
  const points = (max * Math.max(0, fit)) / (Math.max(0, fit) + half);
  const named = listed(names.slice(0, mostNamed));
  const does = points >= max * answering ? "also answer this need" : "answer little of this need";
  return {
    feature: "alike",
    label: "Products most like it",
    points,
    max,
    quotes: [],
    sentence: `Products most like it – ${named} – ${does}.`,
  };
}
