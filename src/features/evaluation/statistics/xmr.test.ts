import fc from "fast-check";
import { digitsOf, listVectors } from "tests/data/evaluation/vectors";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { drawXmr, type XmrChart } from "./xmr";
import type { SpecialCause } from "./xmr-rules";

const positions = z.array(z.number());
const segmentSchema = z.object({
  first_index_1based: z.number(),
  n: z.number(),
  mean: z.number(),
  mr_screened_out: z.number(),
  mean_mr_used: z.number(),
  lpl: z.number(),
  upl: z.number(),
  rule_flags_shift7_trend7: z.object({
    outside: positions,
    shift: positions,
    trend: positions,
    two_of_three: positions,
  }),
});
const all = listVectors(
  "xmr",
  z.object({
    y: z.array(z.number()),
    rebase_at_1based: positions.default([]),
    screen_outliers: z.boolean().default(false),
    fix_after_n_points: z.number().nullish(),
    freeze_after: z.number().optional(),
    improvement_direction: z.enum(["increase", "decrease"]).default("increase"),
    target: z.number().nullish(),
  }),
  z.object({
    segments: z.array(segmentSchema).default([]),
    special_cause_type: z.array(z.string()).default([]),
    point_type: z.array(z.string()).default([]),
    variation_icon_last_point: z.string().optional(),
    assurance: z.string().nullish(),
    mean: z.number().optional(),
    "lcl_2.66": z.number().optional(),
    "ucl_2.66": z.number().optional(),
  }),
);
const vectors = all.filter(({ expected }) => expected.segments.length > 0);
const ASSURANCE: Record<string, string> = {
  consistent_fail: "consistently misses",
  consistent_pass: "consistently reaches",
  inconsistent: "hit and miss",
};

function draw({ input }: (typeof all)[number], direction = input.improvement_direction): XmrChart {
  return drawXmr(input.y, {
    direction,
    rebaseAt: input.rebase_at_1based.map((position) => position - 1),
    screen: input.screen_outliers,
    fixAfter: input.fix_after_n_points ?? undefined,
    target: input.target ?? undefined,
  });
}

function find(id: string) {
  const vector = all.find((candidate) => candidate.id === id);
  if (!vector) throw new Error(`There is no check value ${id}`);
  return vector;
}

function pointsWith(chart: XmrChart, cause: SpecialCause, segment = 0): number[] {
  return chart.points.flatMap((point, i) =>
    point.segment === segment && point.causes.includes(cause) ? [i + 1] : [],
  );
}

function labelOf(name: string): SpecialCause | null {
  if (name.endsWith("UCL") || name.endsWith("LCL")) return "outside";
  if (name.startsWith("7 Point Trend")) return "trend";
  if (name.startsWith("2 in 3")) return "two of three";
  return name.startsWith("7 Points") ? "shift" : null;
}

