import fc from "fast-check";
import { expect, test } from "vitest";
import { copiedShare } from "./copied";

const brief = {
  title: "Fewer falls",
  problem: "Residents of care homes fall at night and nobody notices it for hours – “often until morning”.",
  sought: "A sensor that notices a fall in the bedroom, 24/7, and alerts the people’s carers at once.",
};
const listing = (summary: string) => ({ id: "1", name: "", company: "", summary });
const share = copiedShare(brief);
const asked = `${brief.problem} ${brief.sought}`;

test("what repeats five words of a need in a row is copied, however it is marked or capitalised", () => {
  expect(share(listing(asked))).toBe(1);
  expect(share(listing(asked.toUpperCase().replace(/\W+/g, " 😀 ")))).toBeGreaterThan(0.9);
  expect(share(listing(`${brief.sought} It is made of wood.`))).toBeGreaterThan(0.6);
});

test("four words in a row, or the same words in another order, are not", () => {
  expect(share(listing("residents of care homes sleep well"))).toBe(0);
  expect(share(listing(brief.problem.split(" ").reverse().join(" ")))).toBe(0);
  expect(share(listing(""))).toBe(0);
});

const words = asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

test("any run of the need's words is found wherever it stands, and counted word by word", () => {
  const filler = fc.array(fc.constantFrom("wood", "blue", "été", "検出", "42"), { maxLength: 8 });
  const between = fc.constantFrom(" ", ", ", " – ", "’", "/", "\n", "😀");
  const place = fc.nat(words.length - 6);
  const length = fc.integer({ min: 5, max: 12 });
  fc.assert(
    fc.property(filler, filler, between, place, length, (before, after, mark, from, count) => {
      const run = words.slice(from, from + count);
      const said = [...before, ...run, ...after];
      const expected = run.length / said.length;
      expect(share(listing(said.join(mark)))).toBeCloseTo(expected, 10);
    }),
    { numRuns: 300 },
  );
});
