import { describe, expect, it } from "vitest";
import { planSize, planSizeWarnings, readSizeQuestion, sizeQuestionOf, tellExposure } from "./rules";
import { type SizeQuestion, sizeQuestionSchema } from "./schema";

const missed: SizeQuestion = { kind: "proportions", baseline: 10.9, target: 8.1, power: "80" };
const plan = {
  design: "before_after" as const,
  selectedOnBaseline: false,
  plannedSampleSize: 1300,
  expectedPerWeek: 40,
  recruitmentWeeks: 26,
  sizeAssumptions: { power: 0.8, standardDeviation: null, clusterSize: null, correlation: null },
};
const primary = {
  kind: "proportion" as const,
  direction: "decrease" as const,
  baseline: 10.9,
  target: 8.1,
  minimalImportantDifference: null,
};

describe("how many people a comparison needs", () => {
  it("a fall of missed appointments from 10.9% to 8.1% takes about 1,700 in each group", () => {
    const { perGroup, total, formula } = planSize(missed);
    expect(perGroup).toBeGreaterThan(1650);
    expect(perGroup).toBeLessThan(1800);
    expect(total).toBe(2 * perGroup);
    expect(formula).toContain("pooled variance");
  });

  it("0.65 against 0.85 with 80% power takes 73, and whole practices take the design effect more", () => {
    expect(planSize({ ...missed, baseline: 65, target: 85 }).perGroup).toBe(73);
    const clustered = planSize({ ...missed, baseline: 65, target: 85, clusterSize: 8, correlation: 0.05 });
    expect(clustered.designEffect).toBeCloseTo(1.35, 10);
    expect(clustered.perGroup).toBe(99);
    expect(clustered.formula).toContain("design effect");
  });

  it("a difference of one standard deviation with 90% power takes 23 in each group", () => {
    const { perGroup } = planSize({
      kind: "means",
      baseline: 20,
      target: 30,
      standardDeviation: 10,
      power: "90",
    });
    expect(perGroup).toBe(23);
  });

  it("says in weeks what recruitment brings", () => {
    const { weeksNeeded, expected, warnings } = planSize({
      ...missed,
      expectedPerWeek: 40,
      recruitmentWeeks: 26,
    });
    expect(weeksNeeded).toBeGreaterThan(82);
    expect(expected).toBe(1040);
    expect(warnings).toEqual([expect.stringContaining("Recruitment will not reach the number")]);
  });
});

describe("a plan that cannot see its own target", () => {
  it("is told so plainly, with the chance it has", () => {
    const { warnings } = planSizeWarnings(plan, primary);
    expect(warnings[0]).toMatch(/^This pilot cannot see its own target\. To tell 10\.9% from 8\.1%/);
    expect(warnings[0]).toContain("1,300 are planned");
    expect(warnings[1]).toContain("26 weeks bring about 1,040 of 1,300");
  });

  it("is not told so when it is large enough", () => {
    const enough = { ...plan, plannedSampleSize: 4000, expectedPerWeek: null };
    expect(planSizeWarnings(enough, primary).warnings).toEqual([]);
  });

  it("takes the smallest change that matters where there is no target", () => {
    const { warnings } = planSizeWarnings(plan, {
      ...primary,
      target: null,
      minimalImportantDifference: 2.8,
    });
    expect(warnings[0]).toContain("10.9% from 8.1%");
  });

  it("is told of regression to the mean when people came in by their baseline", () => {
    const { warnings } = planSizeWarnings(
      { ...plan, plannedSampleSize: null, selectedOnBaseline: true },
      primary,
    );
    expect(warnings.at(-1)).toContain("extreme values tend to be less extreme");
  });

  it("hears why nothing can be said", () => {
    expect(planSizeWarnings(plan, undefined).note).toContain("primary measure");
    expect(planSizeWarnings(plan, { ...primary, target: null }).note).toContain("a target");
    expect(planSizeWarnings(plan, { ...primary, target: 0 }).note).toContain("0% or 100%");
    expect(planSizeWarnings(plan, { ...primary, kind: "rate" }).note).toContain("cannot be checked");
    expect(planSizeWarnings(plan, { ...primary, kind: "score" }).note).toContain("standard deviation");
  });

  it("compares nothing after only, so its number decides how exactly a figure is known", () => {
    const after = { ...plan, design: "after_only" as const, expectedPerWeek: null };
    const { warnings, note } = planSizeWarnings(after, { ...primary, target: 1.6 });
    expect(warnings).toEqual([]);
    expect(note).toContain("among 1,300, the 95% interval by Wilson’s formula is 1.1% to 2.5%");
  });
});

describe("what the calculator refuses", () => {
  it.each([
    [{ ...missed, target: 10.9 }, "must differ"],
    [{ ...missed, baseline: 0 }, "above 0 and below 100"],
    [{ ...missed, target: 120 }, "above 0 and below 100"],
    [{ kind: "means", baseline: 1, target: 2 }, "Enter the standard deviation"],
    [{ ...missed, correlation: 2 }, "from 0 to 1"],
    [{ ...missed, baseline: "ten" }, "must be a number"],
  ])("%o", (typed, message) => {
    expect(JSON.stringify(sizeQuestionSchema.safeParse(typed).error?.issues)).toContain(message);
  });
});

describe("a rate", () => {
  const people = { plannedSampleSize: "30", expectedPerWeek: "2", recruitmentWeeks: "10" };
  const asked = { kind: "rates", baseline: "0.01", target: "0.005", power: "90" };

  it("is worked out in units of exposure", () => {
    const { question } = readSizeQuestion(asked);
    const answer = question && planSize(question);
    expect(answer?.perGroup).toBe(6305);
    expect(answer?.formula).toContain("Poisson");
    expect(readSizeQuestion({ kind: "rates", baseline: "0", target: "1" }).errors.baseline).toEqual([
      "Today’s rate must be more than 0",
    ]);
  });

  it("is never held against a number of people, typed or planned", () => {
    const unheld = { warnings: [], weeksNeeded: null, expected: null, powerAtPlanned: null };
    const { question } = readSizeQuestion({ ...asked, ...people });
    expect(question && planSize(question)).toMatchObject(unheld);
    const numbers = { plannedSampleSize: 30, expectedPerWeek: 2, recruitmentWeeks: 10 };
    expect(planSize({ kind: "rates", baseline: 0.01, target: 0.005, power: "90", ...numbers })).toMatchObject(
      unheld,
    );
    const clustered = { power: 0.8, standardDeviation: null, clusterSize: 8, correlation: 0.05 };
    for (const kind of ["rate", "count"] as const) {
      const planned = sizeQuestionOf(
        { ...plan, ...numbers, sizeAssumptions: clustered },
        { ...primary, kind },
      );
      expect(Object.keys(planned).sort()).toEqual([
        "baseline",
        "kind",
        "power",
        "standardDeviation",
        "target",
      ]);
    }
  });

  it("of whole places is refused, because the design effect multiplies people", () => {
    const { question, errors } = readSizeQuestion({ ...asked, clusterSize: "8", correlation: "0.05" });
    expect(question).toBeNull();
    expect(errors.clusterSize?.[0]).toContain("ask a statistician");
    expect(errors.correlation?.[0]).toContain("ask a statistician");
  });

  it.each([
    ["per 1,000 bed-days", "times 1,000 bed-days"],
    ["falls per bed day", "times one bed day"],
    ["per person-year", "times one person-year"],
    ["visits", "units of exposure, each what the rate or count is counted over,"],
  ])("%s names its own unit of exposure", (unit, words) => {
    expect(tellExposure(unit)).toBe(words);
  });
});
