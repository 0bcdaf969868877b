import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressCount } from "./suppress";
import { partsGiveAway, setsGiveAway } from "./suppress-parts";

describe("a total beside its parts", () => {
  it.each([
    [12, [8, 1, 1, 1, 1], "four hidden parts fill up what a rounded total leaves"],
    [17, [8, 8, 1], "two rounded parts leave one value for the third"],
    [7, [7], "a hidden total is its only part, and both stay hidden"],
  ])("%i of %j: %s", (total, parts) => {
    expect(partsGiveAway(total, parts)).toBe(parts.length > 1);
  });

  it("may stand where every count keeps several values", () => {
    expect(partsGiveAway(200, [100, 60, 40])).toBe(false);
    expect(partsGiveAway(0, [0, 0])).toBe(false);
    expect(partsGiveAway(60, [57, 3])).toBe(false);
  });

  it("two sets that are harmless alone leave one total, and with it every part", () => {
    const [byAge, bySite] = [
      [33, 1, 1],
      [7, 7, 7, 7, 7],
    ];
    expect(partsGiveAway(35, byAge)).toBe(false);
    expect(partsGiveAway(35, bySite)).toBe(false);
    expect(setsGiveAway(35, [byAge, bySite])).toBe(true);
  });

  it("does not add up", () => {
    expect(() => partsGiveAway(10, [3, 3])).toThrow("add up");
  });

  it("never leaves one table only that looks like the shown one", () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 3 }), (parts) => {
        const total = parts.reduce((all, part) => all + part, 0);
        if (partsGiveAway(total, parts)) return;
        const alike = tablesLike(parts, suppressCount(total));
        parts.forEach((part, place) => {
          if (part > 0) expect(new Set(alike.map((table) => table[place])).size).toBeGreaterThanOrEqual(3);
        });
      }),
      { numRuns: 200 },
    );
  });
});

/** Every table of parts that a reader of the suppressed one cannot tell from it. */
function tablesLike(parts: number[], total: number | null): number[][] {
  const candidates = parts.map((part) =>
    Array.from({ length: 26 }, (_, value) => value).filter(
      (value) => suppressCount(value) === suppressCount(part),
    ),
  );
  const tables = candidates.reduce<number[][]>(
    (some, values) => some.flatMap((table) => values.map((value) => [...table, value])),
    [[]],
  );
  return tables.filter((table) => suppressCount(table.reduce((all, part) => all + part, 0)) === total);
}
