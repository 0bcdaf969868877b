import { z } from "zod";
import { type AttributeKind, drawAttributeChart } from "./attribute-chart";
import { defineMethod, type Output, type StatisticalMethod } from "./define-method";
import { describeXmr, xmrForm } from "./methods-xmr";
import { readRunChart } from "./run-chart";

const counts = z.array(z.number().nullable()).min(1);
const attributeForm = z
  .object({
    count: counts,
    size: counts.optional(),
    include: z.array(z.boolean()).optional(),
    part: z.array(z.union([z.string(), z.number()])).optional(),
    freeze_after: z.number().int().nullish(),
    laney: z.boolean().default(false),
  })
  .check(({ value, issues }) => {
    for (const field of ["size", "include", "part"] as const) {
      const list = value[field];
      if (list && list.length !== value.count.length) {
        issues.push({
          code: "custom",
          path: [field],
          message: "it must be as long as count",
          input: value,
        });
      }
    }
  });

/** The names of qicharts2: y, cl, lcl, ucl, one entry each per period. */
function describeAttributeChart(kind: AttributeKind, input: z.infer<typeof attributeForm>): Output {
  if (kind !== "c" && !input.size) throw new RangeError(`A ${kind} chart needs the size of each period`);
  const periods = input.count.map((count, i) => ({
    count,
    size: input.size?.[i] ?? null,
    include: input.include?.[i] ?? true,
    part: String(input.part?.[i] ?? ""),
  }));
  const points = drawAttributeChart(kind, periods, {
    freezeAfter: input.freeze_after ?? undefined,
    laney: input.laney && kind !== "c",
  });
  return {
    y: points.map(({ value }) => value),
    cl: points.map(({ centre }) => centre),
    lcl: points.map(({ lower }) => lower),
    ucl: points.map(({ upper }) => upper),
    outside: points.flatMap(({ outside }, i) => (outside ? [i + 1] : [])),
  };
}

const runForm = z.object({ y: z.array(z.number()).min(1) });

/** Charts over time, by the name that asks for them. */
export const chartMethods: Record<string, StatisticalMethod> = {
  xmr: defineMethod(xmrForm, describeXmr),
  "p-chart": defineMethod(attributeForm, (input) => describeAttributeChart("p", input)),
  "u-chart": defineMethod(attributeForm, (input) => describeAttributeChart("u", input)),
  "c-chart": defineMethod(attributeForm, (input) => describeAttributeChart("c", input)),
  "run-chart": defineMethod(runForm, ({ y }) => {
    const chart = readRunChart(y);
    return {
      median: chart.median,
      useful_observations: chart.useful,
      longest_run: chart.longestRun,
      longest_run_max: chart.longestRunMax,
      crossings: chart.crossings,
      crossings_min: chart.crossingsMin,
      signal: chart.signal,
    };
  }),
};
