import { expect, test } from "vitest";
import { answerCases } from "./statistics-cases";

const good = { id: "good", method: "wilson", input: { x: 0, n: 10 } };

test("answers a list, and the list in a file of check values, in its order", () => {
  const [answer] = answerCases([good]);
  expect(answer).toMatchObject({ id: "good", output: { p: 0, lower: 0 } });
  expect(answerCases({ meta: {}, vectors: [good] })).toEqual([answer]);
  expect(() => answerCases("wilson")).toThrow("must hold a list");
});

test.each([
  [{ ...good, method: "magic" }, "There is no method called magic."],
  [{ ...good, method: "constructor" }, "There is no method called constructor."],
  [{ ...good, input: { x: 0, n: 0 } }, "The denominator must be a whole number of at least 1."],
  [{ ...good, input: { x: 11, n: 10 } }, "The numerator must not be larger than the denominator."],
  [
    { ...good, input: { x: "0", n: 10 } },
    "The input field x is missing or wrong: expected number, received string.",
  ],
  [
    {
      id: "good",
      method: "difference_in_differences_means_se",
      input: { mean: [1, 2, 3, 4], sd: [1, 1, 1, 1], n: [9, 9, 9, 9], independent_samples: false },
    },
    "The input field independent_samples is missing or wrong: " +
      "the same people before and after need se_change_treat and se_change_control instead.",
  ],
  [{ id: "good" }, "A case needs an id, a method and an input."],
])("tells an error of its own for %j and answers the others", (asked, error) => {
  expect(answerCases([asked, good])).toMatchObject([{ id: "good", error }, { output: { p: 0 } }]);
});
