import { z } from "zod";
import { defineMethod, type Output, type StatisticalMethod } from "./define-method";
import {
  compareChanges,
  compareMeanChanges,
  compareProportionChanges,
  compareSummaries,
  type FourCells,
} from "./difference-in-differences";
import { warnOfRegression } from "./regression-to-the-mean";
import { fitSegments } from "./segmented-regression";

const conf = z.number().default(0.95);
const values = z.array(z.number());
const four = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const CELLS = ["treat_pre", "treat_post", "control_pre", "control_post"] as const;
const order = z.string().default(CELLS.join(","));

/** The entries of a list of four in the order that the input names. */
function readCells<Cell>(list: readonly Cell[], named: string): FourCells<Cell> {
  const names = named.split(",").map((name) => name.trim());
  const cellOf = (name: string): Cell => {
    const cell = list[names.indexOf(name)];
    if (cell === undefined || names.length !== CELLS.length) {
      throw new RangeError(`The order must name ${CELLS.join(", ")}, each once`);
    }
    return cell;
  };
  return {
    treatedBefore: cellOf("treat_pre"),
    treatedAfter: cellOf("treat_post"),
    controlBefore: cellOf("control_pre"),
    controlAfter: cellOf("control_post"),
  };
}

const dataForm = z.object({
  treat_pre: values,
  treat_post: values,
  control_pre: values,
  control_post: values,
  conf,
});

function describeData(input: z.infer<typeof dataForm>): Output {
  const cells = readCells(
    CELLS.map((name) => input[name]),
    CELLS.join(","),
  );
  const found = compareChanges(cells, input.conf);
  const { means } = found;
  return {
    means: [means.treatedBefore, means.treatedAfter, means.controlBefore, means.controlAfter],
    did: found.estimate,
    ols_se: found.standardError,
    t: found.statistic,
    df: found.degreesOfFreedom,
    p: found.p,
    lower: found.lower,
    upper: found.upper,
  };
}

const meansForm = z.union([
  z.object({
    treat_pre: z.number(),
    treat_post: z.number(),
    control_pre: z.number(),
    control_post: z.number(),
    se_change_treat: z.number(),
    se_change_control: z.number(),
    conf,
  }),
  z.object({
    mean: four,
    sd: four,
    n: four,
    order,
    independent_samples: z
      .literal(true, "the same people before and after need se_change_treat and se_change_control instead")
      .default(true),
    conf,
  }),
  z.object({ mean: four, se: four, order, conf }),
]);

function compareMeans(input: z.infer<typeof meansForm>) {
  if ("se_change_treat" in input) {
    const cells = readCells(
      CELLS.map((name) => input[name]),
      CELLS.join(","),
    );
    return compareMeanChanges(cells, [input.se_change_treat, input.se_change_control], input.conf);
  }
  if ("se" in input) return compareMeanChanges(readCells(input.mean, input.order), input.se, input.conf);
  const summaries = input.mean.map((mean, i) => ({ mean, sd: input.sd[i] ?? 0, n: input.n[i] ?? 0 }));
  return compareSummaries(readCells(summaries, input.order), input.conf);
}

function describeChange(found: ReturnType<typeof compareMeans>): Output {
  const { estimate, standardError, lower, upper, statistic, p } = found;
  return { did: estimate, se: standardError, lower, upper, z: statistic, p };
}

const proportionsForm = z.object({ x: four, n: four, order, conf });
const segmentedForm = z.object({
  y: values,
  first_post_index_1based: z.number().int(),
  nw_lag: z.number().int().nullish(),
  lag: z.number().int().nullish(),
  conf,
});

/** Below or above these, neighbouring residuals depend on each other visibly (a rule of thumb). */
const DURBIN_WATSON = { low: 1.5, high: 2.5 };

function describeSegments(input: z.infer<typeof segmentedForm>): Output {
  const fitted = fitSegments(input.y, input.first_post_index_1based - 1, {
    lag: input.nw_lag ?? input.lag ?? undefined,
    confidence: input.conf,
  });
  const [intercept = 0, before = 0, level = 0, slope = 0] = fitted.coefficients;
  const { ols, neweyWest, durbinWatson } = fitted;
  const depends = durbinWatson < DURBIN_WATSON.low || durbinWatson > DURBIN_WATSON.high;
  return {
    intercept,
    pre_slope: before,
    level_change: level,
    slope_change: slope,
    ols_se: ols.standardErrors,
    ols_p: ols.p,
    ols_ci_level: [ols.level.lower, ols.level.upper],
    ols_ci_slope: [ols.slope.lower, ols.slope.upper],
    residual_sd: fitted.residualSd,
    r_squared: fitted.rSquared,
    durbin_watson: durbinWatson,
    nw_lag: fitted.lag,
    nw_se_adjusted_n_over_n_minus_k: neweyWest.standardErrors,
    nw_se_unadjusted: fitted.neweyWestUnadjusted,
    nw_ci_level: [neweyWest.level.lower, neweyWest.level.upper],
    nw_ci_slope: [neweyWest.slope.lower, neweyWest.slope.upper],
    effect_at_last_point: fitted.effectAtLast,
    autocorrelation_warning: depends
      ? "Neighbouring residuals depend on each other: use the Newey–West errors, not the ordinary ones."
      : null,
  };
}

const selectionForm = z.object({
  selected_on_baseline: z.boolean(),
  cutoff: z.number().optional(),
  side: z.enum(["above", "below"]).optional(),
  mean: z.number().optional(),
  sd: z.number().optional(),
  correlation: z.number().optional(),
});

/** Changes over time with and without a comparison group, by the name that asks for them. */
export const timeMethods: Record<string, StatisticalMethod> = {
  difference_in_differences: defineMethod(dataForm, describeData),
  difference_in_differences_means_se: defineMethod(meansForm, (input) => describeChange(compareMeans(input))),
  difference_in_differences_proportions: defineMethod(proportionsForm, (input) => {
    const cells = input.x.map((numerator, i) => ({ numerator, denominator: input.n[i] ?? 0 }));
    return describeChange(compareProportionChanges(readCells(cells, input.order), input.conf));
  }),
  segmented_regression: defineMethod(segmentedForm, describeSegments),
  regression_to_the_mean: defineMethod(selectionForm, ({ selected_on_baseline, ...known }) => {
    const told = warnOfRegression({ selectedOnBaseline: selected_on_baseline, ...known });
    return { warning: told.warn, expected_change: told.expectedChange, sentence: told.sentence };
  }),
};
