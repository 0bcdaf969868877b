import fc from "fast-check";
import { expect, it } from "vitest";
import { sentencesOf } from "./sentences";

it("quotes what stands in the text, never half a character", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 900 }),
    fc
      .array(fc.constantFrom("🛏️", "🚑", "falls. Again", "a"), { maxLength: 900 })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (whole) => {
      for (const sentence of sentencesOf(whole)) {
        expect(whole).toContain(sentence);
        expect(Buffer.from(sentence).toString()).toBe(sentence);
      }
    }),
  );
  expect(sentencesOf(`${"a".repeat(399)}🚑 came`)).toEqual(["a".repeat(399)]);
});
