import file from "tests/data/evaluation/vectors.json";
import { describe, expect, it } from "vitest";
import type { StatisticalMethod } from "./define-method";
import { economicsMethods } from "./methods-economics";
import { experienceMethods } from "./methods-experience";
import { planningMethods } from "./methods-planning";

const methods: Record<string, StatisticalMethod> = {
  ...economicsMethods,
  ...experienceMethods,
  ...planningMethods,
};
const vectors = file.vectors.filter(({ method }) => method in methods);

/** Every expected leaf with its path, so that one that differs is named. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (value === null || typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([field, part]) => leaves(part, `${path}.${field}`));
}

describe("the methods of planning, economics and experience", () => {
  it("have check values", () => expect(vectors.length).toBeGreaterThanOrEqual(20));

  it.each(vectors)("agree with $id", ({ method, input, expected }) => {
    const output = new Map(leaves(methods[method]?.run(input)));
    for (const [path, wanted] of leaves(expected)) {
      const got = output.get(path);
      if (typeof wanted !== "number") expect([path, got]).toEqual([path, wanted]);
      else
        expect(Math.abs(Number(got) - wanted), path).toBeLessThanOrEqual(
          1e-6 * Math.max(1e-3, Math.abs(wanted)),
        );
    }
  });
});
