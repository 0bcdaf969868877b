import fc from "fast-check";
import {
  attack,
  attackVersions,
  type Counts,
  type Evaluation,
  evaluations,
  type Move,
  publish,
} from "tests/attack";
import { describe, expect, it } from "vitest";

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

/** A published evaluation, and the same with one count of 1 to 7 people more or fewer. */
const corrections = fc
  .record({
    evaluation: evaluations,
    at: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
    by: fc.integer({ min: 1, max: 7 }).chain((most) => fc.tuple(fc.constantFrom(0, most), fc.constant(most))),
    isMore: fc.boolean(),
  })
  .map(({ evaluation, at, by, isMore }) => {
    const { sites, ages, sexes } = evaluation;
    const places = [at[0] % sites.length, at[1] % ages.length, at[2] % sexes.length] as Move["places"];
    const sign = isMore ? 1 : -1;
    const move: Move = { places, by: [sign * by[0], sign * by[1]] };
    const moved = (set: Counts[], place: number) =>
      set.map(
        ([one, of], where): Counts => (where === place ? [one + move.by[0], of + move.by[1]] : [one, of]),
      );
    const after: Evaluation = {
      sites: moved(sites, places[0]),
      ages: moved(ages, places[1]),
      sexes: moved(sexes, places[2]),
    };
    return { before: evaluation, after, move };
  })
  .filter(({ after }) =>
    Object.values(after)
      .flat()
      .every(([one, of]) => one >= 0 && of >= one),
  );

/** The numerator moved as far as the denominator or not at all; known is only that it was by 1 to 7. */
const rangeOf = (by: number) =>
  by === 0 ? { low: 0, high: 0 } : by > 0 ? { low: 1, high: 7 } : { low: -7, high: -1 };

describe("somebody who holds two versions against each other", () => {
  it("would read the seven that became none, if its part were shown again", () => {
    const before: Evaluation = {
      sites: [
        [29, 29],
        [12, 12],
        [27, 27],
      ],
      ages: [
        [0, 0],
        [68, 68],
      ],
      sexes: [
        [7, 7],
        [61, 61],
      ],
    };
    const after: Evaluation = {
      sites: [
        [22, 22],
        [12, 12],
        [27, 27],
      ],
      ages: [
        [0, 0],
        [61, 61],
      ],
      sexes: [
        [0, 0],
        [61, 61],
      ],
    };
    const move: Move = { places: [0, 1, 0], by: [-7, -7] };
    const found = attackVersions(before, after, move, [rangeOf(-7), rangeOf(-7)]);
    for (const { truth, range } of found) if (truth > 0) expect(range.high).toBeGreaterThan(range.low);
    expect(publish(after, true).parts).toMatchObject({ sites: [], sitesHidden: true });
    expect(publish(after).parts.sitesHidden).toBe(false);
  });

  it("never finds out a count that a correction moved by 1 to 7, nor any other", () => {
    fc.assert(
      fc.property(corrections, ({ before, after, move }) => {
        const found = attackVersions(before, after, move, [rangeOf(move.by[0]), rangeOf(move.by[1])]);
        for (const { truth, range } of found) {
          expect(range.low).toBeLessThanOrEqual(truth);
          expect(range.high).toBeGreaterThanOrEqual(truth);
          if (truth > 0) expect(range.high - range.low).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
