import fc from "fast-check";
import { expect, it } from "vitest";
import { penceOf, typedPounds } from "./schema";

it("an amount that is changed is shown as it can be typed again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (pence) => {
      expect(penceOf(typedPounds(pence))).toBe(pence);
    }),
  );
  expect(typedPounds(123_450)).toBe("1234.50");
  expect(typedPounds(500)).toBe("5");
});
