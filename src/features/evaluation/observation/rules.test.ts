import { describe, expect, it } from "vitest";
import { findIdentifier, isNhsNumber, missingFigures, refuseColumn, withoutParts } from "./rules";

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

describe("rows of a subgroup", () => {
  const whole = { measureId: "diagnosed", subgroup: "" };
  const part = { measureId: "diagnosed", subgroup: "over 75" };
  const alone = { measureId: "referred", subgroup: "over 75" };

  it("are not added to the whole they are part of", () => {
    expect(withoutParts([whole, part])).toEqual([whole]);
  });

  it("are kept where a measure has nothing else", () => {
    expect(withoutParts([whole, alone])).toEqual([whole, alone]);
  });
});
