import { describe, expect, it } from "vitest";
import { correctObservationSchema } from "./schema";

const correction = { observationId: "5f0c1b9e-3f57-4f7e-9d5a-0d0a4c1f2b3e", reason: "A typing mistake" };

describe("a correction is held to the rules of an entry", () => {
  it.each([
    [{ numerator: 9, denominator: 3 }, "Numerator must not be more than the denominator"],
    [{ numerator: 9 }, "Numerator must not be more than the denominator"],
    [{ sampleSize: 9, mean: 3, standardDeviation: -1 }, "Standard deviation must be 0 or more"],
    [{ events: 9, exposure: 0 }, "Exposure must be more than 0"],
  ])("%j is refused", (figures, message) => {
    const read = correctObservationSchema.safeParse({ ...correction, ...figures });
    expect(read.error?.issues.map((issue) => issue.message)).toContain(message);
  });

  it("ordinary figures are taken", () => {
    expect(correctObservationSchema.safeParse({ ...correction, numerator: 3, denominator: 9 }).success).toBe(
      true,
    );
  });
});
