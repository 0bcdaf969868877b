import { z } from "zod";
import { defineMethod, type Output, type StatisticalMethod } from "./define-method";
import { welchDifference } from "./difference";
import type { Interval } from "./interval";
import { type MeanSummary, meanInterval, pairDifferences, summariseValues, testMean } from "./mean";
import { rateInterval } from "./rate";
import { rateRatio } from "./rate-ratio";

const conf = z.number().default(0.95);
const values = z.array(z.number());
const rateForm = z.object({ events: z.number(), exposure: z.number(), per: z.number().default(1), conf });
type RateInput = z.infer<typeof rateForm>;

function limits({ lower, upper }: Interval) {
  return { lower, upper };
}

function describeWelch(first: MeanSummary, second: MeanSummary, confidence: number): Output {
  const { estimate, standardError, t, degreesOfFreedom, p, lower, upper } = welchDifference(
    first,
    second,
    confidence,
  );
  return { difference: estimate, se: standardError, t, df: degreesOfFreedom, p, lower, upper };
}

function describeSamples(first: MeanSummary, second: MeanSummary): Output {
  return { mean_x: first.mean, mean_y: second.mean, sd_x: first.sd, sd_y: second.sd };
}

function describeMean(summary: MeanSummary, confidence: number, against: number): Output {
  const tested = testMean(summary, against);
  const interval = meanInterval(summary, confidence);
  return { se: interval.standardError, ...tested, df: interval.degreesOfFreedom, ...limits(interval) };
}

function describeRate(input: RateInput, method: "exact Poisson" | undefined): Output {
  const interval = rateInterval(input, input.per, input.conf, method);
  return {
    rate: interval.estimate,
    ...limits(interval),
    method: interval.method === "Byar" ? "Byars" : "Exact",
  };
}

const summaryForm = z.object({
  mean1: z.number(),
  sd1: z.number(),
  n1: z.number(),
  mean2: z.number(),
  sd2: z.number(),
  n2: z.number(),
  conf,
});
const twoSamplesForm = z.object({ x: values, y: values, conf });
const pairedForm = z.union([
  twoSamplesForm,
  z.object({ mean_diff: z.number(), sd_diff: z.number(), n: z.number(), conf }),
]);
const oneSampleForm = z.union([
  z.object({ mean: z.number(), sd: z.number(), n: z.number(), mu: z.number().default(0), conf }),
  z.object({ x: values, mu: z.number().default(0), conf }),
]);
const ratioForm = z.object({
  x1: z.number(),
  t1: z.number(),
  x2: z.number(),
  t2: z.number(),
  ratio: z.number().default(1),
  conf,
});

function describePaired(input: z.infer<typeof pairedForm>): Output {
  const isData = "x" in input;
  const summary = isData
    ? summariseValues(pairDifferences(input.x, input.y))
    : { n: input.n, mean: input.mean_diff, sd: input.sd_diff };
  return {
    ...(isData ? describeSamples(summariseValues(input.x), summariseValues(input.y)) : {}),
    difference: summary.mean,
    sd_diff: summary.sd,
    ...describeMean(summary, input.conf, 0),
  };
}

function describeRateRatio(input: z.infer<typeof ratioForm>): Output {
  const ratio = rateRatio(
    { events: input.x1, exposure: input.t1 },
    { events: input.x2, exposure: input.t2 },
    input.conf,
    input.ratio,
  );
  return {
    rate_ratio: ratio.estimate,
    exact_lower: ratio.exact.lower,
    exact_upper: ratio.exact.upper,
    exact_p: ratio.exact.p,
    log_lower: ratio.log?.lower ?? null,
    log_upper: ratio.log?.upper ?? null,
    ...(ratio.log ? {} : { zero_events: "A group has no event, so the log interval cannot be calculated." }),
    ...(ratio.estimate === null
      ? { unbounded: "The second group has no event, so the ratio has no upper limit." }
      : {}),
  };
}

/** Means and rates of one group or two, by the name that asks for them. */
export const meanMethods: Record<string, StatisticalMethod> = {
  welch_t: defineMethod(twoSamplesForm, ({ x, y, conf: confidence }) => {
    const [first, second] = [summariseValues(x), summariseValues(y)];
    return {
      ...describeSamples(first, second),
      ...describeWelch(first, second, confidence),
      sd_diff: null,
    };
  }),
  welch_t_summary: defineMethod(summaryForm, (input) =>
    describeWelch(
      { n: input.n1, mean: input.mean1, sd: input.sd1 },
      { n: input.n2, mean: input.mean2, sd: input.sd2 },
      input.conf,
    ),
  ),
  paired_t: defineMethod(pairedForm, describePaired),
  one_sample_mean_t: defineMethod(oneSampleForm, (input) =>
    describeMean("x" in input ? summariseValues(input.x) : input, input.conf, input.mu),
  ),
  poisson_rate_exact: defineMethod(rateForm, (input) => describeRate(input, "exact Poisson")),
  // As in PHEindicatormethods, fewer than 10 events get the exact interval, and the field method says so.
  poisson_rate_byars: defineMethod(rateForm, (input) => describeRate(input, undefined)),
  rate_ratio: defineMethod(ratioForm, describeRateRatio),
};
