import { z } from "zod";
import { defineMethod, type Output } from "./define-method";
import { preventedStrokes, runningProduct } from "./extrapolation";
import {
  designEffect,
  powerTwoMeans,
  powerTwoProportions,
  sampleSizeTwoMeans,
  sampleSizeTwoProportions,
  wholePeople,
} from "./sample-size";

const precision = { alpha: z.number().default(0.05), two_sided: z.boolean().default(true) };
const plan = { ...precision, power: z.number().default(0.8) };
const strokeChain = z.strictObject({
  population_screened: z.number(),
  new_case_yield: z.number(),
  anticoagulated_share: z.number(),
  annual_stroke_risk_untreated: z.number(),
  relative_risk_reduction: z.number(),
  years: z.number().default(1),
});
const anyChain = z.strictObject({
  links: z.array(z.strictObject({ name: z.string(), value: z.number() })).min(1),
});

/** Sample sizes and extrapolation chains, by the name that asks for each. */
export const planningMethods = {
  sample_size_two_proportions: defineMethod(
    z.object({ p1: z.number(), p2: z.number(), ...plan }),
    ({ p1, p2, alpha, power, two_sided: twoSided }) => {
      const size = sampleSizeTwoProportions(p1, p2, { alpha, power, twoSided });
      return {
        formula: "pooled variance under no difference, as R power.prop.test",
        n_per_group_real: size.pooled,
        n_per_group: size.perGroup,
        n_total: 2 * size.perGroup,
        n_power_prop_test: size.pooled,
        n_pooled_closed_form: size.pooled,
        n_unpooled: size.unpooled,
        n_fleiss_continuity: size.continuity,
      };
    },
  ),
  power_two_proportions: defineMethod(
    z.object({ p1: z.number(), p2: z.number(), n_per_group: z.number(), ...precision }),
    ({ p1, p2, n_per_group, alpha, two_sided: twoSided }) => ({
      power: powerTwoProportions(p1, p2, n_per_group, { alpha, twoSided }),
    }),
  ),
  sample_size_two_means: defineMethod(
    z.object({ delta: z.number(), sd: z.number().default(1), ...plan }),
    ({ delta, sd, alpha, power, two_sided: twoSided }) => {
      const size = sampleSizeTwoMeans(delta, sd, { alpha, power, twoSided });
      return {
        formula: "noncentral t, as R power.t.test",
        n_t: size.byT,
        n_z: size.byNormal,
        n_per_group_real: size.byT,
        n_per_group: size.perGroup,
        n_total: 2 * size.perGroup,
      };
    },
  ),
  power_two_means: defineMethod(
    z.object({ delta: z.number(), sd: z.number().default(1), n_per_group: z.number(), ...precision }),
    ({ delta, sd, n_per_group, alpha, two_sided: twoSided }) => ({
      power: powerTwoMeans(delta, sd, n_per_group, { alpha, twoSided }),
    }),
  ),
  design_effect: defineMethod(
    z.object({ n_individual: z.number().positive(), cluster_size: z.number(), icc: z.number() }),
    ({ n_individual, cluster_size, icc }) => {
      const effect = designEffect(cluster_size, icc);
      const real = n_individual * effect;
      return { design_effect: effect, n_adjusted_real: real, n_adjusted: wholePeople(real) };
    },
  ),
  extrapolation_chain: defineMethod(z.union([strokeChain, anyChain]), (chain): Output => {
    if ("links" in chain) {
      const products = runningProduct(chain.links.map(({ value }) => value));
      return {
        steps: chain.links.map(({ name }, index) => ({ name, product: products[index] ?? null })),
        result: products.at(-1) ?? null,
      };
    }
    const result = preventedStrokes({
      peopleScreened: chain.population_screened,
      yield: chain.new_case_yield,
      treatedShare: chain.anticoagulated_share,
      yearlyRisk: chain.annual_stroke_risk_untreated,
      relativeRiskReduction: chain.relative_risk_reduction,
      years: chain.years,
    });
    return {
      new_cases: result.newCases,
      treated: result.treated,
      absolute_risk_reduction_per_year: result.riskReduction,
      nnt_per_year: result.numberNeeded,
      strokes_prevented: result.prevented,
    };
  }),
};
