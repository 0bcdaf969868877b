import { checkFinite, checkNotNegative, checkPositive } from "./check";

/** From year `from` on (0 is the first), money is discounted at `rate` a year. */
export interface DiscountStep {
  readonly from: number;
  readonly rate: number;
}

/** When in its year the money of a year flows: at its start (so that year 0 is not discounted), in its middle or at its end. */
export type FlowTiming = "start_of_year" | "mid_year" | "end_of_year";

const PART_OF_YEAR: Record<FlowTiming, number> = { start_of_year: 0, mid_year: 0.5, end_of_year: 1 };

/** The Treasury's rates for costs and benefits: HM Treasury, The Green Book, annex on discounting. */
export const greenBookSteps: readonly DiscountStep[] = [
  { from: 0, rate: 0.035 },
  { from: 30, rate: 0.03 },
  { from: 75, rate: 0.025 },
];

/**
 * What £1 in so many years is worth today: 1 / (1 + rate)^years, step by step where the rate changes.
 * In: years of 0 or more, parts of years too; one yearly rate above −1 as a share, or steps that start with year 0.
 * Out: a factor. Errors: RangeError for other input. Source: HM Treasury, The Green Book.
 */
export function discountFactor(years: number, rate: number | readonly DiscountStep[]): number {
  checkNotNegative("The number of years", years);
  const steps = typeof rate === "number" ? [{ from: 0, rate }] : rate;
  if (steps[0]?.from !== 0) throw new RangeError("The first discount rate must start in year 0");
  return steps.reduce((factor, step, index) => {
    checkFinite("The discount rate", step.rate);
    if (step.rate <= -1) throw new RangeError("The discount rate must be above −1");
    const until = steps[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (until <= step.from) throw new RangeError("The years of the discount rates must rise");
    return factor / (1 + step.rate) ** Math.max(0, Math.min(years, until) - step.from);
  }, 1);
}

/**
 * The mean of the discount factors over so many years, for what flows evenly: the part of a last year counts as a part.
 * In: years above 0; rate as above. Out: a factor, 1 up to one year, since the first year is not discounted.
 * Errors: RangeError as in discountFactor. Source: NICE, Health technology evaluations: the manual (PMG36), section 4.5.
 */
export function evenDiscountFactor(years: number, rate: number | readonly DiscountStep[]): number {
  checkPositive("The number of years", years);
  const flows = Array.from({ length: Math.ceil(years) }, (_, year) => Math.min(1, years - year));
  return netPresentValue(flows, rate) / years;
}

/**
 * Net present value of one flow per year, costs negative. In: money, from year 0 on; rate and timing as above. Out: money.
 * Errors: RangeError for no flows, flows that are no numbers, and rates as in discountFactor. Source: as discountFactor.
 */
export function netPresentValue(
  flows: readonly number[],
  rate: number | readonly DiscountStep[],
  timing: FlowTiming = "start_of_year",
): number {
  if (flows.length === 0) throw new RangeError("There must be at least one year");
  return flows.reduce((sum, flow, year) => {
    checkFinite("A cash flow", flow);
    return sum + flow * discountFactor(year + PART_OF_YEAR[timing], rate);
  }, 0);
}
