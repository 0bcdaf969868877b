import Papa from "papaparse";
import { findings, reported, site } from "tests/factories/reported";
import { readZip } from "tests/read-report";
import { describe, expect, it } from "vitest";
import { dataPackage } from "./report";

const bytes = dataPackage(reported, site);
const files = readZip(bytes);
const rowsOf = (name: string) =>
  Papa.parse<Record<string, string>>(files[name] ?? "", { header: true, skipEmptyLines: true }).data;

describe("the data package", () => {
  it("explains every column of every file, and no other", () => {
    const explained = rowsOf("data-dictionary.csv").map(({ file, column }) => `${file} ${column}`);
    const sheets = Object.keys(files).filter(
      (name) => name.endsWith(".csv") && name !== "data-dictionary.csv",
    );
    expect(sheets).toHaveLength(7);
    const columns = sheets.flatMap((name) => {
      const [head = []] = Papa.parse<string[]>(files[name] ?? "").data;
      return head.map((column) => `${name} ${column}`);
    });
    expect(explained).toEqual(columns);
  });

  it("lists its files for machines as they are", () => {
    const { resources } = JSON.parse(files["datapackage.json"] ?? "") as { resources: { path: string }[] };
    for (const { path } of resources) expect(files[path]).toBeDefined();
  });

  it("holds the shown figures as numbers too", () => {
    expect(rowsOf("numbers.csv")[0]).toMatchObject({
      measure: "Diagnosed",
      numerator: "30",
      denominator: "500",
      estimate: "0.06",
    });
    expect(rowsOf("numbers.csv").map(({ measure }) => measure)).not.toContain("Died");
  });

  it("can start no formula in a spreadsheet", () => {
    const cells = Object.entries(files)
      .filter(([name]) => name.endsWith(".csv"))
      .flatMap(([, csv]) => Papa.parse<string[]>(csv).data.flat());
    expect(cells).toContain("'=Minutes of a nurse");
    expect(cells.filter((cell) => /^[=+@\t\r]|^-[^\d]/.test(cell))).toEqual([]);
  });

  it("says how exact its figures are and how to cite them, and is the same when made again", () => {
    expect(files["README.txt"]).toContain("counts from 1 to 7 are hidden");
    expect(files["citation.txt"]).toContain(`${findings.title}. Version 2, published on 20 August 2027`);
    expect(Buffer.compare(bytes, dataPackage(reported, site))).toBe(0);
  });
});
