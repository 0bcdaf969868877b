import fc from "fast-check";
import { expect, test } from "vitest";
import { hitEnd, hitStart, splitHits } from "./highlight";

test("hits are told apart from the text around them", () => {
  expect(splitHits(`an ${hitStart}irregular${hitEnd} beat <b>`)).toEqual([
    { text: "an ", isHit: false },
    { text: "irregular", isHit: true },
    { text: " beat <b>", isHit: false },
  ]);
});

test("no letter is lost and no hit forgotten", () => {
  const words = fc.array(fc.tuple(fc.stringMatching(/^[a-z<>& ]{1,12}$/), fc.boolean()));
  fc.assert(
    fc.property(words, (given) => {
      const parts = splitHits(given.map(([word, hit]) => (hit ? hitStart + word + hitEnd : word)).join(""));
      expect(parts.map(({ text }) => text).join("")).toBe(given.map(([word]) => word).join(""));
      expect(parts.filter(({ isHit }) => isHit)).toHaveLength(given.filter(([, hit]) => hit).length);
    }),
  );
});
