import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { Reading, readHead } from "../import/rules";
import { readCsv } from "../import/service/read-csv";
import { periodsOf } from "../schedule/rules";
import { templateCsv, templateWorkbook } from "./report";
import { countTemplateRows } from "./rules";

const template = {
  slug: "pulse-checks",
  measures: [
    { name: '=HYPERLINK("https://example.org")', kind: "proportion" as const },
    { name: "Pain, by score", kind: "score" as const },
  ],
  sites: [{ name: "Pharmacy “A”" }, { name: "B" }],
  design: "randomised" as const,
  subgroups: ["Sex: female"],
  periods: periodsOf({ every: "month", from: "2027-01-01", until: "2027-03-31" }),
};
const rows = 2 * 2 * 2 * 3 * 2;

describe("the template of a plan", () => {
  it("has one row for each measure, site, arm, period and subgroup, the whole before its parts", async () => {
    const text = await new Response(templateCsv(template)).text();
    const lines = text.split("\r\n");
    expect(lines[0]).toBe(
      "measure,site,arm,period_start,period_end,subgroup,numerator,denominator,n,mean,sd",
    );
    expect(lines).toHaveLength(rows + 1);
    expect(countTemplateRows(template)).toBe(rows);
    expect(lines[7]).toContain("comparator,2027-01-01,2027-01-31,");
    expect(lines[2]).toContain("Sex: female");
  });

  it("holds no formula, and is read back as the words of the plan", async () => {
    const bytes = new Uint8Array(await new Response(templateCsv(template)).arrayBuffer());
    const vocabulary = {
      measures: new Map(template.measures.map(({ name, kind }) => [name.toLowerCase(), { id: name, kind }])),
      sites: new Map(template.sites.map(({ name }) => [name.toLowerCase(), { id: name }])),
      subgroups: new Map([["sex: female", "Sex: female"]]),
      today: "2027-12-31",
    };
    let reading: Reading | undefined;
    let row = 0;
    await readCsv(bytes, (cells) => {
      row += 1;
      expect(cells[0]).not.toMatch(/^[=+@-]/);
      if (reading) reading.read(row, [...cells.slice(0, 6), "1", "2", "3", "4", "5"]);
      else reading = new Reading(readHead(cells).columns, vocabulary);
      return true;
    });
    expect(reading?.problems).toEqual([]);
    expect(reading?.rows).toHaveLength(rows);
  });

  it("is the same as a workbook, whose cells are text", async () => {
    const sheet = await readSheet(Buffer.from(await templateWorkbook(template)));
    expect(sheet).toHaveLength(rows + 1);
    expect(sheet[1]?.slice(0, 3)).toEqual([template.measures[0]?.name, "Pharmacy “A”", "intervention"]);
  });
});
