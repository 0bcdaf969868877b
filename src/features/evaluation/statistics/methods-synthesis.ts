import { z } from "zod";
import { defineMethod, type Output } from "./define-method";
import { type CountMeasure, effectFromCounts, effectFromInterval, type StudyEffect } from "./study-effect";
import { fixedEffect, forestRows, heterogeneityTest, type Pooled, randomEffects } from "./synthesis";

const label = z.string().optional();
const study = z.union([
  z.strictObject({ label, yi: z.number(), vi: z.number() }),
  z.strictObject({ label, estimate: z.number(), lower: z.number(), upper: z.number() }),
  z.strictObject({ label, estimate: z.number(), se: z.number() }),
  z.strictObject({ label, tpos: z.number(), tneg: z.number(), cpos: z.number(), cneg: z.number() }),
]);
const columns = z.object({ yi: z.array(z.number()).min(1), vi: z.array(z.number()).min(1) });
const options = {
  /** RR, OR and RD are made from counts, or are the published ratio; GEN takes effects as they are. */
  measure: z.enum(["RR", "OR", "RD", "GEN"]).optional(),
  conf: z.number().default(0.95),
};

type Study = z.infer<typeof study>;
type Measure = CountMeasure | "GEN";

function readStudy(given: Study, at: number, measure: Measure, confidence: number) {
  const name = given.label ?? `study ${at + 1}`;
  const asIs = (effect: number, variance: number) => ({ label: name, effect, variance, corrected: false });
  if ("yi" in given) return asIs(given.yi, given.vi);
  if ("tpos" in given) {
    const counts = { a: given.tpos, b: given.tneg, c: given.cpos, d: given.cneg };
    return effectFromCounts(name, counts, measure === "GEN" ? "RR" : measure);
  }
  if ("se" in given) return asIs(given.estimate, given.se ** 2);
  const log = measure === "RR" || measure === "OR";
  return { ...effectFromInterval(name, { ...given, log }, confidence), corrected: false };
}

function tellPooled(pooled: Pooled): Output {
  return {
    estimate: pooled.estimate,
    se: pooled.standardError,
    lower: pooled.lower,
    upper: pooled.upper,
    statistic: pooled.statistic,
    df: pooled.degreesOfFreedom,
    p: pooled.p,
  };
}

function tellRandom(studies: readonly StudyEffect[], estimator: "DL" | "REML", confidence: number): Output {
  const result = randomEffects(studies, estimator, confidence);
  return {
    ...tellPooled(result.pooled),
    tau2: result.between,
    tau2_se: result.betweenError,
    tau2_lower: result.betweenInterval.lower,
    tau2_upper: result.betweenInterval.upper,
    i2: result.inconsistency,
    h2: result.totalToSampling,
    prediction_lower: result.prediction?.lower ?? null,
    prediction_upper: result.prediction?.upper ?? null,
    hartung_knapp: result.hartungKnapp && {
      ...tellPooled(result.hartungKnapp),
      scale: result.hartungKnappScale,
      prediction_lower: result.hartungKnappPrediction?.lower ?? null,
      prediction_upper: result.hartungKnappPrediction?.upper ?? null,
    },
  };
}

function tellSynthesis(
  studies: readonly (StudyEffect & { corrected: boolean })[],
  confidence: number,
): Output {
  const test = heterogeneityTest(studies);
  const between = studies.length < 2 ? 0 : randomEffects(studies, "REML", confidence).between;
  return {
    k: studies.length,
    q: test?.value ?? null,
    q_df: test?.degreesOfFreedom ?? null,
    q_p: test?.p ?? null,
    fixed: tellPooled(fixedEffect(studies, confidence)),
    dersimonian_laird: test && tellRandom(studies, "DL", confidence),
    reml: test && tellRandom(studies, "REML", confidence),
    half_added_to: studies.filter(({ corrected }) => corrected).map((each) => each.label),
    forest: forestRows(studies, between, confidence).map((row) => ({
      label: row.label,
      estimate: row.effect,
      lower: row.lower,
      upper: row.upper,
      weight_fixed: row.weightFixed,
      weight_reml: row.weightRandom,
    })),
  };
}

/** Evidence synthesis, by the name that asks for it. Ratios go in as published and come out as natural logarithms. */
export const synthesisMethods = {
  meta_analysis: defineMethod(
    z.union([z.object({ studies: z.array(study).min(1), ...options }), columns.extend(options)]),
    (input): Output => {
      if ("studies" in input) {
        const { studies, measure = "GEN", conf } = input;
        return tellSynthesis(
          studies.map((each, at) => readStudy(each, at, measure, conf)),
          conf,
        );
      }
      if (input.yi.length !== input.vi.length) {
        throw new RangeError("There must be as many variances as effects");
      }
      const studies = input.yi.map((yi, at) =>
        readStudy({ yi, vi: input.vi[at] ?? 0 }, at, "GEN", input.conf),
      );
      return tellSynthesis(studies, input.conf);
    },
  ),
};
