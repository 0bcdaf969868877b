import { columns } from "@/features/evaluation/import/rules";
import type { Period } from "@/features/evaluation/schedule/rules";
import type { Arm } from "@/features/evaluation/status";
import { seeded } from "../match-figures";

type Level = { before?: number; after: number };

/** How one measure of a demonstration goes in an average month of an average site; nothing of it was measured anywhere. */
export type MadeUpMeasure = {
  measure: string;
  kind: "share" | "mean" | "rate" | "count";
  /** People, or the exposure of a rate; of a count nothing. */
  size: number;
  /** From what to what it goes where the change is made; without a before it is counted from the change on. */
  changed: Level;
  /** The same beside it, where no change is made. */
  compared?: Level;
  /** Of a mean: the standard deviation of single values. */
  spread?: number;
  /** Of a share: how people divide over groups, each kind of group by itself. */
  groups?: { share: number; name: string; gainsNothing?: true }[][];
};

type Site = { name: string; size: number; level: number };
type Row = Partial<Record<keyof typeof columns, string | number>>;
type Chance = () => number;
type Cell = { site: Site; arm: Arm; period: Period; level: number };

export const header = Object.keys(columns).join(",");

/**
 * The rows of one site and one month. `months` is how long after the change the month is, from 0, or below 0 before it: what
 * changes takes three months to come about. Before the change both arms were alike. The same seed gives the same rows.
 */
export function madeUpRows(
  measures: MadeUpMeasure[],
  { site, period, months, earlierAs }: { site: Site; period: Period; months: number; earlierAs: Arm },
  draw: Chance,
): string[] {
  const share = months < 0 ? 0 : Math.min(1, (months + 1) / 3);
  return measures.flatMap((one) => {
    const at = ({ before, after }: Level) =>
      before === undefined ? after : before + share * (after - before);
    const isThere = (level: Level | undefined): level is Level =>
      level !== undefined && (months >= 0 || level.before !== undefined);
    const arm = months < 0 ? earlierAs : "intervention";
    return [
      ...(isThere(one.changed) ? rowsOf(one, { site, arm, period, level: at(one.changed) }, draw) : []),
      ...(isThere(one.compared)
        ? rowsOf(one, { site, arm: "comparator", period, level: at(one.compared) }, draw)
        : []),
    ].map(csvLine);
  });
}

export function chanceOf(seed: number): Chance {
  const draw = seeded(seed);
  // Seeds that lie close give first numbers that lie close.
  for (let time = 0; time < 20; time += 1) draw();
  return draw;
}

function rowsOf(measure: MadeUpMeasure, cell: Cell, draw: Chance): Row[] {
  const { site, arm, period, level } = cell;
  const size = Math.round(measure.size * site.size * (0.9 + 0.2 * draw()));
  const row: Row = {
    measure: measure.measure,
    site: site.name,
    arm,
    period_start: period.start,
    period_end: period.end,
  };
  switch (measure.kind) {
    case "share":
      return sharesOf(measure, { ...cell, level: level + site.level }, size, draw).map((one) => ({
        ...row,
        ...one,
      }));
    case "mean": {
      const spread = measure.spread ?? 1;
      const mean = level * (1 + site.level / 2) + (spread / Math.sqrt(size)) * normal(draw);
      return [{ ...row, n: size, mean: rounded(mean, 2), sd: rounded(spread * (0.9 + 0.2 * draw()), 2) }];
    }
    case "rate":
      return [{ ...row, events: poisson(level * size, draw), exposure: size }];
    case "count":
      return [{ ...row, value: poisson(level * site.size, draw) }];
  }
}

/** Each person falls into one group of each kind, so the parts add up to the whole. */
function sharesOf({ groups = [], changed }: MadeUpMeasure, cell: Cell, size: number, draw: Chance): Row[] {
  const names = groups.flatMap((kind) => kind.map(({ name }) => name));
  const counts = new Map(["", ...names].map((name) => [name, { numerator: 0, denominator: 0 }]));
  for (let person = 0; person < size; person += 1) {
    const own = groups.map((kind) => pick(kind, draw()));
    const gainsNothing = own.some((group) => group?.gainsNothing) && cell.arm === "intervention";
    const chance = gainsNothing ? (changed.before ?? changed.after) + cell.site.level : cell.level;
    const isCounted = draw() < chance;
    for (const name of ["", ...own.map((group) => group?.name ?? "")]) {
      const count = counts.get(name);
      if (!count) continue;
      count.denominator += 1;
      count.numerator += isCounted ? 1 : 0;
    }
  }
  return [...counts]
    .filter(([name, { denominator }]) => name === "" || denominator > 0)
    .map(([subgroup, count]) => ({ subgroup, ...count }));
}

function pick<Group extends { share: number }>(groups: Group[], at: number): Group | undefined {
  let left = at;
  for (const group of groups) {
    left -= group.share;
    if (left < 0) return group;
  }
  return groups.at(-1);
}

/** Box and Muller 1958. */
function normal(draw: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

/** Counted event by event; for as many as a site has in a month, near enough to normal above 50. */
function poisson(mean: number, draw: Chance): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(draw)));
  let events = -1;
  for (let left = 1; left > Math.exp(-mean); left *= draw()) events += 1;
  return events;
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function csvLine(row: Row): string {
  return (Object.keys(columns) as (keyof typeof columns)[])
    .map((name) => String(row[name] ?? ""))
    .map((cell) => (cell.includes(",") ? `"${cell}"` : cell))
    .join(",");
}
