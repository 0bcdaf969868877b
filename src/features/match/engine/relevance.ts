import { featuresOf, isConcept } from "./features";
import type { Relevance, Statement } from "./input";
import type { Query } from "./query";
import { sentencesOf } from "./sentences";

/** One shared word is chance; two are a subject, where the sentence has as many. */
const leastShared = 2;

type Sentence = { field: string; sentence: string; counts: Map<string, number>; length: number };

/**
 * How well each sentence of a product answers each sentence of a need: what the brief gives for the words and concepts that
 * both have, divided by one plus the logarithm of the answer's length.
 */
export function relevanceOf(query: Query, needs: Sentence[], answers: Sentence[]): Relevance[] {
  return needs.flatMap((need) => {
    const asked = [...need.counts.keys()].filter((feature) => (query.get(feature) ?? 0) > 0);
    const least = Math.min(leastShared, asked.filter((feature) => !isConcept(feature)).length);
    return answers.flatMap((answer) => {
      const shared = asked.filter((feature) => answer.counts.has(feature));
      if (shared.length === 0 || subjectsOf(shared, need, answer) < least) return [];
      const weight = shared.reduce((sum, feature) => sum + (query.get(feature) ?? 0), 0);
      return [
        {
          need: need.field,
          challengeSentence: need.sentence,
          productField: answer.field,
          productSentence: answer.sentence,
          rank: weight / (1 + Math.log(Math.max(1, answer.length))),
        },
      ];
    });
  });
}

export function sentencesIn(statements: Statement[]): Sentence[] {
  return statements.flatMap(({ field, text }) =>
    sentencesOf(text).map((sentence) => ({ field, sentence, ...featuresOf(sentence) })),
  );
}

/** How many things both speak of: their shared words, or the concepts that both name and do not only touch. */
function subjectsOf(shared: string[], need: Sentence, answer: Sentence): number {
  const named = (feature: string) =>
    (need.counts.get(feature) ?? 0) >= 1 && (answer.counts.get(feature) ?? 0) >= 1;
  const words = shared.filter((feature) => !isConcept(feature)).length;
  return Math.max(words, shared.filter((feature) => isConcept(feature) && named(feature)).length);
}
