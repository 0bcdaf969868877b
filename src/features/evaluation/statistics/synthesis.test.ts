import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquaredQuantile, chiSquaredUpperTail } from "./chi-squared";
import { synthesisMethods } from "./methods-synthesis";
import { type CountMeasure, effectFromCounts, effectFromInterval, type StudyEffect } from "./study-effect";
import { fixedEffect, forestRows, heterogeneityTest, randomEffects } from "./synthesis";

/**
 * The 13 trials of the BCG vaccine: Colditz and others 1994, JAMA 271:698–702; as dat.bcg in metafor. The figures below are printed
 * in metafor's own tests against Stata (fixed, DL), its readme (REML, Hartung–Knapp, prediction), RoBMA's vignette (Q profile of
 * the risk ratios) and metafor-project.org (Q profile of the odds ratios).
 */
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

const bcg = (measure: CountMeasure) =>
  trials.map(([a, b, c, d], at) => effectFromCounts(`trial ${at + 1}`, { a, b, c, d }, measure));
const to4 = (values: (number | null | undefined)[]) => values.map((value) => value?.toFixed(4));

const someStudies: fc.Arbitrary<StudyEffect[]> = fc.array(
  fc.record({
    label: fc.constant("a study"),
    effect: fc.double({ min: -3, max: 3, noNaN: true }),
    variance: fc.double({ min: 0.001, max: 2, noNaN: true }),
  }),
  { minLength: 2, maxLength: 12 },
);

describe("the BCG trials, against what metafor and Stata print", () => {
  it("has the fixed effect of the log risk ratio", () => {
    const { estimate, lower, upper, statistic } = fixedEffect(bcg("RR"));
    expect(to4([estimate, lower, upper, statistic])).toEqual(["-0.4303", "-0.5097", "-0.3509", "-10.6247"]);
    const test = heterogeneityTest(bcg("RR"));
    expect([test?.value.toFixed(4), test?.degreesOfFreedom]).toEqual(["152.2330", 12]);
  });

  it("has DerSimonian and Laird's", () => {
    const { pooled, between, inconsistency } = randomEffects(bcg("RR"), "DL");
    expect(
      to4([pooled.estimate, pooled.lower, pooled.upper, pooled.statistic, between, inconsistency]),
    ).toEqual(["-0.7141", "-1.0644", "-0.3638", "-3.9952", "0.3088", "92.1173"]);
  });

  it("has the restricted likelihood's, with standard error and Q profile of τ²", () => {
    const result = randomEffects(bcg("RR"), "REML");
    expect(to4([result.pooled.estimate, result.pooled.standardError])).toEqual(["-0.7145", "0.1798"]);
    expect(to4([result.between, result.betweenError])).toEqual(["0.3132", "0.1664"]);
    expect(to4([result.betweenInterval.lower, result.betweenInterval.upper])).toEqual(["0.1197", "1.1115"]);
    expect([result.inconsistency.toFixed(2), result.totalToSampling.toFixed(2)]).toEqual(["92.22", "12.86"]);
  });

  it("has Hartung and Knapp's interval", () => {
    const { hartungKnapp: found, hartungKnappPrediction: prediction } = randomEffects(bcg("RR"), "REML");
    expect(to4([found?.standardError, found?.statistic, found?.p, found?.lower, found?.upper])).toEqual([
      "0.1808",
      "-3.9522",
      "0.0019",
      "-1.1084",
      "-0.3206",
    ]);
    expect(Math.exp(prediction?.lower ?? 0).toFixed(2)).toBe("0.14");
    expect(Math.exp(prediction?.upper ?? 0).toFixed(2)).toBe("1.76");
  });

  it("has the odds ratio's and the risk difference's", () => {
    expect(to4([fixedEffect(bcg("OR")).estimate, heterogeneityTest(bcg("OR"))?.value])).toEqual([
      "-0.4361",
      "163.1649",
    ]);
    const odds = randomEffects(bcg("OR"), "DL");
    expect(to4([odds.pooled.estimate, odds.between, odds.inconsistency])).toEqual([
      "-0.7474",
      "0.3663",
      "92.6455",
    ]);
    const profile = randomEffects(bcg("OR"), "REML").betweenInterval;
    // Printed as 0.1302: metafor's root search stops within 0.0001. A root to 14 digits (SciPy 1.17) is 0.13014911523838582.
    expect(profile.lower).toBeCloseTo(0.13014911523838582, 9);
    expect(profile.upper).toBeCloseTo(1.181185792156964, 9);
    const risk = randomEffects(bcg("RD"), "DL");
    expect(to4([risk.pooled.estimate, risk.pooled.statistic, risk.inconsistency])).toEqual([
      "-0.0071",
      "-4.5128",
      "95.6596",
    ]);
    expect(heterogeneityTest(bcg("RD"))?.value.toFixed(4)).toBe("276.4737");
  });
});

