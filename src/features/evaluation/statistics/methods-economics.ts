import { z } from "zod";
import { defineMethod, type Output } from "./define-method";
import { type DiscountStep, discountFactor, greenBookSteps, netPresentValue } from "./discount";
import { compareArms, netBenefit, returnOnSpending, savingPerPerson } from "./incremental-cost";

/** Pounds per QALY that the National Institute for Health and Care Excellence has used: 20,000 and 30,000, from 2026 for medicines 25,000 and 35,000. */
export const USUAL_THRESHOLDS = [20_000, 25_000, 30_000, 35_000];

export const thresholds = z
  .union([z.number(), z.array(z.number()).min(1)])
  .default(USUAL_THRESHOLDS)
  .transform((given) => (Array.isArray(given) ? given : [given]));

const discounting = {
  rate: z.number().default(0.035),
  schedule: z
    .union([
      z.literal("green_book"),
      z.array(z.strictObject({ from_year: z.number(), rate: z.number() })).min(1),
    ])
    .optional(),
};

function rateOf({
  rate,
  schedule,
}: {
  rate: number;
  schedule?: "green_book" | { from_year: number; rate: number }[] | undefined;
}): number | readonly DiscountStep[] {
  if (schedule === undefined) return rate;
  if (schedule === "green_book") return greenBookSteps;
  return schedule.map((step) => ({ from: step.from_year, rate: step.rate }));
}

/** Health economics, by the name that asks for each. */
export const economicsMethods = {
  icer_nmb: defineMethod(
    z.object({
      cost_control: z.number(),
      qaly_control: z.number(),
      cost_new: z.number(),
      qaly_new: z.number(),
      lambda: thresholds,
    }),
    ({ cost_control, qaly_control, cost_new, qaly_new, lambda }) => {
      const increment = compareArms(
        { cost: cost_control, qalys: qaly_control },
        { cost: cost_new, qalys: qaly_new },
      );
      return {
        delta_cost: increment.deltaCost,
        delta_qaly: increment.deltaQalys,
        icer: increment.ratio,
        quadrant: increment.quadrant,
        inmb: Object.fromEntries(lambda.map((each) => [each, netBenefit(increment, each).money])),
        inhb: Object.fromEntries(lambda.map((each) => [each, netBenefit(increment, each).health])),
      };
    },
  ),
  discount_factor: defineMethod(
    z.object({
      ...discounting,
      years: z.union([z.number(), z.array(z.number()).min(1)]),
    }),
    ({ years, ...rest }) => ({
      factors: (Array.isArray(years) ? years : [years]).map((year) => discountFactor(year, rateOf(rest))),
    }),
  ),
  npv: defineMethod(
    z.object({
      ...discounting,
      cash_flows_from_year0: z.array(z.number()).min(1),
      timing: z.enum(["start_of_year", "mid_year", "end_of_year"]).default("start_of_year"),
    }),
    ({ cash_flows_from_year0, timing, ...rest }) => ({
      npv: netPresentValue(cash_flows_from_year0, rateOf(rest), timing),
      undiscounted: cash_flows_from_year0.reduce((sum, flow) => sum + flow, 0),
      timing,
    }),
  ),
  roi: defineMethod(z.object({ cost: z.number(), benefit: z.number() }), ({ cost, benefit }) => {
    const result = returnOnSpending(cost, benefit);
    return {
      benefit_cost_ratio: result.benefitCostRatio,
      net_roi: result.netReturn,
      net_benefit: result.netBenefit,
    };
  }),
  cost_per_unit: defineMethod(
    z.union([
      z.strictObject({
        total_saving: z.number(),
        people: z.number(),
        per_user: z.number().nullable().default(null),
      }),
      z.strictObject({ total_cost: z.number(), units: z.number() }),
    ]),
    (input): Output => {
      if ("units" in input) {
        return { cost_per_unit: savingPerPerson(input.total_cost, input.units, null).perPerson };
      }
      const saving = savingPerPerson(input.total_saving, input.people, input.per_user);
      return { per_person: saving.perPerson, implied_users: saving.impliedUsers, uptake: saving.uptake };
    },
  ),
};
