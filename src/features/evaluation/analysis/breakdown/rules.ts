import { dimensionOf } from "../../contradiction/rules";
import { setsGiveAway } from "../../statistics/suppress-parts";
import type { MeasureKind } from "../../status";
import { type AggregateRow, type AnalysedMeasure, countedIn, phaseOf } from "../pooling/rules";
import type { ArmResult, Comparison, MeasureResult } from "../result/rules";
import { type AnalysisOptions, analyseMeasure } from "../rules";

export type SiteRow = AggregateRow & { site: string };
export type SubgroupRow = AggregateRow & { subgroup: string };

export type Part = {
  label: string;
  isHidden: boolean;
  arms: Omit<ArmResult, "arm">[];
  comparison: Comparison | null;
};

export type Breakdown = {
  /** Groups of people, by what divides them; `isPlanned` is false for groups that the locked plan does not name. */
  subgroups: { dimension: string; isPlanned: boolean; isHidden: boolean; parts: Part[] }[];
  multiplicity: string | null;
  sites: Part[];
  sitesHidden: boolean;
  /** Whether the conclusion stays when any one site is left out, in a sentence. */
  leftOut: string | null;
};

type BreakdownOptions = AnalysisOptions & {
  plannedSubgroups: readonly string[];
  /** A correction since the first version moved a count. */
  wasMoved?: boolean;
};

/**
 * The parts of a result: groups of people, sites, and what is left when one site is left out. Unless `exact`, each part is
 * suppressed by itself, and a set of parts that would give a count away beside its total is hidden whole; leaving one out is then
 * calculated from the rounded sites alone. After a correction no parts are shown again: held against the earlier versions,
 * one more hidden count or rounding would say by how much which part moved, also where large moves leave a small one. In: rows for whole cells by site and by subgroup, before and after the change apart. Errors: none; parts that defy calculation say so.
 */
export function breakDown(
  measure: AnalysedMeasure,
  { bySite, bySubgroup }: { bySite: SiteRow[]; bySubgroup: SubgroupRow[] },
  options: BreakdownOptions,
): Breakdown {
  const ofMeasure = <Row extends AggregateRow>(rows: Row[]) =>
    rows.filter((row) => row.measureId === measure.id);
  const wholes = ofMeasure(bySite);
  const parts = ofMeasure(bySubgroup).filter(({ subgroup }) => subgroup !== "");
  const shown: AggregateRow[][][] = [];
  // A set that is harmless alone may give a count away beside those that are shown already.
  const mayShow: MayShow = (set) => {
    if (!options.exact && options.wasMoved) return false;
    if (!options.exact && giveAway(measure.kind, wholes, [...shown, set], options)) return false;
    shown.push(set);
    return true;
  };
  const subgroups = subgroupsOf(measure, parts, options, mayShow);
  const shownGroups = subgroups.flatMap((one) => one.parts).filter(({ comparison }) => comparison !== null);
  const siteNames = [...new Set(wholes.map(({ site }) => site))].sort();
  const siteRows = siteNames.map((site) => wholes.filter((row) => row.site === site));
  const mayShowSites = mayShow(siteRows);
  const simple = { ...options, design: simpleDesign(options.design) } as const;
  const results = siteNames.length < 2 ? [] : siteRows.map((rows) => analyseMeasure(measure, rows, simple));
  // Plain counts have no figures to set side by side, which is not the same as being hidden.
  const hasNoFigures = results.every((result) => result && !result.isHidden && result.arms.length === 0);
  const sitesHidden = !mayShowSites && (siteNames.length > 1 ? !hasNoFigures : !options.wasMoved);
  const sites =
    hasNoFigures || sitesHidden ? [] : results.map((result, place) => partOf(siteNames[place] ?? "", result));
  return {
    subgroups,
    multiplicity: multiplicityNote(shownGroups.length),
    sites,
    sitesHidden,
    leftOut:
      sites.length > 1 && sites.every(({ isHidden }) => !isHidden)
        ? leaveOut(measure, siteRows, options)
        : null,
  };
}

type MayShow = (set: AggregateRow[][]) => boolean;

function subgroupsOf(
  measure: AnalysedMeasure,
  parts: SubgroupRow[],
  options: BreakdownOptions,
  mayShow: MayShow,
) {
  const dimensions = [...new Set(parts.map(({ subgroup }) => dimensionOf(subgroup)))].sort();
  return dimensions.map((dimension) => {
    const own = parts.filter(({ subgroup }) => dimensionOf(subgroup) === dimension);
    const names = inPlannedOrder([...new Set(own.map(({ subgroup }) => subgroup))], options.plannedSubgroups);
    const rowsOf = names.map((name) => own.filter(({ subgroup }) => subgroup === name));
    const isHidden = !mayShow(rowsOf);
    const simple = { ...options, design: simpleDesign(options.design) };
    return {
      dimension: dimension || "other groups",
      isPlanned: names.every((name) => options.plannedSubgroups.includes(name)),
      isHidden,
      parts: isHidden
        ? []
        : names.map((name, place) =>
            partOf(name.replace(/^[^:]*:\s*/, ""), analyseMeasure(measure, rowsOf[place] ?? [], simple)),
          ),
    };
  });
}

