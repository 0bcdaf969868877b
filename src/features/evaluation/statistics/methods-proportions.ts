import { z } from "zod";
import { defineMethod, type Output, type StatisticalMethod } from "./define-method";
import { newcombeDifference } from "./difference";
import type { Interval } from "./interval";
import { numberNeeded } from "./number-needed";
import { type Proportion, wilsonInterval } from "./proportion";
import { clopperPearsonInterval } from "./proportion-exact";
import { twoGroupRatios } from "./ratio";

const conf = z.number().default(0.95);
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

function limits({ lower, upper }: Interval) {
  return { lower, upper };
}

/** Proportions of one group or two, by the name that asks for them. */
export const proportionMethods: Record<string, StatisticalMethod> = {
  wilson: describeOne(wilsonInterval),
  clopper_pearson: describeOne(clopperPearsonInterval),
  newcombe_difference: defineMethod(twoForm, describeDifference),
  risk_ratio_katz_log: defineMethod(twoForm, describeRatios),
};
