import type { Comparison } from "../../analysis/result/rules";
import type { PublishedFindings } from "../../rules";
import type { ShownNumbers } from "../../statistics/method";

type Result = PublishedFindings["results"][number];
type Side = Result["arms"][number];

export type ShownFigure = {
  label: string;
  counts: string;
  estimate: string;
  interval: string;
  point: number;
  low: number;
  high: number;
  n: number | null;
  /** Null for one side; else how two sides, or the changes of two groups, are held against each other. */
  contrast: Comparison["contrast"] | null;
  numbers?: ShownNumbers;
};

/** The whole result, whose name is empty, or a group of people or a site of it. */
export type ShownPart = { part: string; isHidden: boolean; figures: ShownFigure[] };

/** Every figure that the page shows of one result: the sides, what they compare to, and the same of its parts. */
export function shownParts(result: Result): ShownPart[] {
  const { subgroups = [], sites = [], sitesHidden = false } = result.breakdown ?? {};
  return [
    partOf("", result),
    ...subgroups.flatMap(({ dimension, isPlanned, isHidden, parts }) => {
      const named = `${dimension}${isPlanned ? "" : " (not named in the plan)"}`;
      if (isHidden) return [{ part: named, isHidden, figures: [] }];
      return parts.map((one) => partOf(`${named}: ${one.label}`, one));
    }),
    ...sites.map((one) => partOf(`Site: ${one.label}`, one)),
    ...(sitesHidden ? [{ part: "Sites", isHidden: true, figures: [] }] : []),
  ];
}

/** What the page says of how a result was calculated, and of how far it rests on single sites or on a choice of method. */
export function remarksOf({ method, comparison, notes, breakdown, screening }: Result): string[] {
  const used = [method, comparison?.method].filter(Boolean).join("; ");
  return [
    used && `Method: ${used}.`,
    ...(notes ?? []),
    breakdown?.multiplicity,
    breakdown?.leftOut,
    screening,
  ].flatMap((remark) => remark || []);
}

type Told = { isHidden: boolean; arms: Side[]; comparison?: Comparison | null };

function partOf(part: string, { isHidden, arms, comparison }: Told): ShownPart {
  const sides = arms.map((arm): ShownFigure => ({ ...arm, contrast: null }));
  const compared = comparison ? [{ ...comparison, counts: "", n: null }] : [];
  return { part, isHidden, figures: [...sides, ...compared] };
}