describe("laws of synthesis", () => {
  it("a likelihood with a flat top is climbed without jumping over it for ever", () => {
    const variances = [
      0.0035811641873490924, 0.005439724757836925, 0.005605584125345343, 0.0035743562836106557,
      0.001005292113811595,
    ];
    const flat = [...variances, 0.04115234891015987].map((variance, at) => ({
      label: "a study",
      effect: at === 4 ? -0.08026483832925263 : 0,
      variance,
    }));
    const { between } = randomEffects(flat, "REML");
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThan(0.003);
  });

  it("a shift of all effects shifts the result and leaves τ² alone", () => {
    fc.assert(
      fc.property(someStudies, fc.double({ min: -5, max: 5, noNaN: true }), (studies, shift) => {
        const moved = studies.map((study) => ({ ...study, effect: study.effect + shift }));
        const [first, second] = [randomEffects(studies, "REML"), randomEffects(moved, "REML")];
        expect(second.pooled.estimate - first.pooled.estimate).toBeCloseTo(shift, 5);
        expect(second.between).toBeCloseTo(first.between, 4);
      }),
    );
  });

  it("pooled effects lie among the studies, intervals hold them, and random is never surer than fixed", () => {
    fc.assert(
      fc.property(someStudies, fc.constantFrom("DL" as const, "REML" as const), (studies, estimator) => {
        const { pooled, between, betweenInterval, prediction } = randomEffects(studies, estimator);
        const effects = studies.map(({ effect }) => effect);
        expect(pooled.estimate).toBeGreaterThanOrEqual(Math.min(...effects) - 1e-9);
        expect(pooled.estimate).toBeLessThanOrEqual(Math.max(...effects) + 1e-9);
        expect(pooled.standardError).toBeGreaterThanOrEqual(fixedEffect(studies).standardError - 1e-12);
        expect(between).toBeGreaterThanOrEqual(0);
        expect(betweenInterval.lower).toBeLessThanOrEqual(betweenInterval.upper);
        if (prediction) expect(prediction.lower).toBeLessThanOrEqual(pooled.lower);
      }),
    );
  });

  it("no likelihood near the restricted one's is higher", () => {
    fc.assert(
      fc.property(someStudies, (studies) => {
        const { between } = randomEffects(studies, "REML");
        const best = likelihood(studies, between);
        for (const factor of [0.9, 0.99, 1.01, 1.1]) {
          expect(likelihood(studies, between * factor)).toBeLessThanOrEqual(best + 1e-9);
        }
      }),
    );
  });

  it("weights of a forest plot are percentages of the whole", () => {
    const rows = forestRows(bcg("RR"), 0.3);
    expect(rows.reduce((sum, row) => sum + row.weightFixed, 0)).toBeCloseTo(100, 9);
    expect(rows.reduce((sum, row) => sum + row.weightRandom, 0)).toBeCloseTo(100, 9);
  });
});

describe("edges of synthesis", () => {
  it("studies that agree exactly have no variance between them and no Hartung–Knapp interval", () => {
    const same = [1, 2, 3].map((at) => ({ label: `${at}`, effect: 0.5, variance: at / 10 }));
    const result = randomEffects(same, "REML");
    expect([result.between, result.hartungKnapp]).toEqual([0, null]);
  });

  it("one study is only told, two have no prediction interval", () => {
    const one = synthesisMethods.meta_analysis.run({ studies: [{ yi: 1, vi: 0.5 }] });
    expect([one.reml, one.q, one.k]).toEqual([null, null, 1]);
    const two = [1, 2].map((at) => ({ label: `${at}`, effect: at, variance: 0.5 }));
    expect(randomEffects(two, "DL").prediction).toBeNull();
  });

  it("half a person is added where nobody has the event, and is told", () => {
    const studies = [
      { label: "A", tpos: 0, tneg: 20, cpos: 4, cneg: 16 },
      { label: "B", tpos: 2, tneg: 20, cpos: 4, cneg: 16 },
    ];
    expect(synthesisMethods.meta_analysis.run({ measure: "RR", studies }).half_added_to).toEqual(["A"]);
    expect(effectFromCounts("A", { a: 0, b: 20, c: 4, d: 16 }, "RR").effect).toBeCloseTo(
      Math.log(0.5 / 21 / (4.5 / 21)),
      12,
    );
  });

  it("a published ratio gives back its interval", () => {
    const { effect, variance } = effectFromInterval("trial", { estimate: 4, lower: 2, upper: 8, log: true });
    expect(Math.exp(effect + 1.959964 * Math.sqrt(variance))).toBeCloseTo(8, 4);
  });

  it.each([
    [{ studies: [] }, "studies"],
    [{ studies: [{ yi: 1, vi: 0 }] }, "variance"],
    [{ yi: [1, 2], vi: [1] }, "as many variances"],
    [{ measure: "RR", studies: [{ estimate: 3, lower: 4, upper: 5 }] }, "does not hold its estimate"],
    [{ measure: "OR", studies: [{ tpos: 0, tneg: 9, cpos: 0, cneg: 9 }] }, "tells nothing"],
    [{ measure: "RR", studies: [{ tpos: 1.5, tneg: 9, cpos: 1, cneg: 9 }] }, "whole number"],
  ])("refuses %o", (input, words) => {
    expect(() => synthesisMethods.meta_analysis.run(input)).toThrow(RangeError);
    expect(() => synthesisMethods.meta_analysis.run(input)).toThrow(words);
  });

  it("tail and quantile of χ² undo each other", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (df, share) => {
          expect(1 - chiSquaredUpperTail(chiSquaredQuantile(share, df), df)).toBeCloseTo(share, 9);
        },
      ),
    );
    expect(chiSquaredUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  });
});

/** Restricted log likelihood written out anew, up to a constant. */
function likelihood(studies: readonly StudyEffect[], between: number): number {
  const spread = studies.map(({ variance }) => variance + between);
  const total = spread.reduce((sum, each) => sum + 1 / each, 0);
  const mean = studies.reduce((sum, { effect }, at) => sum + effect / (spread[at] ?? 1), 0) / total;
  const fit = studies.reduce(
    (sum, { effect }, at) => sum + Math.log(spread[at] ?? 1) + (effect - mean) ** 2 / (spread[at] ?? 1),
    0,
  );
  return -(fit + Math.log(total)) / 2;
}
