import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "./tokens";

const stems = (text: string) => tokenise(text).map(({ stem }) => stem);
const written = (text: string) => tokenise(text).map(({ from, to }) => text.slice(from, to));

test("words lose their endings, their owners and their marks; function words are left out", () => {
  expect(stems("The patients’ monitoring")).toEqual(["patient", "monitor"]);
  expect(written("People's R&D & you’ll")).toEqual(["People's", "R&D"]);
  expect(stems("Café, CAFE")).toEqual(["cafe", "cafe"]);
});

test("enteral feeding is not to enter, though both have one stem", () => {
  const [enteral, enter] = tokenise("enteral enters");
  expect(enteral?.stem).toBe(enter?.stem);
  expect(enteral?.base).not.toBe(enter?.base);
});

test("no word is longer than forty letters", () => {
  expect(written(`a${"b".repeat(40)} stroke`)).toEqual(["stroke"]);
});

/** The same in one expression: slower, but plain. */
const word = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)?(?:['’]\p{L}{1,2}(?!\p{L}))?/gu;
const piece = fc.constantFrom(
  "q",
  "Qx",
  "7",
  "'",
  "’",
  "&",
  " ",
  "-",
  "é",
  "検",
  "😀",
  "\ud83d",
  "\udc00",
  "𝒜",
);

test("any text is cut where letters and digits end, in whatever script", () => {
  const pieces = fc.array(piece, { maxLength: 20 }).map((list) => list.join(""));
  const letters = fc.string({ unit: "binary" }).map((text) => text.replace(/[a-z]/gi, "q"));
  fc.assert(
    fc.property(fc.oneof(pieces, letters), (text) => {
      expect(written(text)).toEqual([...text.matchAll(word)].map(([found]) => found));
    }),
    { numRuns: 3000 },
  );
});
