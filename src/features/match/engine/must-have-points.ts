import type { Contribution, Explanation, JudgedMustHave } from "./explanation";
import type { AskedMustHave } from "./input";

/** Whether the product says of any nice-to-have that it is met or not. */
export function isWishKnown(judged: JudgedMustHave[]): boolean {
  return judged.some(({ isEssential, answer }) => !isEssential && answer !== "unknown");
}

/**
 * The share of the nice-to-haves that are met among those of which it is known; an unknown one costs certainty alone, since unknown is
 * not no. Nothing where the challenge names none: essential must-haves block and do not score.
 */
export function mustHaveContribution(
  asked: AskedMustHave[],
  judged: JudgedMustHave[],
  max: number,
): Contribution[] {
  const weights = weightsOf(asked.filter(({ isEssential }) => !isEssential));
  if (weights.size === 0) return [];
  const wished = judged.filter(({ id }) => weights.has(id));
  const weightOf = (which: JudgedMustHave["answer"]) =>
    wished.filter(({ answer }) => answer === which).reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  const known = weightOf("met") + weightOf("unmet");
  return [
    {
      feature: "must_haves",
      label: "Nice-to-haves",
      points: known > 0 ? (max * weightOf("met")) / known : 0,
      max,
      quotes: [],
      sentence: countsOf(wished),
    },
  ];
}

/** What shuts a product out whatever its score: the essential must-haves that it does not meet. */
export function blockersOf({ mustHaves }: Pick<Explanation, "mustHaves">): JudgedMustHave[] {
  return mustHaves.filter(({ answer, isEssential }) => isEssential && answer === "unmet");
}

/** The weights the challenge gives; where it gives none, all count alike. */
function weightsOf(asked: AskedMustHave[]): Map<string, number> {
  const hasWeights = asked.some(({ weight }) => weight > 0);
  return new Map(asked.map(({ id, weight }) => [id, hasWeights ? weight : 1]));
}

function countsOf(judged: JudgedMustHave[]): string {
  const count = (answer: JudgedMustHave["answer"]) => judged.filter((one) => one.answer === answer).length;
  return `Of ${judged.length}: ${count("met")} met, ${count("unmet")} unmet, ${count("unknown")} unknown. What is unknown counts neither for nor against.`;
}
