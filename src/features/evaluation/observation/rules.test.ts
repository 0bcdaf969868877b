import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Cell,
  checkTogether,
  findIdentifier,
  isKnownBeforeLock,
  isNhsNumber,
  missingFigures,
  placeRow,
} from "./rules";

describe("what looks like a person is refused", () => {
  it.each(["943 476 5919", "9434765919", "943-476-5919"])("%s is an NHS number", (text) => {
    expect(isNhsNumber(text)).toBe(true);
    expect(findIdentifier("subgroup", `patient ${text}`)).toBe("an NHS number");
  });

  it("a ten-digit number with a wrong check digit is not one", () => {
    expect(isNhsNumber("9434765918")).toBe(false);
  });

  it.each(["IG11 7LU", "e17 6ja", "lives at IG117LU"])("%s is a postcode", (text) => {
    expect(findIdentifier("site", text)).toBe("a postcode");
  });

  it("a birth date in a text column is found, a period is not", () => {
    expect(findIdentifier("subgroup", "born 3/3/1950")).toBe("a date of birth");
    expect(findIdentifier("subgroup", "03/03/1950")).toBe("a date of birth");
    expect(findIdentifier("periodStart", "2027-01-01")).toBeNull();
  });

  it.each([
    ["jo.bloggs@example.org", "an e-mail address"],
    ["Mrs Patel", "a name"],
    ["2027-01-01", "a date of birth"],
    ["she was seen twice because the first trace was lost", "free text"],
  ])("%s is %s", (text, found) => expect(findIdentifier("subgroup", text)).toBe(found));

  it.each(["Aged 75 and over", "Asian or Asian British", "Most deprived fifth", "E17 pharmacies"])(
    "%s is a label",
    (text) => expect(findIdentifier("subgroup", text)).toBeNull(),
  );
});

it("a row must hold the figures of its kind of measure", () => {
  expect(missingFigures("proportion", { numerator: 1, denominator: 0 })).toContain("denominator");
  expect(missingFigures("proportion", { numerator: 1, denominator: 2 })).toBeNull();
  expect(missingFigures("mean", { sampleSize: 3, mean: 2 })).toContain("standard deviation");
  expect(missingFigures("rate", { events: 1, exposure: 2 })).toBeNull();
  expect(missingFigures("count", {})).toContain("value");
});

const cell = {
  measureId: "diagnosed",
  siteId: "A",
  arm: "intervention",
  periodStart: "2027-01-01",
  periodEnd: "2027-01-31",
  subgroup: "",
} as const;

/** What is said of each of the entered rows. */
const problems = (recorded: Cell[], entered: Cell[]) => {
  const found = checkTogether(recorded, entered);
  return entered.map((_, place) => found.get(place));
};

describe("rows of a subgroup", () => {
  const part = { ...cell, subgroup: "over 75" };

  it("cannot be entered without their whole", () => {
    expect(problems([], [part])).toEqual([expect.stringContaining("needs its whole")]);
    expect(problems([cell], [part])).toEqual([undefined]);
    expect(problems([], [part, cell])).toEqual([undefined, undefined]);
  });
});

describe("rows beside each other", () => {
  const later = { ...cell, periodStart: "2027-01-31", periodEnd: "2027-02-28" };

  it("cannot cover the same day twice", () => {
    expect(problems([cell], [later])).toEqual([expect.stringContaining("overlaps")]);
    expect(problems([], [cell, later])).toEqual([
      expect.stringContaining("overlaps"),
      expect.stringContaining("overlaps"),
    ]);
  });

  it("may cover it for another site or arm, or the day after", () => {
    const others = [{ siteId: "B" }, { arm: "comparator" as const }, { periodStart: "2027-02-01" }];
    for (const other of others) expect(problems([cell], [{ ...later, ...other }])).toEqual([undefined]);
  });

  it("cannot fill the same cell twice, nor one that is filled", () => {
    expect(problems([], [cell, cell])[0]).toContain("Another row is about the same");
    expect(problems([cell], [cell])[0]).toContain("has a total already");
  });

  it("clash exactly where a search of all pairs finds it, however long the periods", () => {
    const days = fc
      .integer({ min: 0, max: 40 })
      .map((day) => new Date(1e12 + day * 864e5).toISOString().slice(0, 10));
    const rows = fc.array(
      fc
        .tuple(days, days)
        .map(([a, b]) => ({ ...cell, periodStart: a < b ? a : b, periodEnd: a < b ? b : a })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, rows, (recorded, entered) => {
        const all = [...recorded, ...entered];
        const clashes = entered.some((row, place) =>
          all.some(
            (other, at) =>
              at !== recorded.length + place &&
              row.periodStart <= other.periodEnd &&
              other.periodStart <= row.periodEnd,
          ),
        );
        const stand = !recorded.some((row, at) =>
          recorded.some(
            (other, too) =>
              at !== too && row.periodStart <= other.periodEnd && other.periodStart <= row.periodEnd,
          ),
        );
        fc.pre(stand);
        expect(checkTogether(recorded, entered).size > 0).toBe(clashes);
      }),
    );
  });
});

describe("a row under the words of its plan", () => {
  const vocabulary = {
    measures: new Map([["diagnosed", { id: "m", kind: "proportion" as const }]]),
    sites: new Map([["site a", { id: "s" }]]),
    subgroups: new Map([["lives alone", "Lives alone"]]),
    today: "2027-03-01",
  };
  const row = {
    measure: "Diagnosed",
    site: "Site A",
    arm: "intervention" as const,
    periodStart: "2027-01-01",
    periodEnd: "2027-01-31",
    subgroup: "",
    numerator: 1,
    denominator: 2,
  };

  it("is placed by the ids of its measure and site", () => {
    expect(placeRow(vocabulary, row)).toMatchObject({
      measureId: "m",
      siteId: "s",
      numerator: 1,
      mean: null,
    });
  });

  it.each([
    [{ periodEnd: "2027-03-02" }, "not over yet"],
    [{ measure: "Mr Jones" }, "looks like it holds a name"],
    [{ measure: "Other" }, "no measure of this name"],
    [{ site: "Other" }, "no site of this name"],
    [{ denominator: 0, numerator: 0 }, "denominator above 0"],
  ])("is refused with %j", (other, message) => {
    const refused = placeRow(vocabulary, { ...row, ...other });
    expect(refused).toContain(message);
    expect(refused).not.toMatch(/Jones|Other/);
  });
});

it("the day of the lock is the day in London, also in summer just before midnight", () => {
  const halfPastMidnight = new Date("2027-07-01T23:30:00Z");
  expect(isKnownBeforeLock({ periodEnd: "2027-07-01" }, halfPastMidnight)).toBe(true);
  expect(isKnownBeforeLock({ periodEnd: "2027-07-02" }, halfPastMidnight)).toBe(false);
  expect(isKnownBeforeLock({ periodEnd: "2027-07-01" }, null)).toBe(false);
});
