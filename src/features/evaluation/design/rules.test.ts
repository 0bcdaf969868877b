import { describe, expect, it } from "vitest";
import { evaluationDesigns } from "../status";
import { comparesTwo, designReach, rungOf } from "./rules";

describe("the ladder of designs", () => {
  it("says of each design what it can and cannot show", () => {
    for (const design of evaluationDesigns) {
      const { shows, cannotShow, needs } = designReach[design];
      for (const sentence of [shows, cannotShow, needs]) expect(sentence).toMatch(/^[A-Z].+[.]$/);
    }
    expect(rungOf("randomised")).toBe("1 of 5, where 1 can say most about cause");
  });

  it("lets nothing below the top say what made the difference", () => {
    for (const design of evaluationDesigns.slice(1))
      expect(designReach[design].shows).not.toMatch(/caus|made/i);
    expect(designReach.before_after.cannotShow).toContain("What caused a difference");
  });

  it("knows that one group after the change is compared with nothing", () => {
    expect(evaluationDesigns.filter((design) => !comparesTwo(design))).toEqual(["after_only"]);
  });
});
