import { expect, it } from "vitest";
import { returnPath } from "./return-address";

it("a path of this site is kept, with its query", () => {
  expect(returnPath("/challenges/1?tab=matches")).toBe("/challenges/1?tab=matches");
});

it.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/challenges/..//evil.example",
  "javascript:alert(1)",
  "evil",
  "",
])("%j leads to the person's own work instead", (asked) => {
  expect(returnPath(asked)).not.toMatch(/evil|javascript/);
});
