import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakDown, type SiteRow, type SubgroupRow } from "./breakdown/rules";
import type { AnalysedMeasure } from "./pooling/rules";
import { analyseMeasure } from "./rules";

/** What a reader can tell of a count: from `low` to `high`, both possible. */
type Range = { low: number; high: number };
type Counts = [numerator: number, denominator: number];

const measure: AnalysedMeasure = {
  id: "m1",
  name: "Seen",
  domain: "outcome",
  kind: "proportion",
  direction: "increase",
  unit: "",
  target: null,
  minimalImportantDifference: null,
};
const empty = {
  sampleSize: null,
  mean: null,
  standardDeviation: null,
  events: null,
  exposure: null,
  value: null,
};
const options = { design: "after_only", exact: false, plannedSubgroups: [] } as const;

function rowOf(
  [numerator, denominator]: Counts,
  over: Partial<SiteRow & SubgroupRow>,
): SiteRow & SubgroupRow {
  const period = { periodStart: "2027-01-01", periodEnd: "2027-01-31" };
  return {
    measureId: "m1",
    site: "A",
    arm: "intervention",
    subgroup: "",
    ...period,
    ...empty,
    numerator,
    denominator,
    ...over,
  };
}

/** One measure at several sites, the same people also split by age and by sex. */
type Evaluation = { sites: Counts[]; ages: Counts[]; sexes: Counts[] };

function publish({ sites, ages, sexes }: Evaluation) {
  const bySite = sites.map((counts, place) => rowOf(counts, { site: `Site ${place}` }));
  const bySubgroup = [
    ...ages.map((counts, place) => rowOf(counts, { subgroup: `Age: ${place}` })),
    ...sexes.map((counts, place) => rowOf(counts, { subgroup: `Sex: ${place}` })),
  ];
  return {
    result: analyseMeasure(measure, bySite, options),
    parts: breakDown(measure, { bySite, bySubgroup }, options),
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

/** What an attacker works out from the published content alone, beside the truth. */
function attack(evaluation: Evaluation): { truth: number; range: Range }[] {
  const { result, parts } = publish(evaluation);
  const sites = parts.sitesHidden ? [] : parts.sites.map(readShown);
  const groups = parts.subgroups
    .filter(({ isHidden }) => !isHidden)
    .map((group) => group.parts.map(readShown));
  const whole = result ? readShown(result) : ([unknown, unknown] as Pair);
  const sets = [...(sites.length > 0 ? [{ shown: sites, truth: evaluation.sites }] : [])];
  for (const [place, group] of parts.subgroups.filter(({ isHidden }) => !isHidden).entries()) {
    const shown = groups[place];
    if (shown)
      sets.push({
        shown,
        truth: group.dimension.toLowerCase() === "age" ? evaluation.ages : evaluation.sexes,
      });
  }
  const read = [0, 1].map((which) => ({
    total: whole[which] as Range,
    sets: sets.map(({ shown }) => shown.map((pair) => pair[which] as Range)),
  })) as [Table, Table];
  const [numerators, denominators] = Array.from({ length: 5 }).reduce<[Table, Table]>(
    ([up, down]) => complement(narrow(up.total, up.sets), narrow(down.total, down.sets)),
    read,
  );
  return [numerators, denominators].flatMap((found, which) => {
    const sum = evaluation.sites.reduce((all, counts) => all + (counts[which] ?? 0), 0);
    return [
      { truth: sum, range: found.total },
      ...sets.flatMap(({ truth }, set) =>
        truth.map((counts, place) => ({
          truth: counts[which] ?? 0,
          range: found.sets[set]?.[place] ?? unknown,
        })),
      ),
    ];
  });
}

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
const evaluations = fc
  .record({
    sites: fc.array(counts, { minLength: 1, maxLength: 5 }),
    cuts: fc.array(small, { minLength: 4, maxLength: 4 }),
  })
  .map(({ sites, cuts: [a = 0, b = 0, c = 0, d = 0] }): Evaluation => {
    const whole = sites.reduce<Counts>(([n, of], [one, more]) => [n + one, of + more], [0, 0]);
    return { sites, ages: split(whole, a, b), sexes: split(whole, c, d) };
  });

describe("somebody who works with all public figures at once", () => {
  it("reads nothing wrong", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        for (const { truth, range } of attack(evaluation)) {
          expect(range.low).toBeLessThanOrEqual(truth);
          expect(range.high).toBeGreaterThanOrEqual(truth);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never finds out a count: totals minus parts, complements and several breakdowns leave two values at least", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        for (const { truth, range } of attack(evaluation))
          if (truth > 0) expect(range.high - range.low).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("nor where breakdowns that are harmless alone would give everything away together", () => {
    const one = (numerator: number): Counts => [numerator, 100];
    const evaluation = {
      sites: [7, 7, 7, 7, 7].map(one),
      ages: [[33, 300], ...[1, 1].map(one)] as Counts[],
      sexes: [[35, 500]] as Counts[],
    };
    const { parts } = publish(evaluation);
    expect(parts.subgroups.find(({ dimension }) => dimension === "age")?.isHidden).toBe(false);
    expect(parts.sitesHidden).toBe(true);
    for (const { truth, range } of attack(evaluation))
      if (truth > 0) expect(range.high - range.low).toBeGreaterThanOrEqual(1);
  });
});
