import type { Contribution, Quote } from "./explanation";
import type { Pair, Relevance, Statement } from "./input";

/** The strength at which a need earns half of its points. */
const half = 0.07;
const quotedPairs = 2;
/** A second pair is worth quoting when it is at least this strong beside the best. */
const worthQuoting = 1 / 3;

/** What one need in words earns from the product's sentences. */
export function textContribution(need: Statement, { product, relevance }: Pair, max: number): Contribution {
  const pairs = relevance
    .filter((pair) => pair.need === need.field && stands(pair, need, product.statements))
    .sort((a, b) => b.rank - a.rank || a.productSentence.localeCompare(b.productSentence, "en"));
  // Long texts have more pairs: the root of the squares lets the strongest ones decide, yet every pair counts.
  const strength = Math.sqrt(pairs.reduce((sum, { rank }) => sum + rank ** 2, 0));
  return {
    feature: `text:${need.field}`,
    label: need.label,
    points: (max * strength) / (strength + half),
    max,
    quotes: bestPairs(pairs).flatMap(bothSides),
    sentence: sentenceAbout(need, pairs, product.statements),
  };
}

/** Only sentences that are in the texts count, so that what is gone from a text is gone from the score. */
function stands(pair: Relevance, need: Statement, statements: Statement[]): boolean {
  const answer = statements.find(({ field }) => field === pair.productField);
  return (
    pair.rank > 0 &&
    need.text.includes(pair.challengeSentence) &&
    answer?.text.includes(pair.productSentence) === true
  );
}

function bestPairs(pairs: Relevance[]): Relevance[] {
  const seen = new Set<string>();
  const least = (pairs[0]?.rank ?? 0) * worthQuoting;
  return pairs
    .filter(({ rank }) => rank >= least)
    .filter(({ productSentence }) => !seen.has(productSentence) && seen.add(productSentence))
    .slice(0, quotedPairs);
}

function bothSides(pair: Relevance): Quote[] {
  return [
    { from: "challenge", field: pair.need, text: pair.challengeSentence },
    { from: "product", field: pair.productField, text: pair.productSentence },
  ];
}

function sentenceAbout(need: Statement, pairs: Relevance[], statements: Statement[]): string {
  const [best] = pairs;
  if (!best) return `Nothing in the product’s public text speaks to “${need.label}”.`;
  const answer = statements.find(({ field }) => field === best.productField);
  return `“${answer?.label ?? best.productField}” of the product speaks to “${need.label}” of the need.`;
}
