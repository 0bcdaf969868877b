import { describe, expect, it } from "vitest";
import { readCsv } from "./read-csv";

const head = "measure,site,arm,period_start,period_end,numerator,denominator";

describe("reading a file of totals", () => {
  it("reads its rows, with the line each is on", () => {
    const read = readCsv(`${head}\nDiagnosed,Pharmacy A,intervention,2027-01-01,2027-01-31,28,1737\n`);
    expect(read.errors).toEqual([]);
    expect(read.rows).toMatchObject([
      { line: 2, row: { measure: "Diagnosed", numerator: 28, denominator: 1737 } },
    ]);
  });

  it("names the line of every problem", () => {
    const rows = [
      "Diagnosed,A,intervention,2027-01-01,2027-01-31,9,3",
      "Diagnosed,A,other,soon,2027-01-31,1,3",
    ];
    const { errors } = readCsv([head, ...rows].join("\n"));
    expect(errors[0]).toEqual({ line: 2, message: "Numerator must not be more than the denominator" });
    expect(errors.filter(({ line }) => line === 3)).toHaveLength(2);
  });

  it("refuses a column or a cell about people, without repeating what it held", () => {
    expect(readCsv(`${head},patient name\n`).errors[0]?.message).toContain("about people");
    const { errors, rows } = readCsv(
      `${head}\nDiagnosed,"943 476 5919",intervention,2027-01-01,2027-01-31,1,3`,
    );
    expect(errors[0]?.message).toContain("an NHS number");
    expect(JSON.stringify(errors)).not.toContain("943");
    expect(rows).toEqual([]);
  });

  it("says so when a file is no CSV, or is empty", () => {
    expect(readCsv(`${head}\n"unclosed`).errors[0]?.message).toContain("cannot be read");
    expect(readCsv(head).errors[0]?.message).toContain("no rows");
  });
});
