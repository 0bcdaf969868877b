import { describe, expect, it } from "vitest";
import { likelihoods, rateRisk, severities } from "./rules";

describe("the risk matrix", () => {
  it("is the published table, cell by cell", () => {
    const table = likelihoods.map((likelihood) =>
      severities.map((severity) => rateRisk(likelihood, severity)).join(""),
    );
    expect(table).toEqual(["11223", "12234", "22334", "23345", "34455"]);
  });

  it("is no product of scores", () => {
    // By product, 1 × 5 would be below 3 × 2.
    expect(rateRisk("very_low", "catastrophic")).toBe(3);
    expect(rateRisk("medium", "significant")).toBe(2);
  });
});
