import type { Combination } from "../engine/combine";
import type { Fits } from "../engine/fits";
import type { StoredCombination } from "./schema";
import type { FitVerdict } from "./status";

const verdicts: Record<Fits["verdict"], FitVerdict> = {
  likely: "likely",
  unsure: "unsure",
  "no good match yet": "none",
};

const mostUnmet = 5;

/** What is kept of a judgement: the sentences, without what they were weighed by. */
export function storedFit({ likelihood, verdict, unmet }: Fits, together: Combination | undefined) {
  return {
    likelihood,
    verdict: verdicts[verdict],
    unmet: sentences(unmet).slice(0, mostUnmet),
    combination: together ? storedCombination(together) : null,
  };
}

function storedCombination({ members, covered, alone, unanswered }: Combination): StoredCombination {
  return {
    members: members.map(({ listing, answers, adds }) => ({
      productId: listing.id,
      answers: sentences(answers),
      adds,
    })),
    covered,
    alone,
    unanswered: sentences(unanswered),
  };
}

function sentences(needs: { sentence: string }[]): string[] {
  return [...new Set(needs.map(({ sentence }) => sentence))];
}
