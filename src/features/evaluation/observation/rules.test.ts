import { describe, expect, it } from "vitest";
import {
  checkTogether,
  findIdentifier,
  isKnownBeforeLock,
  isNhsNumber,
  maxObservations,
  missingFigures,
  refuseColumn,
  withoutParts,
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
    expect(findIdentifier("period_start", "2027-01-01")).toBeNull();
  });

  it.each(["Name", "patient_name", "DOB", "NHS number", "Postcode", "email"])(
    "the column %s is refused",
    (heading) => {
      expect(refuseColumn(heading)).toContain("about people");
    },
  );

  it("a column we do not know is refused, ours are taken", () => {
    expect(refuseColumn("colour")).toContain("not one we know");
    expect(refuseColumn(" Numerator ")).toBeNull();
  });
});

it("a row must hold the figures of its kind of measure", () => {
  expect(missingFigures("proportion", { numerator: 1, denominator: 0 })).toContain("denominator");
  expect(missingFigures("proportion", { numerator: 1, denominator: 2 })).toBeNull();
  expect(missingFigures("mean", { sampleSize: 3, mean: 2 })).toContain("standard deviation");
  expect(missingFigures("rate", { events: 1, exposure: 2 })).toBeNull();
  expect(missingFigures("count", {})).toContain("value");
});

const cell = {
  measure: "Diagnosed",
  measureId: "diagnosed",
  site: "A",
  arm: "intervention",
  periodStart: "2027-01-01",
  periodEnd: "2027-01-31",
  subgroup: "",
} as const;

describe("rows of a subgroup", () => {
  const part = { ...cell, subgroup: "over 75" };

  it("are not added to the whole they are part of", () => {
    expect(withoutParts([cell, part])).toEqual([cell]);
  });

  it.each([
    { site: "B" },
    { arm: "comparator" as const },
    { periodStart: "2027-01-02" },
    { measureId: "seen" },
  ])("are kept where %j has no whole of its own", (other) =>
    expect(withoutParts([cell, { ...part, ...other }])).toHaveLength(2),
  );

  it("cannot be entered without their whole", () => {
    expect(checkTogether([], [part])(part, 0)).toContain("needs its whole");
    expect(checkTogether([cell], [part])(part, 0)).toBeUndefined();
    expect(checkTogether([], [part, cell])(part, 0)).toBeUndefined();
  });
});

describe("rows beside each other", () => {
  const later = { ...cell, periodStart: "2027-01-31", periodEnd: "2027-02-28" };

  it("cannot cover the same day twice", () => {
    expect(checkTogether([cell], [later])(later, 0)).toContain("overlaps");
    expect(checkTogether([], [cell, later])(cell, 0)).toContain("overlaps");
  });

  it("may cover it for another site or arm, or the day after", () => {
    const others = [{ site: "B" }, { arm: "comparator" as const }, { periodStart: "2027-02-01" }];
    for (const other of others) {
      const row = { ...later, ...other };
      expect(checkTogether([cell], [row])(row, 0)).toBeUndefined();
    }
  });

  it("are as many as every result can read, and no more", () => {
    const day = (place: number) => ({ ...cell, site: `Site ${place}` });
    const recorded = Array.from({ length: maxObservations - 1 }, (_, place) => day(place));
    const entered = [day(maxObservations), day(maxObservations + 1)];
    const check = checkTogether(recorded, entered);
    expect(entered.map(check)).toEqual([undefined, expect.stringContaining("2,000 rows at most")]);
  });
});

it("the day of the lock is the day in London, also in summer just before midnight", () => {
  const halfPastMidnight = new Date("2027-07-01T23:30:00Z");
  expect(isKnownBeforeLock({ periodEnd: "2027-07-01" }, halfPastMidnight)).toBe(true);
  expect(isKnownBeforeLock({ periodEnd: "2027-07-02" }, halfPastMidnight)).toBe(false);
  expect(isKnownBeforeLock({ periodEnd: "2027-07-01" }, null)).toBe(false);
});
