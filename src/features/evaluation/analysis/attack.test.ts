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

/** The same with so many more or fewer in one place of each set. */
function afterMove({ sites, ages, sexes }: Evaluation, { places, by }: Move): Evaluation {
  const moved = (set: Counts[], place: number) =>
    set.map(([one, of], where): Counts => (where === place ? [one + by[0], of + by[1]] : [one, of]));
  return { sites: moved(sites, places[0]), ages: moved(ages, places[1]), sexes: moved(sexes, places[2]) };
}

const isPossible = (evaluation: Evaluation) =>
  Object.values(evaluation)
    .flat()
    .every(([one, of]) => one >= 0 && of >= one);

/** A published evaluation and its corrections by up to so many people, one place after the other. */
const correctedUpTo = (most: number, times: number) =>
  fc
    .record({
      evaluation: evaluations,
      corrections: fc.array(
        fc.record({
          at: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
          by: fc.integer({ min: 1, max: most }),
          isInBoth: fc.boolean(),
          isMore: fc.boolean(),
        }),
        { minLength: times, maxLength: times },
      ),
    })
    .map(({ evaluation, corrections }) => {
      const { sites, ages, sexes } = evaluation;
      const moves = corrections.map(({ at, by, isInBoth, isMore }): Move => {
        const places = [at[0] % sites.length, at[1] % ages.length, at[2] % sexes.length] as Move["places"];
        const signed = isMore ? by : -by;
        return { places, by: [isInBoth ? signed : 0, signed] };
      });
      const versions = [evaluation];
      for (const move of moves) versions.push(afterMove(versions.at(-1) ?? evaluation, move));
      return { versions, moves };
    })
    .filter(({ versions }) => versions.every(isPossible));

/** The numerator moved as far as the denominator or not at all; known is only that it was by 1 to `most`. */
const rangeOf = (by: number, most: number) =>
  by === 0 ? { low: 0, high: 0 } : by > 0 ? { low: 1, high: most } : { low: -most, high: -1 };

function attackAll(versions: Evaluation[], moves: Move[], most: number) {
  return attackVersions(
    versions,
    moves.map(({ places, by }) => ({ places, known: [rangeOf(by[0], most), rangeOf(by[1], most)] })),
  );
}

describe("somebody who holds versions against each other", () => {
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
    const found = attackAll([before, after], [move], 7);
    for (const { truth, range } of found) if (truth > 0) expect(range.high).toBeGreaterThan(range.low);
    expect(publish(after, true).parts).toMatchObject({ sites: [], sitesHidden: true });
    expect(publish(after).parts.sitesHidden).toBe(false);
  });

  it.each([
    ["once by 1 to 7", 7, 1],
    ["several times by up to 60, also to and fro", 60, 3],
  ])("never finds out a count that was corrected %s, nor any other", (_, most, times) => {
    fc.assert(
      fc.property(correctedUpTo(most, times), ({ versions, moves }) => {
        for (const { truth, range } of attackAll(versions, moves, most)) {
          expect(range.low).toBeLessThanOrEqual(truth);
          expect(range.high).toBeGreaterThanOrEqual(truth);
          if (truth > 0) expect(range.high - range.low).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 600 },
    );
  });
});
