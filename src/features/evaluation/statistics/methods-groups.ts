import { z } from "zod";
import { defineMethod, type Output, type StatisticalMethod } from "./define-method";
import { newcombeDifference, welchDifference } from "./difference";
import type { Interval } from "./interval";
import { type MeanSummary, meanInterval, pairDifferences, summariseValues, testMean } from "./mean";
import { numberNeeded } from "./number-needed";
import { type Proportion, wilsonInterval } from "./proportion";
import { clopperPearsonInterval } from "./proportion-exact";
import { rateInterval } from "./rate";
import { rateRatio } from "./rate-ratio";
import { twoGroupRatios } from "./ratio";

const conf = z.number().default(0.95);
const values = z.array(z.number());
const oneForm = z.object({ x: z.number(), n: z.number(), conf });
const twoForm = z.object({
  x1: z.number(),
  n1: z.number(),
  x2: z.number(),
  n2: z.number(),
  conf,
  event_is_bad: z.boolean().default(true),
});
type Two = z.infer<typeof twoForm>;
const rateForm = z.object({ events: z.number(), exposure: z.number(), per: z.number().default(1), conf });
type RateInput = z.infer<typeof rateForm>;

function limits({ lower, upper }: Interval) {
  return { lower, upper };
}

function describeOne(find: (figures: Proportion, confidence: number) => Interval) {
  return defineMethod(oneForm, ({ x, n, conf: confidence }) => {
    const interval = find({ numerator: x, denominator: n }, confidence);
    return { p: interval.estimate, ...limits(interval) };
  });
}

function readTwo({ x1, n1, x2, n2 }: Two): [Proportion, Proportion] {
  return [
    { numerator: x1, denominator: n1 },
    { numerator: x2, denominator: n2 },
  ];
}

function describeNumberNeeded(difference: Interval, eventIsBad: boolean): Output {
  const needed = numberNeeded(difference, eventIsBad);
  if (needed.kind === "finite") {
    return { nnt: needed.estimate, nnt_lower: needed.lower, nnt_upper: needed.upper };
  }
  return {
    nnt: needed.estimate,
    nnt_lower: null,
    nnt_upper: null,
    nntb_limit: needed.benefit,
    nnth_limit: needed.harm,
    nnt_interval: needed.sentence,
  };
}

function describeDifference(input: Two): Output {
  const difference = newcombeDifference(...readTwo(input), input.conf);
  return {
    difference: difference.estimate,
    ...limits(difference),
    ...describeNumberNeeded(difference, input.event_is_bad),
  };
}

function describeRatios(input: Two): Output {
  const groups = readTwo(input);
  const plain = twoGroupRatios(...groups, input.conf);
  const difference = newcombeDifference(...groups, input.conf);
  return {
    ...nameRatios(plain, ""),
    risk_difference: difference.estimate,
    rd_lower: difference.lower,
    rd_upper: difference.upper,
    ...describeNumberNeeded(difference, input.event_is_bad),
    ...(plain.riskRatio && plain.oddsRatio
      ? {}
      : {
          zero_cell:
            "A cell is zero. The fields that end in _plus_half are calculated with 0.5 in each cell.",
          ...nameRatios(twoGroupRatios(...groups, input.conf, 0.5), "_plus_half"),
        }),
  };
}

function nameRatios({ riskRatio, oddsRatio }: ReturnType<typeof twoGroupRatios>, ending: string): Output {
  return {
    [`risk_ratio${ending}`]: riskRatio?.estimate ?? null,
    [`lower${ending}`]: riskRatio?.lower ?? null,
    [`upper${ending}`]: riskRatio?.upper ?? null,
    [`odds_ratio${ending}`]: oddsRatio?.estimate ?? null,
    [`or_lower${ending}`]: oddsRatio?.lower ?? null,
    [`or_upper${ending}`]: oddsRatio?.upper ?? null,
  };
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

/** Proportions, means and rates of one group or two, by the name that asks for them. */
export const groupMethods: Record<string, StatisticalMethod> = {
  wilson: describeOne(wilsonInterval),
  clopper_pearson: describeOne(clopperPearsonInterval),
  newcombe_difference: defineMethod(twoForm, describeDifference),
  risk_ratio_katz_log: defineMethod(twoForm, describeRatios),
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
