import { hasBudget, isPriceKnown } from "./budget";
import type { Contribution, JudgedMustHave } from "./explanation";
import type { Pair } from "./input";

const mostSuggestions = 6;

/** What either side could do so that the next explanation is better or surer, the most worthwhile first. */
export function whatWouldRaise(
  pair: Pair,
  contributions: Contribution[],
  judged: JudgedMustHave[],
): string[] {
  const { challenge, product, evidence } = pair;
  const unmet = judged
    .filter(({ answer }) => answer === "unmet")
    .map(({ label, knownFrom }) => `Meet the must-have “${label}”. ${knownFrom}`);
  const unknown = judged.filter(({ answer }) => answer === "unknown").map(adviceOn);
  const texts = contributions
    .filter(({ feature, points, max }) => feature.startsWith("text:") && points < max / 3)
    .map(({ label }) => `Say in the product’s own words how it answers “${label}”.`);
  const silent = [
    product.settings.length === 0 && challenge.settings.length > 0
      ? "State the care settings of the product."
      : "",
    product.populations.length === 0 && challenge.populations.length > 0
      ? "State for whom the product is."
      : "",
    product.places.length === 0 && challenge.places.length > 0 ? "State where the product is offered." : "",
    hasBudget(pair) && !isPriceKnown(pair) ? "Make known what it costs in all: the need names a budget." : "",
  ].filter(Boolean);
  const hasComparison = evidence.some(
    ({ origin, verdict }) => origin === "here" && verdict !== "descriptive",
  );
  const tested = hasComparison ? [] : ["A favourable result from a pilot here, with a comparison."];
  return [...unmet, ...unknown, ...silent, ...tested, ...texts].slice(0, mostSuggestions);
}

function adviceOn({ kind, label, knownFrom }: JudgedMustHave): string {
  return kind === "free_text"
    ? `Settle in the match: “${label}”. ${knownFrom}`
    : `Make known whether “${label}” is met. ${knownFrom}`;
}