/** As the plan has them, so that fifths follow each other; what it does not name comes last. */
function inPlannedOrder(names: string[], planned: readonly string[]): string[] {
  const place = (name: string) => (planned.includes(name) ? planned.indexOf(name) : planned.length);
  return names.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/** A trend needs every period; its parts are told as two times instead. */
function simpleDesign(design: AnalysisOptions["design"]): AnalysisOptions["design"] {
  return design === "interrupted_time_series" ? "before_after" : design;
}

function partOf(label: string, result: MeasureResult | null): Part {
  if (!result || result.isHidden || result.arms.length === 0)
    return { label, isHidden: true, arms: [], comparison: null };
  const arms = result.arms.map(({ arm: _, ...shown }) => shown);
  return { label, isHidden: false, arms, comparison: result.comparison };
}

/** Each time by itself, and those that are told as one: what is shown of a part depends on the figures it has. */
const toldTogether = [["before"], ["after"], ["across", "after"], ["before", "across", "after"]];

/** Whether sets of parts beside their total would give a count away, in either arm and at any time. */
function giveAway(
  kind: MeasureKind,
  wholes: AggregateRow[],
  sets: AggregateRow[][][],
  { changedOn = null }: AnalysisOptions,
): boolean {
  return toldTogether.some((phases) => {
    const during = (rows: AggregateRow[]) => rows.filter((row) => phases.includes(phaseOf(row, changedOn)));
    return giveAwayAtOnce(
      kind,
      during(wholes),
      sets.map((parts) => parts.map(during)),
    );
  });
}

/** The same for counts of one time; people in no part make up a part of their own. */
function giveAwayAtOnce(kind: MeasureKind, wholes: AggregateRow[], sets: AggregateRow[][][]): boolean {
  const sum = (rows: AggregateRow[], arm: string, name: keyof AggregateRow) =>
    rows.reduce((all, row) => all + (row.arm === arm ? Math.round(Number(row[name] ?? 0)) : 0), 0);
  return ["intervention", "comparator"].some((arm) =>
    countedIn[kind].some((name) => {
      const total = sum(wholes, arm, name);
      const counted = sets.map((parts) => {
        const counts = parts.map((rows) => sum(rows, arm, name));
        const rest = total - counts.reduce((all, one) => all + one, 0);
        return rest === 0 ? counts : [...counts, rest];
      });
      return counted.flat().some((one) => one < 0) || setsGiveAway(total, counted);
    }),
  );
}

function multiplicityNote(comparisons: number): string | null {
  if (comparisons < 2) return null;
  const chance = Math.round(100 * (1 - 0.95 ** comparisons));
  return `${comparisons} groups are compared here. Even if nothing differed, there would be a chance of about ${chance}% that at least one interval leaves out no difference. Intervals are not widened for this: read groups as questions for the next study. A difference in one group and none in another is not yet a difference between the groups.`;
}

function leaveOut(measure: AnalysedMeasure, siteRows: SiteRow[][], options: AnalysisOptions): string | null {
  const used = options.exact ? siteRows : siteRows.map((rows) => roundedRows(rows, measure.kind));
  // The figures are rounded already; they must not be hidden a second time.
  const asTheyAre = { ...options, design: simpleDesign(options.design), exact: true };
  const whole = analyseMeasure(measure, used.flat(), asTheyAre);
  if (!whole?.comparison) return null;
  const results = used.map((_, place) =>
    analyseMeasure(measure, used.filter((__, other) => other !== place).flat(), asTheyAre),
  );
  if (results.some((result) => !result?.comparison)) return null;
  const says = (result: MeasureResult | null) => sideOf(result?.comparison ?? null);
  const changing = used.flatMap((rows, place) =>
    says(results[place] ?? null) === says(whole) ? [] : [rows[0]?.site ?? ""],
  );
  const points = results.flatMap((result) => (result?.comparison ? [result.comparison] : []));
  const lowest = points.reduce((one, other) => (other.point < one.point ? other : one));
  const highest = points.reduce((one, other) => (other.point > one.point ? other : one));
  const range = options.exact
    ? ` The estimate then lies between ${lowest.estimate} and ${highest.estimate}.`
    : "";
  return changing.length === 0
    ? `Whichever one site is left out, the conclusion stays the same.${range}`
    : `The conclusion rests on single sites: it changes when ${changing.join(" or ")} is left out.${range}`;
}

/** Above, below or across no difference. */
function sideOf(comparison: Comparison | null): "above" | "below" | "across" | null {
  if (!comparison) return null;
  const nothing = comparison.contrast === "ratio" ? 1 : 0;
  if (comparison.low > nothing) return "above";
  return comparison.high < nothing ? "below" : "across";
}

function roundedRows(rows: SiteRow[], kind: MeasureKind): SiteRow[] {
  return rows.map((row) => {
    const rounded = countedIn[kind].map(
      (name) => [name, 5 * Math.round(Number(row[name] ?? 0) / 5)] as const,
    );
    return { ...row, ...Object.fromEntries(rounded) };
  });
}
