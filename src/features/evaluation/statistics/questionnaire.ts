import { checkCount } from "./check";

/**
 * System Usability Scale of one person. In: ten answers from 1 (strongly disagree) to 5. Out: 0 to 100, which is no percentage.
 * Errors: RangeError unless there are ten whole answers from 1 to 5. Source: Brooke 1996.
 */
export function scoreSus(answers: readonly number[]): number {
  checkAnswers("The System Usability Scale", answers, 10, 1, 5);
  return 2.5 * answers.reduce((sum, answer, item) => sum + (item % 2 === 0 ? answer - 1 : 5 - answer), 0);
}

/**
 * howRu of one person. In: four answers already scored 3 (none), 2 (a little), 1 (quite a lot), 0 (extreme).
 * Out: their sum, 0 to 12 with 12 the best, and the same as a percentage. Errors: RangeError unless four whole answers from 0 to 3.
 * Source: Benson and others 2010, r-outcomes.com.
 */
export function scoreHowRu(answers: readonly number[]): { sum: number; percent: number } {
  checkAnswers("howRu", answers, 4, 0, 3);
  const sum = answers.reduce((total, answer) => total + answer, 0);
  return { sum, percent: (100 * sum) / 12 };
}

/**
 * Net Promoter Score. In: one answer per person from 0 to 10. Out: people who promote (9, 10), are passive (7, 8) and detract
 * (0 to 6), and the percentage of the first minus that of the last, −100 to 100.
 * Errors: RangeError for no answers or answers out of range. Source: Reichheld 2003.
 */
export function scoreNps(answers: readonly number[]) {
  if (answers.length === 0) throw new RangeError("The Net Promoter Score needs at least one answer");
  checkAnswers("The Net Promoter Score", answers, answers.length, 0, 10);
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const passives = answers.length - promoters - detractors;
  return { promoters, passives, detractors, score: (100 * (promoters - detractors)) / answers.length };
}

/** How many people gave each answer of the Friends and Family Test. */
export interface FriendsAndFamily {
  readonly veryGood: number;
  readonly good: number;
  readonly neither: number;
  readonly poor: number;
  readonly veryPoor: number;
  readonly dontKnow: number;
}

/**
 * Friends and Family Test. In: counts of people. Out: percentages of everybody who answered, "don't know" included.
 * Errors: RangeError unless all are whole numbers of 0 or more and somebody answered. Source: NHS England, FFT calculations, 2020 wording.
 */
export function scoreFriendsAndFamily(answers: FriendsAndFamily) {
  for (const count of Object.values(answers)) checkCount("A number of answers", count);
  const { veryGood, good, poor, veryPoor } = answers;
  const responses = Object.values(answers).reduce((sum: number, count: number) => sum + count, 0);
  if (responses === 0) throw new RangeError("The Friends and Family Test needs at least one answer");
  return {
    responses,
    percentPositive: (100 * (veryGood + good)) / responses,
    percentNegative: (100 * (poor + veryPoor)) / responses,
  };
}

function checkAnswers(
  name: string,
  answers: readonly number[],
  many: number,
  least: number,
  most: number,
): void {
  if (answers.length !== many) throw new RangeError(`${name} has ${many} answers, not ${answers.length}`);
  if (answers.some((answer) => !Number.isInteger(answer) || answer < least || answer > most)) {
    throw new RangeError(`${name} takes whole answers from ${least} to ${most}`);
  }
}
