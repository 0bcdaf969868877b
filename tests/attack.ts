import fc from "fast-check";
import { breakDown, type SiteRow, type SubgroupRow } from "@/features/evaluation/analysis/breakdown/rules";
import { analyseMeasure } from "@/features/evaluation/analysis/rules";
import { aggregateRow, diagnosed } from "./factories/aggregate-row";

/** What a reader can tell of a count: from `low` to `high`, both possible. */
export type Range = { low: number; high: number };
export type Counts = [numerator: number, denominator: number];

const measure = { ...diagnosed, name: "Seen" };
const options = { design: "after_only", exact: false, plannedSubgroups: [] } as const;

function rowOf(
  [numerator, denominator]: Counts,
  over: Partial<SiteRow & SubgroupRow>,
): SiteRow & SubgroupRow {
  return { site: "A", subgroup: "", ...aggregateRow({ numerator, denominator }), ...over };
}

/** One measure at several sites, the same people also split by age and by sex. */
export type Evaluation = { sites: Counts[]; ages: Counts[]; sexes: Counts[] };

export function publish({ sites, ages, sexes }: Evaluation, wasMoved = false) {
  const bySite = sites.map((counts, place) => rowOf(counts, { site: `Site ${place}` }));
  const bySubgroup = [
    ...ages.map((counts, place) => rowOf(counts, { subgroup: `Age: ${place}` })),
    ...sexes.map((counts, place) => rowOf(counts, { subgroup: `Sex: ${place}` })),
  ];
  return {
    result: analyseMeasure(measure, bySite, options),
    parts: breakDown(measure, { bySite, bySubgroup }, { ...options, wasMoved }),
  };
}

type Shown = { isHidden: boolean; arms: { numbers?: object; estimate: string; interval: string }[] };
type Pair = [numerator: Range, denominator: Range];
const unknown: Range = { low: 0, high: 1000 };

/** From a shown figure: counts are rounded to the nearest 5, percentages come from those; a hidden one counts 1 to 7 of somebody. */
function readShown({ isHidden, arms }: Shown): Pair {
  const numbers = arms[0]?.numbers as { numerator: number; denominator: number } | undefined;
  if (isHidden || !numbers) return [{ low: 0, high: 7 }, unknown];
  return [around(numbers.numerator), around(numbers.denominator)];
}

const around = (shown: number): Range =>
  shown === 0 ? { low: 0, high: 0 } : { low: Math.max(8, shown - 2), high: shown + 2 };

/** Everything that totals, parts and what is left over say together about each count: the attack. */
function narrow(total: Range, sets: Range[][]): Table {
  const low = (set: Range[]) => set.reduce((sum, range) => sum + range.low, 0);
  const high = (set: Range[]) => set.reduce((sum, range) => sum + range.high, 0);
  const whole = {
    low: Math.max(total.low, ...sets.map(low)),
    high: Math.min(total.high, ...sets.map(high)),
  };
  return {
    total: whole,
    sets: sets.map((set) =>
      set.map((range) => ({
        low: Math.max(range.low, whole.low - (high(set) - range.high)),
        high: Math.min(range.high, whole.high - (low(set) - range.low)),
      })),
    ),
  };
}

/** What the published content says by itself: numerators and denominators of the whole, by site, by age and by sex. */
function read(evaluation: Evaluation, wasMoved = false): [Table, Table] {
  const { result, parts } = publish(evaluation, wasMoved);
  const whole = result ? readShown(result) : ([unknown, unknown] as Pair);
  const groupOf = (dimension: string, truth: Counts[]): Pair[] => {
    const group = parts.subgroups.find((one) => one.dimension.toLowerCase() === dimension && !one.isHidden);
    return group ? group.parts.map(readShown) : truth.map(() => [unknown, unknown]);
  };
  const sets = [
    parts.sitesHidden || parts.sites.length === 0
      ? evaluation.sites.map((): Pair => [unknown, unknown])
      : parts.sites.map(readShown),
    groupOf("age", evaluation.ages),
    groupOf("sex", evaluation.sexes),
  ];
  return [0, 1].map((which) => ({
    total: whole[which] as Range,
    sets: sets.map((set) => set.map((pair) => pair[which] as Range)),
  })) as [Table, Table];
}

type Found = { truth: number; range: Range };

/** All that is left possible of each count, beside the truth. */
function beside({ sites, ages, sexes }: Evaluation, tables: [Table, Table]): Found[] {
  return tables.flatMap((found, which) => [
    { truth: sites.reduce((all, counts) => all + (counts[which] ?? 0), 0), range: found.total },
    ...[sites, ages, sexes].flatMap((truth, set) =>
      truth.map((counts, place) => ({
        truth: counts[which] ?? 0,
        range: found.sets[set]?.[place] ?? unknown,
      })),
    ),
  ]);
}

