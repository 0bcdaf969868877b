import { z } from "zod";
import { defineMethod, type Output } from "./define-method";
import { scoreFriendsAndFamily, scoreHowRu, scoreNps, scoreSus } from "./questionnaire";
import { suppressCount } from "./suppress";

const answers = z.array(z.number());
const onePerson = z.strictObject({ items: answers });
const manyPeople = z.strictObject({ responses: z.array(answers).min(1) });

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Questionnaires and the suppression of small numbers, by the name that asks for each. */
export const experienceMethods = {
  sus: defineMethod(z.union([onePerson, manyPeople]), (input): Output => {
    if ("items" in input) return { sus: scoreSus(input.items) };
    const scores = input.responses.map(scoreSus);
    return { sus: meanOf(scores), n: scores.length, scores };
  }),
  howru: defineMethod(z.union([onePerson, manyPeople]), (input) => {
    const scores = ("items" in input ? [input.items] : input.responses).map(scoreHowRu);
    const sum = meanOf(scores.map((score) => score.sum));
    return { sum, percent: (100 * sum) / 12, n: scores.length };
  }),
  nps: defineMethod(z.object({ scores: answers }), ({ scores }) => {
    const { promoters, passives, detractors, score } = scoreNps(scores);
    return { promoters, passives, detractors, n: scores.length, nps: score };
  }),
  fft: defineMethod(
    z.object({
      very_good: z.number(),
      good: z.number(),
      neither: z.number(),
      poor: z.number(),
      very_poor: z.number(),
      dont_know: z.number().default(0),
    }),
    (input) => {
      const score = scoreFriendsAndFamily({
        veryGood: input.very_good,
        good: input.good,
        neither: input.neither,
        poor: input.poor,
        veryPoor: input.very_poor,
        dontKnow: input.dont_know,
      });
      return {
        n: score.responses,
        percent_positive: score.percentPositive,
        percent_negative: score.percentNegative,
      };
    },
  ),
  small_number_suppression: defineMethod(
    z.object({
      counts: z.array(z.number()),
      level: z.enum(["sub-national", "national"]).default("sub-national"),
    }),
    ({ counts, level }) => ({
      display: counts.map((count) => {
        const shown = suppressCount(count);
        return level === "national" ? String(count) : String(shown ?? "*");
      }),
    }),
  ),
};
