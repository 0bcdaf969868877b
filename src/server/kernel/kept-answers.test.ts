import { expect, test } from "vitest";
import type { Context } from "./context";
import { KeptAnswers } from "./kept-answers";

const db = {} as Context["db"];
const at = (seconds: number) => ({ db, now: new Date(seconds * 1000) });

function newAnswers() {
  const asked: string[] = [];
  const answers = new KeptAnswers<number>({
    milliseconds: 60_000,
    most: 2,
    isWorthKeeping: (answer) => answer > 10,
  });
  const ask = (seconds: number, answer: number, key = "all") =>
    answers.find(at(seconds), key, async () => {
      asked.push(key);
      return answer;
    });
  return { answers, ask, asked };
}

test("a costly answer is given again until it is a minute old, then once more while it is found anew", async () => {
  const { ask, asked } = newAnswers();
  expect([await ask(0, 100), await ask(59, 200), asked.length]).toEqual([100, 100, 1]);
  expect([await ask(60, 300), asked.length]).toEqual([100, 2]);
  expect(await ask(61, 400)).toBe(300);
});

test("no answer is given at twice its age", async () => {
  const { ask } = newAnswers();
  await ask(0, 100);
  expect(await ask(120, 200)).toBe(200);
  expect(await ask(239, 300)).toBe(200);
});

test("a cheap answer and a failure are never given again", async () => {
  const { answers, ask } = newAnswers();
  expect([await ask(0, 1), await ask(1, 2)]).toEqual([1, 2]);
  await expect(answers.find(at(2), "all", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await ask(3, 100)).toBe(100);
});

test("those who ask at the same moment share one answer", async () => {
  const { ask, asked } = newAnswers();
  expect(await Promise.all([ask(0, 5), ask(0, 6)])).toEqual([5, 5]);
  expect(asked).toHaveLength(1);
});

test("the longest kept leave when there are too many, and no database hears of another", async () => {
  const { answers, ask, asked } = newAnswers();
  for (const key of ["a", "b", "c"]) await ask(0, 100, key);
  await ask(1, 100, "c");
  await ask(1, 200, "a");
  expect(asked).toEqual(["a", "b", "c", "a"]);
  const elsewhere = { db: {} as Context["db"], now: new Date(1000) };
  expect(await answers.find(elsewhere, "a", async () => 300)).toBe(300);
});
