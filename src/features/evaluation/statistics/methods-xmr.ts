import { z } from "zod";
import type { Output } from "./define-method";
import { type Assurance, drawXmr, type Variation, type XmrChart, type XmrPoint } from "./xmr";
import { type Convention, LIMIT_AT } from "./xmr-limits";
import { MAKING_DATA_COUNT, type RunRules, type SpecialCause } from "./xmr-rules";

const positions = z.array(z.number().int().min(1));

/** `freeze_after` is the form of qicharts2, which does not screen unless told to; NHSRplotthedots does. */
export const xmrForm = z.object({
  y: z.array(z.number()).min(1),
  rebase_at_1based: positions.nullish(),
  screen_outliers: z.boolean().nullish(),
  fix_after_n_points: z.number().int().nullish(),
  freeze_after: z.number().int().nullish(),
  improvement_direction: z.enum(["increase", "decrease", "neutral"]).nullish(),
  target: z.number().nullish(),
});

type XmrInput = z.infer<typeof xmrForm>;

const EIGHT_AND_SIX: RunRules = { shift: 8, trend: 6 };
const ASSURANCE: Record<Assurance, string> = {
  "consistently reaches": "consistent_pass",
  "consistently misses": "consistent_fail",
  "hit and miss": "inconsistent",
};

/**
 * An XmR chart in the names and the very convention of NHSRplotthedots. Where screening leaves no variation that package
 * draws limits of no width: then `fallback` says what the exchange draws instead.
 */
export function describeXmr(input: XmrInput): Output {
  const draw = (rules: RunRules, convention: Convention) =>
    drawXmr(input.y, { ...readOptions(input), rules, convention });
  const chart = draw(MAKING_DATA_COUNT, "NHSRplotthedots");
  const other = draw(EIGHT_AND_SIX, "NHSRplotthedots");
  const own = draw(MAKING_DATA_COUNT, "exchange");
  const segments = chart.segments.map((segment, i) => ({
    first_index_1based: segment.first + 1,
    n: segment.points,
    ...describeLimits(chart, i),
    rule_flags_shift7_trend7: listFlags(chart, i),
    rule_flags_shift8_trend6: listFlags(other, i),
  }));
  const isWithout = own.segments.some(
    ({ screeningDropped, noVariation }, i) => screeningDropped || (noVariation && !chart.segments[i]?.limits),
  );
  return {
    segments,
    ...describePoints(chart),
    assurance: chart.assurance === null ? null : ASSURANCE[chart.assurance],
    ...(segments.length === 1 ? describeLimits(chart, 0) : {}),
    ...(input.freeze_after ? describeFrozen(chart, input.freeze_after) : {}),
    ...(isWithout ? { fallback: describeFallback(own) } : {}),
  };
}

function readOptions(input: XmrInput) {
  const rebaseAt = [...new Set(input.rebase_at_1based)]
    .filter((position) => position > 1)
    .sort((a, b) => a - b)
    .map((position) => position - 1);
  return {
    direction: input.improvement_direction ?? "increase",
    rebaseAt,
    screen: input.screen_outliers ?? !input.freeze_after,
    fixAfter: input.fix_after_n_points ?? input.freeze_after ?? undefined,
    target: input.target ?? undefined,
  } as const;
}

function describeLimits(chart: XmrChart, at: number) {
  const segment = chart.segments[at];
  return {
    mean: segment?.centre ?? null,
    mean_mr_unscreened: segment?.meanMovingRangeOfAll ?? null,
    mr_screened_out: segment?.screenedOut ?? null,
    mean_mr_used: segment?.meanMovingRange ?? null,
    lpl: segment?.limits?.lower ?? null,
    upl: segment?.limits?.upper ?? null,
    near_lpl: segment?.limits?.nearLower ?? null,
    near_upl: segment?.limits?.nearUpper ?? null,
    baseline_n: segment?.n ?? null,
    limit_status: segment?.status ?? null,
    no_variation: segment?.noVariation ?? null,
  };
}

/** Limits as NHSRplotthedots (2.66) and as qicharts2 and Montgomery (3 / 1.128) draw them. */
function describeFrozen(chart: XmrChart, points: number): Output {
  const segment = chart.segments[0];
  const centre = segment?.centre ?? 0;
  const range = segment?.meanMovingRange ?? 0;
  return {
    [`mean_mr_first${points}`]: range,
    "lcl_1.128": centre - (3 / 1.128) * range,
    "ucl_1.128": centre + (3 / 1.128) * range,
    "lcl_2.66": centre - LIMIT_AT * range,
    "ucl_2.66": centre + LIMIT_AT * range,
  };
}

function describeFallback(chart: XmrChart): Output {
  return {
    reason: "Screening leaves no variation, so the limits are drawn from all moving ranges",
    segments: chart.segments.map(({ first }, i) => ({
      first_index_1based: first + 1,
      ...describeLimits(chart, i),
    })),
    ...describePoints(chart),
    assurance: chart.assurance === null ? null : ASSURANCE[chart.assurance],
  };
}

function describePoints({ points }: XmrChart) {
  const types = points.map(({ variation }) => nameType(variation));
  return {
    special_cause_type: points.map(nameCause),
    point_type: types,
    variation_icon_last_point: types.at(-1) ?? null,
  };
}

function listFlags({ points }: XmrChart, segment: number) {
  const flagged = (cause: SpecialCause) =>
    points.flatMap((point, i) => (point.segment === segment && point.causes.includes(cause) ? [i + 1] : []));
  return {
    outside: flagged("outside"),
    shift: flagged("shift"),
    trend: flagged("trend"),
    two_of_three: flagged("two of three"),
  };
}

function nameCause({ label, sign }: XmrPoint): string {
  const side = sign > 0 ? "Above" : "Below";
  if (label === "outside") return sign > 0 ? "Above UCL" : "Below LCL";
  if (label === "trend") return `7 Point Trend (${sign > 0 ? "Increasing" : "Decreasing"})`;
  if (label === "two of three") return `2 in 3 ${side} CL`;
  return label === "shift" ? `7 Points ${side} CL` : "Common Cause";
}

function nameType(variation: Variation): string {
  if (variation === "common cause") return "common_cause";
  return variation.startsWith("neutral")
    ? `special_cause_${variation.replace(" ", "_")}`
    : `special_cause_${variation.split(" ")[0]}`;
}
