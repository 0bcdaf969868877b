import type { Contribution, JudgedMustHave } from "./explanation";
import type { AskedMustHave } from "./input";

/** Only an unmet must-have costs points. An unknown one costs certainty: unknown is not no. */
export function mustHaveContribution(
  asked: AskedMustHave[],
  judged: JudgedMustHave[],
  max: number,
): Contribution {
  const weights = weightsOf(asked);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const lost = judged
    .filter(({ answer }) => answer === "unmet")
    .reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  return {
    feature: "must_haves",
    label: "Must-haves",
    points: max * (1 - lost / total),
    max,
    quotes: [],
    sentence: countsOf(judged),
  };
}

/** The weights the challenge gives; where it gives none, nice-to-haves count half. */
function weightsOf(asked: AskedMustHave[]): Map<string, number> {
  const hasWeights = asked.some(({ weight }) => weight > 0);
  return new Map(
    asked.map(({ id, weight, isEssential }) => [id, hasWeights ? weight : isEssential ? 1 : 0.5]),
  );
}

function countsOf(judged: JudgedMustHave[]): string {
  const count = (answer: JudgedMustHave["answer"]) => judged.filter((one) => one.answer === answer).length;
  return `Of ${judged.length}: ${count("met")} met, ${count("unmet")} unmet, ${count("unknown")} unknown. Unknown costs no points.`;
}
