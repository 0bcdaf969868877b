import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { simulationMethods } from "./methods-simulation";
import { drawBeta, drawGamma, drawNormal, seededUniform, type Uniform } from "./random-draws";
import { quantileOf } from "./uncertain";

const model = {
  cost_control: { mean: 2500, se: 120 },
  cost_new: { mean: 2900, se: 150 },
  utility_control: { mean: 0.7, se: 0.02 },
  utility_new: { mean: 0.74, se: 0.02 },
  years: 2,
  event: {
    probability: { mean: 0.1, se: 0.01 },
    relative_risk: { value: 0.8, lower: 0.7, upper: 0.92 },
    cost: { mean: 4000, se: 400 },
    qaly_loss: { mean: 0.5, se: 0.05 },
  },
  lambda: [20_000, 30_000],
};

const psaOutput = z.object({
  deterministic: z.object({
    delta_cost: z.number(),
    delta_qaly: z.number(),
    inmb: z.record(z.string(), z.number()),
  }),
  inmb: z.record(
    z.string(),
    z.object({ mean: z.number(), error: z.number(), lower: z.number(), upper: z.number() }),
  ),
  quadrants: z.record(z.string(), z.number()),
  acceptability: z.array(z.object({ lambda: z.number(), probability: z.number() })),
  plane: z.array(z.object({ delta_qaly: z.number(), delta_cost: z.number() })),
});
const psa = (input: object) => psaOutput.parse(simulationMethods.psa.run(input));

const chainOutput = z.object({
  result: z.number(),
  mean: z.number(),
  lower: z.number(),
  upper: z.number(),
  status: z.string(),
  link_that_matters_most: z.string().nullable(),
  links: z.array(
    z.object({ name: z.string(), importance: z.number(), result_at_upper: z.number().nullable() }),
  ),
  first_link_needed: z.number().nullable(),
});
const chain = (input: object) => chainOutput.parse(simulationMethods.extrapolation_simulation.run(input));

function draws(draw: (uniform: Uniform) => number, seed = 7): number[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: 40_000 }, () => draw(uniform)).sort((first, second) => first - second);
}

describe("seeded draws", () => {
  it("are the same for the same seed, others for another, and strictly between 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (seed) => {
        const [first, second, other] = [
          seededUniform(seed),
          seededUniform(seed),
          seededUniform(seed === 0 ? 1 : seed - 1),
        ];
        const values = Array.from({ length: 20 }, first);
        expect(Array.from({ length: 20 }, second)).toEqual(values);
        expect(Array.from({ length: 20 }, other)).not.toEqual(values);
        for (const value of values) expect(value > 0 && value < 1).toBe(true);
      }),
    );
  });

  it("fill the unit interval evenly", () => {
    const counts = new Array<number>(20).fill(0);
    for (const value of draws((uniform) => uniform())) {
      const cell = Math.floor(value * 20);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const distance = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(distance).toBeLessThan(43.8);
  });

  it.each([
    [
      "normal",
      (uniform: Uniform) => drawNormal(uniform),
      (share: number) => ({ 0.1: -1.2816, 0.5: 0, 0.9: 1.2816 })[share] ?? 0,
    ],
    [
      "gamma of shape 0.4",
      (uniform: Uniform) => drawGamma(uniform, 0.4),
      (share: number) => gammaQuantile(share, 0.4, 1),
    ],
    [
      "gamma of shape 25",
      (uniform: Uniform) => drawGamma(uniform, 25),
      (share: number) => gammaQuantile(share, 25, 1),
    ],
    [
      "beta of 4 and 600",
      (uniform: Uniform) => drawBeta(uniform, 4, 600),
      (share: number) => betaQuantile(share, 4, 600),
    ],
  ])("have the quantiles of the %s distribution", (_, draw, quantile) => {
    const sorted = draws(draw);
    const width = quantile(0.9) - quantile(0.1);
    for (const share of [0.1, 0.5, 0.9]) {
      expect(Math.abs(quantileOf(sorted, share) - quantile(share)) / width).toBeLessThan(0.02);
    }
  });
});

