import { expect, it } from "vitest";
import { funnelOf } from "./rules";

const count = (step: "eligible" | "invited" | "used", value: number) => ({ step, measure: step, value });

it("a funnel runs from eligible to completed and says what share went on", () => {
  const steps = funnelOf([count("used", 90), count("eligible", 400), count("invited", 300)]);
  expect(steps.map(({ step }) => step)).toEqual(["eligible", "invited", "used"]);
  expect(steps.map(({ ofBefore }) => ofBefore)).toEqual([null, 0.75, 0.3]);
  expect(steps.at(-1)?.ofFirst).toBe(0.225);
});

it("a step after nobody has no share", () => {
  expect(funnelOf([count("eligible", 0), count("invited", 0)])[1]).toMatchObject({
    ofBefore: null,
    ofFirst: null,
  });
});
