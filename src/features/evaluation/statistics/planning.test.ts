import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { economicsMethods } from "./methods-economics";
import { experienceMethods } from "./methods-experience";
import { planningMethods } from "./methods-planning";
import { noncentralTUpperTail } from "./noncentral-t";
import {
  powerTwoMeans,
  powerTwoProportions,
  sampleSizeTwoMeans,
  sampleSizeTwoProportions,
} from "./sample-size";

const methods = { ...planningMethods, ...economicsMethods, ...experienceMethods };
const plan = (power: number, twoSided = true) => ({ alpha: 0.05, power, twoSided });
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const power = fc.double({ min: 0.5, max: 0.99, noNaN: true });

describe("sample sizes", () => {
  it.each([
    [2, 5, 1, 0.22192533738378514],
    [3, 40, 2.5, 0.32419734374287973],
    [-1, 3, -2, 0.1573494339700365],
    [12.7, 1, 3, 0.18619678199239592],
    [4, 0.6, 2, 0.4810489706402287],
  ])(
    "the noncentral t above %d with %d degrees of freedom is SciPy 1.17's",
    (value, df, noncentrality, wanted) => {
      expect(noncentralTUpperTail(value, df, noncentrality)).toBeCloseTo(wanted, 12);
    },
  );

  it.each([
    [1, 0.9, 22.021095570096904],
    [2.5, 0.9, 4.574784193884215],
    [0.05, 0.8, 6280.064296307069],
  ])("an effect of %d standard deviations needs what SciPy's noncentral t says", (effect, wanted, people) => {
    expect(sampleSizeTwoMeans(effect, 1, plan(wanted)).byT / people).toBeCloseTo(1, 9);
  });

  it("have the power asked for", () => {
    fc.assert(
      fc.property(share, share, power, fc.boolean(), (first, second, wanted, twoSided) => {
        fc.pre(Math.abs(first - second) > 0.01);
        const { pooled } = sampleSizeTwoProportions(first, second, plan(wanted, twoSided));
        expect(powerTwoProportions(first, second, pooled, plan(wanted, twoSided))).toBeCloseTo(wanted, 9);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        power,
        fc.boolean(),
        (effect, wanted, twoSided) => {
          const { byT } = sampleSizeTwoMeans(effect, 1, plan(wanted, twoSided));
          expect(powerTwoMeans(effect, 1, byT, plan(wanted, twoSided))).toBeCloseTo(wanted, 9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("do not ask which group is first, and a one-sided test needs fewer", () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        fc.pre(Math.abs(first - second) > 0.01);
        const { pooled } = sampleSizeTwoProportions(first, second, plan(0.8));
        expect(sampleSizeTwoProportions(second, first, plan(0.8)).pooled).toBeCloseTo(pooled, 6);
        expect(sampleSizeTwoProportions(first, second, plan(0.8, false)).pooled).toBeLessThan(pooled);
      }),
    );
  });
});

describe("costs", () => {
  const icer = (cost_new: number, qaly_new: number) =>
    methods.icer_nmb.run({ cost_control: 100, qaly_control: 1, cost_new, qaly_new, lambda: 20_000 });

  it.each([
    [200, 1.5, "NE trade-off", 200],
    [50, 1.5, "SE dominant", null],
    [200, 0.5, "NW dominated", null],
    [50, 0.5, "SW trade-off", 100],
    [100, 1.5, "SE dominant", null],
    [200, 1, "NW dominated", null],
    [100, 1, "no difference", null],
  ])("£%d for %d QALYs beside £100 for 1 is %s", (cost, qalys, quadrant, ratio) => {
    expect(icer(cost, qalys)).toMatchObject({ quadrant, icer: ratio });
  });

  it("a net benefit of health is that of money over the threshold", () => {
    const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
    const years = fc.integer({ min: 0, max: 20_000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(amount, years, amount, years, (cost_control, qaly_control, cost_new, qaly_new) => {
        const arms = { cost_control, qaly_control, cost_new, qaly_new, lambda: [20_000] };
        const { inmb, inhb } = methods.icer_nmb.run(arms);
        const money = Object.values(inmb ?? {})[0];
        expect(Object.values(inhb ?? {})[0]).toBeCloseTo(Number(money) / 20_000, 6);
      }),
    );
  });

  it("a ratio beyond every number is an error, not infinity", () => {
    const arms = { cost_control: 0, qaly_control: 0, cost_new: 1, qaly_new: 5e-324 };
    expect(() => methods.icer_nmb.run(arms)).toThrow("icer cannot be calculated");
  });

  it("the Green Book's rates fall after 30 and 75 years", () => {
    const { factors } = methods.discount_factor.run({ years: [30, 31, 76], schedule: "green_book" });
    const at30 = 1.035 ** -30;
    const wanted = [at30, at30 / 1.03, at30 / 1.03 ** 45 / 1.025];
    expect(Array.isArray(factors) ? factors.map(Number) : []).toHaveLength(3);
    wanted.forEach((each, at) => {
      expect(Number(Object.values(factors ?? {})[at])).toBeCloseTo(each, 12);
    });
  });

  it("flows in the middle and at the end of the year are worth less by half a year and a year", () => {
    const npv = (timing: string) => Number(methods.npv.run({ cash_flows_from_year0: [5, 7], timing }).npv);
    expect(npv("mid_year") / npv("start_of_year")).toBeCloseTo(1.035 ** -0.5, 12);
    expect(npv("end_of_year") / npv("start_of_year")).toBeCloseTo(1 / 1.035, 12);
  });
});

describe("questionnaires and small numbers", () => {
  it("the neutral answers score 50 on the System Usability Scale", () => {
    expect(methods.sus.run({ items: Array(10).fill(3) }).sus).toBe(50);
    expect(methods.sus.run({ responses: [Array(10).fill(3), [5, 1, 5, 1, 5, 1, 5, 1, 5, 1]] })).toMatchObject(
      { sus: 75, n: 2 },
    );
  });

  it("national totals are shown as they are", () => {
    expect(methods.small_number_suppression.run({ counts: [3, 998] }).display).toEqual(["*", "1000"]);
    expect(methods.small_number_suppression.run({ counts: [3, 998], level: "national" }).display).toEqual([
      "3",
      "998",
    ]);
  });
});

const arms = { cost_control: 1, qaly_control: 1, cost_new: 2, qaly_new: 2 };
describe("impossible input", () => {
  it.each<[keyof typeof methods, object, string]>([
    ["sample_size_two_proportions", { p1: 0.5, p2: 0.5 }, "must differ"],
    ["sample_size_two_proportions", { p1: 0, p2: 0.5 }, "above 0 and below 1"],
    ["sample_size_two_proportions", { p1: 0.1, p2: 0.5, power: 0.02 }, "larger than alpha"],
    ["sample_size_two_means", { delta: 0, sd: 1 }, "must not be 0"],
    ["sample_size_two_means", { delta: 1, sd: -1 }, "standard deviation must be"],
    ["sample_size_two_means", { delta: 1, sd: 1, alpha: 0 }, "Alpha"],
    ["design_effect", { n_individual: 10, cluster_size: 0, icc: 0.1 }, "at least 1"],
    ["design_effect", { n_individual: 10, cluster_size: 5, icc: 1.1 }, "between 0 and 1"],
    ["extrapolation_chain", { links: [{ name: "x", value: -1 }] }, "0 or more"],
    ["icer_nmb", { ...arms, lambda: 0 }, "threshold must be"],
    ["discount_factor", { years: -1 }, "number of years"],
    ["discount_factor", { years: 1, rate: -1 }, "above −1"],
    ["npv", { cash_flows_from_year0: [] }, "cash_flows_from_year0"],
    ["roi", { cost: 0, benefit: 5 }, "cost must be"],
    ["cost_per_unit", { total_saving: 5, people: 0 }, "number of people"],
    ["sus", { items: [1, 2, 3] }, "10 answers"],
    ["sus", { items: [1, 2, 3, 4, 5, 6, 1, 1, 1, 1] }, "from 1 to 5"],
    ["howru", { items: [4, 1, 1, 1] }, "from 0 to 3"],
    ["nps", { scores: [] }, "at least one"],
    ["nps", { scores: [11] }, "from 0 to 10"],
    ["fft", { very_good: 0, good: 0, neither: 0, poor: 0, very_poor: 0 }, "at least one"],
    ["fft", { very_good: -1, good: 0, neither: 0, poor: 0, very_poor: 0 }, "whole number"],
    ["small_number_suppression", { counts: [-1] }, "whole number"],
    ["small_number_suppression", { counts: [1.5] }, "whole number"],
  ])("%s refuses %o", (method, input, words) => {
    expect(() => methods[method].run(input)).toThrow(RangeError);
    expect(() => methods[method].run(input)).toThrow(words);
  });
});