describe("an XmR chart", () => {
  it.each(vectors)("has the limits and special causes of check value $id", (vector) => {
    const chart = draw(vector);
    expect(chart.segments).toHaveLength(vector.expected.segments.length);
    vector.expected.segments.forEach((expected, i) => {
      const segment = chart.segments[i];
      const digits = digitsOf(vector.tolerance);
      expect(segment?.first).toBe(expected.first_index_1based - 1);
      expect(segment?.points).toBe(expected.n);
      expect(segment?.screenedOut).toBe(expected.mr_screened_out);
      expect(segment?.centre).toBeCloseTo(expected.mean, digits);
      expect(segment?.meanMovingRange).toBeCloseTo(expected.mean_mr_used, digits);
      expect(segment?.limits?.lower).toBeCloseTo(expected.lpl, digits);
      expect(segment?.limits?.upper).toBeCloseTo(expected.upl, digits);
      const flags = expected.rule_flags_shift7_trend7;
      expect(pointsWith(chart, "outside", i)).toEqual(flags.outside);
      expect(pointsWith(chart, "shift", i)).toEqual(flags.shift);
      expect(pointsWith(chart, "trend", i)).toEqual(flags.trend);
      expect(pointsWith(chart, "two of three", i)).toEqual(flags.two_of_three);
    });
  });

  it.each(vectors)("labels the points and shows the icons of check value $id", (vector) => {
    const chart = draw(vector);
    const kindOf = (variation: string | null | undefined) =>
      variation === "common cause" ? "common_cause" : `special_cause_${variation?.split(" ")[0]}`;
    expect(chart.points.map(({ label }) => label)).toEqual(vector.expected.special_cause_type.map(labelOf));
    expect(chart.points.map(({ variation }) => kindOf(variation))).toEqual(vector.expected.point_type);
    expect(kindOf(chart.variation)).toBe(vector.expected.variation_icon_last_point);
    const assurance = vector.expected.assurance;
    expect(chart.assurance).toBe(assurance ? ASSURANCE[assurance] : null);
  });

  it("takes frozen limits from the first points and judges the later ones by them", () => {
    const vector = find("xmr-montgomery-6.5-freeze20");
    const chart = drawXmr(vector.input.y, {
      direction: "neutral",
      screen: false,
      fixAfter: vector.input.freeze_after,
    });
    expect(chart.segments[0]).toMatchObject({ n: 20, points: 40, status: "limits" });
    expect(chart.segments[0]?.centre).toBeCloseTo(vector.expected.mean ?? Number.NaN, 6);
    expect(chart.segments[0]?.limits?.lower).toBeCloseTo(vector.expected["lcl_2.66"] ?? Number.NaN, 3);
    expect(chart.segments[0]?.limits?.upper).toBeCloseTo(vector.expected["ucl_2.66"] ?? Number.NaN, 3);
    expect(pointsWith(chart, "outside")).toEqual([39, 40]);
    expect(chart.variation).toBe("neutral high");
  });

  it("keeps unscreened limits where screening would leave no variation", () => {
    const vector = find("xmr-edge-one-jump-at-end");
    const segment = draw(vector).segments[0];
    const mean = vector.expected.mean ?? Number.NaN;
    expect(segment).toMatchObject({ screeningDropped: true, screenedOut: 0, noVariation: false });
    expect(segment?.limits?.upper).toBeCloseTo(mean + 2.66 * (4 / 12), 9);
    expect(pointsWith(draw(vector), "outside")).toEqual([13]);
  });

  it("shows no variation, and nothing special, when every value is the same", () => {
    const chart = drawXmr(Array(13).fill(0.1), { direction: "increase", target: 0.2 });
    expect(chart.segments[0]).toMatchObject({ noVariation: true, centre: 0.1, meanMovingRange: 0 });
    expect(chart.points.every(({ label }) => label === null)).toBe(true);
    expect(chart).toMatchObject({ variation: "common cause", assurance: "consistently misses" });
  });

  it("is a run chart about the median below 8 points, has trial limits below 12", () => {
    const rising = [1, 2, 3, 4, 5, 6, 70];
    const short = drawXmr(rising, { direction: "increase", target: 3 });
    expect(short.segments[0]).toMatchObject({ status: "run chart", centre: 4, limits: null });
    expect(short.points.every(({ causes }) => causes.length === 0)).toBe(true);
    expect(short).toMatchObject({ variation: null, assurance: null });
    const statusOf = (n: number) =>
      drawXmr(
        Array.from({ length: n }, (_, i) => i % 3),
        { direction: "increase" },
      ).segments[0]?.status;
    expect([7, 8, 11, 12].map(statusOf)).toEqual(["run chart", "trial limits", "trial limits", "limits"]);
  });

  it("breaks a shift at a point that lies on the mean", () => {
    const six = [9, 9, 9, 9, 9, 9];
    const balanced = [...six, 10, ...six, ...six.map(() => 11), 10, ...six.map(() => 11)];
    const chart = drawXmr(balanced, { direction: "increase" });
    expect(chart.segments[0]?.centre).toBe(10);
    expect(pointsWith(chart, "shift")).toEqual([]);
    const unbroken = drawXmr([...six, ...six, ...six.map(() => 11), ...six.map(() => 11)], {
      direction: "increase",
    });
    expect(pointsWith(unbroken, "shift")).toHaveLength(24);
  });

  it("breaks a trend at two equal neighbours and needs seven points for one", () => {
    const zigzag = [5, 1, 6, 2, 5, 1, 6, 2];
    const trendOf = (run: number[]) =>
      pointsWith(drawXmr([...zigzag, ...run, ...zigzag], { direction: "increase" }), "trend");
    expect(trendOf([1, 2, 3, 4, 5, 6, 7])).toEqual([9, 10, 11, 12, 13, 14, 15]);
    expect(trendOf([1, 2, 3, 4, 5, 6])).toEqual([]);
    expect(trendOf([1, 2, 3, 4, 4, 5, 6, 7])).toEqual([]);
  });

  it("reverses good and bad with the direction and drops both when neither is better", () => {
    const vector = find("xmr-trend7-and-rising");
    const variations = (direction: "increase" | "decrease" | "neutral") =>
      drawXmr(vector.input.y, { direction }).points[14]?.variation;
    expect(variations("increase")).toBe("improvement high");
    expect(variations("decrease")).toBe("concern high");
    expect(variations("neutral")).toBe("neutral high");
  });

  it("calls a target on a limit, or between the limits, hit and miss, and reverses it for decrease", () => {
    const values = find("xmr-trend7-and-rising").input.y;
    const upper = drawXmr(values, { direction: "increase" }).segments[0]?.limits?.upper ?? Number.NaN;
    const assuranceOf = (target: number, direction: "increase" | "decrease" | "neutral") =>
      drawXmr(values, { direction, target }).assurance;
    expect(assuranceOf(upper, "increase")).toBe("hit and miss");
    expect(assuranceOf(13, "decrease")).toBe("hit and miss");
    expect(assuranceOf(18, "decrease")).toBe("consistently reaches");
    expect(assuranceOf(5, "decrease")).toBe("consistently misses");
    expect(assuranceOf(5, "increase")).toBe("consistently reaches");
    expect(assuranceOf(5, "neutral")).toBeNull();
  });

  it("finds the same special causes, and moves its limits along, when every value is shifted", () => {
    const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(series, fc.integer({ min: -1000, max: 1000 }), fc.boolean(), (values, by, screen) => {
        const here = drawXmr(values, { direction: "increase", screen });
        const there = drawXmr(
          values.map((value) => value + by),
          { direction: "increase", screen },
        );
        expect(there.points.map(({ causes }) => causes)).toEqual(here.points.map(({ causes }) => causes));
        const [mine, theirs] = [here.segments[0]?.limits, there.segments[0]?.limits];
        expect((theirs?.upper ?? 0) - by).toBeCloseTo(mine?.upper ?? Number.NaN, 6);
        expect((theirs?.lower ?? 0) - by).toBeCloseTo(mine?.lower ?? Number.NaN, 6);
      }),
    );
  });

  it("finds the same special causes when turned upside down", () => {
    const series = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(series, (values) => {
        const up = drawXmr(values, { direction: "increase" });
        const down = drawXmr(
          values.map((value) => -value),
          { direction: "decrease" },
        );
        expect(down.points.map(({ causes }) => causes)).toEqual(up.points.map(({ causes }) => causes));
        expect(down.points.map(({ variation }) => variation.split(" ")[0])).toEqual(
          up.points.map(({ variation }) => variation.split(" ")[0]),
        );
      }),
    );
  });

  it.each([
    [[], {}, "at least one value"],
    [[1, Number.NaN], {}, "Each value must be a number"],
    [[1, 2, 3], { rebaseAt: [0] }, "start of a new segment"],
    [[1, 2, 3], { rebaseAt: [2, 1] }, "start of a new segment"],
    [[1, 2, 3], { rebaseAt: [3] }, "within the series"],
    [[1, 2, 3], { fixAfter: 11 }, "at least 12"],
    [[1, 2, 3], { target: Number.POSITIVE_INFINITY }, "target must be a number"],
  ])("refuses %j with %o", (values, options, message) => {
    const wrong = () => drawXmr(values, { direction: "increase", ...options });
    expect(wrong).toThrow(RangeError);
    expect(wrong).toThrow(message);
  });
});