const step = ([up, down]: [Table, Table]) =>
  complement(narrow(up.total, up.sets), narrow(down.total, down.sets));

/** What an attacker works out from the published content alone, beside the truth. */
export function attack(evaluation: Evaluation): Found[] {
  const tables = Array.from({ length: 5 }).reduce<[Table, Table]>(step, read(evaluation));
  return beside(evaluation, tables);
}

/** How a corrected version differs: so many more or fewer in one place of each set, some of them in the numerator too. */
export type Move = { places: [site: number, age: number, sex: number]; by: Counts };

/** The two counts of each place move by this much from one version to the next, as far as anybody outside knows. */
export type Known = [Range, Range];

/**
 * What an attacker works out from all versions at once, who knows which places were corrected each time and between what
 * values each count moved: every other count is the same in both.
 */
export function attackVersions(versions: Evaluation[], moves: { places: Move["places"]; known: Known }[]) {
  const tables = versions.map((version, place) => read(version, place > 0));
  const ranges = moves.map(({ known }) => [...known] as Known);
  for (let round = 0; round < 8; round += 1) {
    for (const [place, table] of tables.entries()) tables[place] = step(table);
    for (const [place, { places }] of moves.entries()) {
      const [first, second, by] = [tables[place], tables[place + 1], ranges[place]];
      if (first && second && by)
        for (const which of [0, 1] as const) linkAll(first, second, { places, by, which });
    }
  }
  return versions.flatMap((version, place) => beside(version, tables[place] as [Table, Table]));
}

/** Narrows two versions that follow each other, and by how much the count moved between them. */
function linkAll(
  first: [Table, Table],
  second: [Table, Table],
  { places, by: moved, which }: { places: Move["places"]; by: Known; which: 0 | 1 },
) {
  const [one, other] = [first[which], second[which]];
  const link = (low: Range, high: Range, isMoved: boolean): [Range, Range] => {
    const by = isMoved ? moved[which] : { low: 0, high: 0 };
    if (isMoved) moved[which] = both(by, { low: high.low - low.high, high: high.high - low.low });
    return [
      both(low, { low: high.low - by.high, high: high.high - by.low }),
      both(high, { low: low.low + by.low, high: low.high + by.high }),
    ];
  };
  [one.total, other.total] = link(one.total, other.total, true);
  for (const [set, place] of places.entries())
    for (const at of one.sets[set]?.keys() ?? []) {
      const [low, high] = [one.sets[set]?.[at] ?? unknown, other.sets[set]?.[at] ?? unknown];
      const [newLow, newHigh] = link(low, high, at === place);
      if (one.sets[set]) one.sets[set][at] = newLow;
      if (other.sets[set]) other.sets[set][at] = newHigh;
    }
}

const both = (one: Range, other: Range): Range => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
});

type Table = { total: Range; sets: Range[][] };

/** Nobody is counted in a numerator and not in its denominator. */
function complement(up: Table, down: Table): [Table, Table] {
  const pair = (one: Range, other: Range | undefined): [Range, Range] => {
    const of = other ?? unknown;
    return [
      { low: one.low, high: Math.min(one.high, of.high) },
      { low: Math.max(of.low, one.low), high: of.high },
    ];
  };
  const total = pair(up.total, down.total);
  const sets = up.sets.map((set, which) => set.map((range, place) => pair(range, down.sets[which]?.[place])));
  return [
    { total: total[0], sets: sets.map((set) => set.map(([one]) => one)) },
    { total: total[1], sets: sets.map((set) => set.map(([, of]) => of)) },
  ];
}

const small = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 40 }));
const counts = fc.tuple(small, small).map(([one, more]): Counts => [one, one + more]);

/** The same people, split again at a random place; the last part takes what is left. */
function split([numerator, denominator]: Counts, yes: number, no: number): Counts[] {
  const first: Counts = [Math.min(yes, numerator), 0];
  first[1] = first[0] + Math.min(no, denominator - numerator);
  return [first, [numerator - first[0], denominator - first[1]]];
}
export const evaluations = fc
  .record({
    sites: fc.array(counts, { minLength: 1, maxLength: 5 }),
    cuts: fc.array(small, { minLength: 4, maxLength: 4 }),
  })
  .map(({ sites, cuts: [a = 0, b = 0, c = 0, d = 0] }): Evaluation => {
    const whole = sites.reduce<Counts>(([n, of], [one, more]) => [n + one, of + more], [0, 0]);
    return { sites, ages: split(whole, a, b), sexes: split(whole, c, d) };
  });
