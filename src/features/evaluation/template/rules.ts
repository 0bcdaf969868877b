import { figureColumns, figuresOf } from "../figure/rules";
import type { Period } from "../schedule/rules";
import { arms, type EvaluationDesign, type MeasureKind } from "../status";

type Planned = {
  measures: { name: string; kind: MeasureKind }[];
  sites: { name: string }[];
  design: EvaluationDesign;
  subgroups: string[];
  /** Without a schedule each row has its days left open. */
  periods: Period[];
};

/** Larger templates than this come as CSV alone. */
export const maxWorkbookTemplateRows = 20_000;

/** The columns that a file of this plan has. */
export function templateHead({ measures }: Pick<Planned, "measures">): string[] {
  const figures = figuresOf(measures.map(({ kind }) => kind)).map((figure) => figureColumns[figure]);
  return ["measure", "site", "arm", "period_start", "period_end", "subgroup", ...figures];
}

/** One row for each measure, site, arm, period and subgroup of a plan: the whole first, then its parts, with the figures left open. */
export function* templateRows({ measures, sites, design, subgroups, periods }: Planned): Generator<string[]> {
  const compared = design === "after_only" ? arms.slice(0, 1) : arms;
  const days = periods.length > 0 ? periods : [{ start: "", end: "" }];
  for (const measure of measures) {
    for (const site of sites) {
      for (const arm of compared) {
        for (const { start, end } of days) {
          for (const subgroup of ["", ...subgroups])
            yield [measure.name, site.name, arm, start, end, subgroup];
        }
      }
    }
  }
}

export function countTemplateRows({ measures, sites, design, subgroups, periods }: Planned): number {
  const compared = design === "after_only" ? 1 : arms.length;
  return measures.length * sites.length * compared * Math.max(1, periods.length) * (1 + subgroups.length);
}
