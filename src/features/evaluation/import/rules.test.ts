import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Vocabulary } from "../observation/rules";
import { looksPersonal, nameToKeep, Reading, readHead } from "./rules";

const head = "measure,site,arm,period_start,period_end,subgroup,numerator,denominator".split(",");
const vocabulary: Vocabulary = {
  measures: new Map([["diagnosed", { id: "m", kind: "proportion" }]]),
  sites: new Map([["e17 pharmacy", { id: "s" }]]),
  subgroups: new Map([["age: 80 and over", "Age: 80 and over"]]),
  today: "2027-03-01",
};

function read(...lines: string[]) {
  const reading = new Reading(readHead(head).columns, vocabulary);
  lines.forEach((line, place) => {
    reading.read(place + 2, line.split(","));
  });
  return reading;
}
const good = "Diagnosed,E17 pharmacy,intervention,2027-01-01,2027-01-31,,28,1737";

describe("the first row of a file", () => {
  it("names the columns in any order and case", () => {
    expect(readHead(["Measure ", "SITE", "Period_Start", "period_end", "n"]).columns).toEqual([
      "measure",
      "site",
      "periodStart",
      "periodEnd",
      "sampleSize",
    ]);
  });

  it.each(["patient_name", "DOB", "NHS number", "Postcode", "e-mail", "Notes", "Free text", "9434765919"])(
    "the column %s is refused by its letter, without its heading",
    (heading) => {
      const { problems, isPersonal } = readHead([...head, "sum", heading]);
      const [problem] = problems;
      expect(problems).toHaveLength(1);
      expect(isPersonal).toBe(true);
      expect(problem?.message).toMatch(/^Column J /);
      expect(problem?.message).not.toContain(heading);
    },
  );

  it.each(["constructor", "toString", "__proto__", "numeratr", "2027-01-31"])(
    "the column %s is one we do not know, and is about nobody",
    (heading) => {
      expect(readHead([...head, heading])).toMatchObject({
        problems: [{ message: expect.stringContaining("not one we know") }],
        isPersonal: false,
      });
    },
  );

  it("must have the columns that a total needs, each once", () => {
    expect(readHead(["measure", "site"]).problems[0]?.message).toContain("period_start is missing");
    expect(readHead([...head, "n", "n"]).problems[0]?.message).toContain("there twice");
  });
});

describe("a row of a file", () => {
  it("is read under the words of the plan, with dates as a spreadsheet saves them", () => {
    const { rows, problemCount } = read(good, good.replace("2027-01-01,2027-01-31", "01/02/2027,28/2/2027"));
    expect(problemCount).toBe(0);
    expect(rows).toMatchObject([
      { row: 2, placed: { measureId: "m", siteId: "s", numerator: 28 } },
      { row: 3, placed: { periodStart: "2027-02-01", periodEnd: "2027-02-28" } },
    ]);
  });

  it("may be about a group that the plan names, and is kept as the plan writes it", () => {
    expect(read(good, good.replace(",,28", ",AGE: 80 and over,28")).rows[1]?.placed.subgroup).toBe(
      "Age: 80 and over",
    );
  });

  it("without any figure is a row of a template that was not filled in", () => {
    expect(read("Diagnosed,E17 pharmacy,intervention,2027-01-01,2027-01-31,,,")).toMatchObject({
      rows: [],
      problemCount: 0,
    });
  });

  it.each([
    ["28,1737", "9,3", "must not be more than the denominator"],
    ["28,1737", "-1,3", "0 or more"],
    ["28,1737", "1.5,3", "whole number"],
    ["28,1737", "many,3", "must be a number"],
    ["28,1737", "1,1e12", "too large"],
    ["28,1737", "28,1737,9", "more cells"],
    ["2027-01-31", "2027-03-31", "not over yet"],
    ["2027-01-31", "2026-01-31", "on or after the day it starts"],
    ["2027-01-31", "2027-02-30", "must be a real date"],
    ["Diagnosed", "Seen", "no measure of this name"],
    [",,28", ",Somebody,28", "no subgroup of this name"],
    ["intervention", "both", "Arm must be"],
  ])("with %s as %s is refused by its number", (from, to, message) => {
    const { problems, rows } = read(good, good.replace(from, to));
    expect(problems).toEqual([{ row: 3, message: expect.stringContaining(message) }]);
    expect(rows).toHaveLength(1);
  });

  it.each(["943 476 5919", "jo@example.org", "Mr Jones", "born 1950", "3/3/1950", "1950-03-03", "IG11 7LU"])(
    "that holds %s anywhere refuses the file for that alone, and does not repeat it",
    (cell) => {
      const wrong = good.replace("28,1737", "ten,1737");
      for (const line of [good.replace("Diagnosed", cell), good.replace(",,28", `,${cell},28`)]) {
        const reading = read(wrong, line, `${good},${cell}`, wrong);
        expect(reading.isPersonal).toBe(true);
        expect(reading.problems.map(({ row }) => row)).toEqual([3, 4]);
        expect(JSON.stringify(reading.problems)).not.toContain(cell);
      }
    },
  );

  it("tells a few of many problems and counts all", () => {
    const reading = read(...Array.from({ length: 200 }, () => good.replace("28,", "ten,")));
    expect(reading).toMatchObject({ problemCount: 200 });
    expect(reading.problems).toHaveLength(50);
  });

  it("never repeats a cell it refuses, whatever is in it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{6,12} [A-Z][a-z]{6,12}$/), (name) => {
        const { problems } = read(good.replace("Diagnosed", name), good.replace("E17 pharmacy", name));
        expect(problems).toHaveLength(2);
        expect(JSON.stringify(problems)).not.toContain(name);
      }),
    );
  });
});

describe("a text that was not read", () => {
  it.each([
    ["NHS number,DOB,patient_name", "1,2,3"],
    [head.join(","), good.replace(",,28", ",943 476 5919,28")],
    [head.join(","), good.replace(",,28", ",Mrs Jones,28")],
  ])("with the row %s looks like it is about people", (...lines) => {
    expect(looksPersonal(lines.join("\n"))).toBe(true);
  });

  it("with totals and a heading that is wrong does not", () => {
    expect(looksPersonal([head.join(",").replace("numerator", "numeratr"), good].join("\r\n"))).toBe(false);
  });
});

describe("the name of a file", () => {
  it.each([
    "counts.csv",
    "E17_pharmacy diagnosed 2027-03.CSV",
    "Totals (corrected) v2.xlsx",
    "Pasted text",
    "March 2027",
  ])("%s is kept, for it has words of the plan and harmless ones only", (name) => {
    expect(nameToKeep(name, vocabulary)).toBe(name);
    expect(nameToKeep(`C:\\Users\\Jane Adebayo\\${name}`, vocabulary)).toBe(name);
  });

  it.each([
    "Mrs_Patel_IG11_7LU_dob_3-3-1950.csv",
    "Patel_IG117LU.csv",
    "Jane Patel.csv",
    "PatelCounts.csv",
    "counts of Jane.csv",
    "3-3-50.csv",
    "counts 3-3-2020.csv",
    "943 476 5919.csv",
    "9434765919.csv",
    "1950.csv",
    ".csv",
    "",
  ])("%s is not kept", (name) => {
    expect(nameToKeep(name, vocabulary)).toBe("CSV file (name not kept)");
  });

  it("that is not kept still says what the file was", () => {
    expect(nameToKeep("Jane Patel.xlsx", vocabulary)).toBe("Excel workbook (name not kept)");
  });
});