describe("probabilistic sensitivity analysis", () => {
  it("calculates its best values by hand", () => {
    const { deterministic } = psa({ ...model, seed: 1 });
    expect(deterministic.delta_cost).toBeCloseTo(400 - 0.02 * 4000, 9);
    expect(deterministic.delta_qaly).toBeCloseTo(0.08 + 0.02 * 0.5, 9);
    expect(deterministic.inmb["20000"]).toBeCloseTo(20_000 * 0.09 - 320, 6);
  });

  it("has a mean net benefit near the deterministic one, whatever the seed", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { deterministic, inmb } = psa({ ...model, seed, draws: 20_000 });
      for (const lambda of ["20000", "30000"]) {
        const { mean, error, lower, upper } = inmb[lambda] ?? { mean: 0, error: 0, lower: 0, upper: 0 };
        expect(Math.abs(mean - (deterministic.inmb[lambda] ?? 0))).toBeLessThan(5 * error);
        expect(lower < mean && mean < upper).toBe(true);
      }
    }
  });

  it("counts its curve from the points of its plane", () => {
    const { plane, acceptability, quadrants } = psa({ ...model, seed: 9, curve: [0, 20_000] });
    expect(plane).toHaveLength(1000);
    for (const { lambda, probability } of acceptability) {
      const worth = plane.filter((point) => lambda * point.delta_qaly > point.delta_cost).length;
      expect(probability).toBe(worth / 1000);
    }
    expect(Object.values(quadrants).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("gives the same answer for the same seed only", () => {
    expect(psa({ ...model, seed: 3 })).toEqual(psa({ ...model, seed: 3 }));
    expect(psa({ ...model, seed: 3 }).plane).not.toEqual(psa({ ...model, seed: 4 }).plane);
  });

  it("is the deterministic analysis when nothing is uncertain", () => {
    const sure = { cost_control: { mean: 100 }, cost_new: { mean: 160 }, seed: 1, lambda: 20_000 };
    const { inmb, plane } = psa(sure);
    expect(inmb["20000"]).toEqual({ mean: -60, error: 0, lower: -60, upper: -60 });
    expect(new Set(plane.map((point) => point.delta_cost))).toEqual(new Set([60]));
  });

  it.each([
    [{ ...model, seed: 1, draws: 10 }, "at least 1000"],
    [{ ...model, seed: 1, draws: 1e9 }, "at most 100000"],
    [{ ...model, seed: 1.5 }, "seed"],
    [{ ...model, seed: 1, cost_new: { mean: -5, se: 1 } }, "mean of an amount"],
    [{ ...model, seed: 1, utility_new: { mean: 0.5, se: 0.9 } }, "too large for its mean"],
    [{ ...model, seed: 1, utility_new: { mean: 1.2, se: 0.1 } }, "between 0 and 1"],
    [
      { ...model, seed: 1, event: { ...model.event, relative_risk: { value: 1, lower: 0, upper: 2 } } },
      "above 0",
    ],
    [
      { ...model, seed: 1, event: { ...model.event, relative_risk: { value: 20, lower: 10, upper: 30 } } },
      "more than everybody",
    ],
  ])("refuses impossible figures (%#)", (input, words) => {
    expect(() => simulationMethods.psa.run(input)).toThrow(words);
  });
});

/** Care City's chain: 38 possible of 550 screened; 28 newly found of 1,737 in Capture AF; the rest as quoted beside them. */
const rest = [
  { name: "treated", value: 0.71, lower: 0.53, upper: 0.85, kind: "share" },
  { name: "yearly risk of stroke", value: 0.0375, lower: 0.03, upper: 0.05, kind: "share" },
  { name: "relative reduction", value: 0.64, lower: 0.49, upper: 0.74, kind: "reduction" },
];
const confirmed = { name: "yield", value: 28 / 1737, lower: 0.0112, upper: 0.0232, kind: "share" };
const possible = {
  name: "yield",
  value: 38 / 550,
  lower: 0.051,
  upper: 0.093,
  kind: "share",
  status: "possible",
};
const screened = { name: "people screened", value: 100_000 };

describe("an extrapolation by simulation", () => {
  it("shows that possible against confirmed changes the people to be screened by about four", () => {
    const needed = [confirmed, possible].map((first) =>
      chain({ links: [screened, first, ...rest], seed: 5, target: 1600 }),
    );
    expect(needed.map(({ status }) => status)).toEqual(["confirmed", "possible"]);
    const [many = 0, few = 1] = needed.map((each) => each.first_link_needed ?? 0);
    expect(many).toBeCloseTo(1600 / ((28 / 1737) * 0.71 * 0.0375 * 0.64), 0);
    expect(many / few).toBeGreaterThan(4);
    expect(many / few).toBeLessThan(4.5);
  });

  it("holds its result in its interval, and gives all importance to the only uncertain link", () => {
    const all = chain({ links: [screened, confirmed, ...rest], seed: 5, draws: 5000 });
    expect(all.lower < all.result && all.result < all.upper).toBe(true);
    expect(all.links.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 9);
    const one = chain({ links: [screened, confirmed], seed: 5 });
    expect(one.link_that_matters_most).toBe("yield");
    expect(one.links.map(({ importance }) => importance)).toEqual([0, 1]);
    expect(one.links[1]?.result_at_upper).toBeCloseTo(2320, 9);
  });

  it("names the link whose interval is widest beside its value", () => {
    const links = [
      screened,
      { name: "sure", value: 0.5, lower: 0.49, upper: 0.51, kind: "share" },
      confirmed,
    ];
    expect(chain({ links, seed: 2 }).link_that_matters_most).toBe("yield");
  });

  it("scales with its first link and has no interval when all is certain", () => {
    const two = [1, 3].map((times) =>
      chain({ links: [{ ...screened, value: 1000 * times }, confirmed], seed: 8 }),
    );
    expect((two[1]?.upper ?? 0) / (two[0]?.upper ?? 1)).toBeCloseTo(3, 9);
    const sure = chain({ links: [screened, { name: "half", value: 0.5, kind: "share" }], seed: 1 });
    expect([sure.lower, sure.upper, sure.link_that_matters_most]).toEqual([50_000, 50_000, null]);
  });

  it.each([
    [{ links: [], seed: 1 }, "links"],
    [{ links: [{ name: "x", value: -1 }], seed: 1 }, "not be negative"],
    [{ links: [{ name: "x", value: 2, kind: "share" }], seed: 1 }, "at most 1"],
    [
      { links: [{ name: "x", value: 0.5, lower: 0.6, upper: 0.7, kind: "share" }], seed: 1 },
      "hold its value",
    ],
    [{ links: [{ name: "x", value: 0.5, lower: 0.4 }], seed: 1 }, "both limits"],
    [{ links: [screened, { name: "x", value: 0 }], seed: 1, target: 5 }, "never reaches"],
  ])("refuses %o", (input, words) => {
    expect(() => simulationMethods.extrapolation_simulation.run(input)).toThrow(words);
  });
});
