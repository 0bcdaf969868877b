import type { Contribution, Explanation, JudgedMustHave } from "./explanation";
import type { AskedMustHave } from "./input";

/**
 * Only an unmet nice-to-have costs points; an unknown one costs certainty, since unknown is not no. Nothing where the challenge names
 * none: essential must-haves block and do not score.
 */
export function mustHaveContribution(
  asked: AskedMustHave[],
  judged: JudgedMustHave[],
  max: number,
): Contribution[] {
  const weights = weightsOf(asked.filter(({ isEssential }) => !isEssential));
  if (weights.size === 0) return [];
  const wished = judged.filter(({ id }) => weights.has(id));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const lost = wished
    .filter(({ answer }) => answer === "unmet")
    .reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  return [
    {
      feature: "must_haves",
      label: "Nice-to-haves",
      points: max * (1 - lost / total),
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
  return `Of ${judged.length}: ${count("met")} met, ${count("unmet")} unmet, ${count("unknown")} unknown. Unknown costs no points.`;
}
