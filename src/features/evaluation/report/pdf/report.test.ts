import { findings, reported, site } from "tests/factories/reported";
import { readPdf } from "tests/read-report";
import { describe, expect, it } from "vitest";
import { reportOf } from "../rules";
import { pdfOf } from "./report";

const madeAt = new Date("2027-08-20T09:00:00Z");
const heard: number[] = [];
const bytes = await pdfOf(reportOf(reported, site), madeAt, (share) => {
  heard.push(share);
});
const pdf = await readPdf(bytes);

describe("the report as PDF", () => {
  it("says its title and language", () => {
    expect(pdf.title).toBe(findings.title);
    expect(pdf.language).toBe("en-GB");
    expect(Buffer.from(bytes).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it("has a structure for those who do not see it", () => {
    const { roles } = pdf;
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    for (const role of ["Document", "Sect", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Figure"])
      expect(roles).toContain(role);
  });

  it("tells each chart in words", () => {
    expect(pdf.alternatives).toEqual([
      expect.stringMatching(/^Chart of Diagnosed\. With the change: 6% \(95% interval 4% to 9%\), n = 500\./),
      expect.stringContaining("12.5 minutes (95% interval −1.5 to 26.5 minutes)"),
    ]);
  });

  it("prints what was corrected, deviations, dissent, silence, contributors and how to cite it", () => {
    for (const words of [
      "Corrected on 20 August 2027. A count was wrong.",
      "Two pharmacies fewer",
      "We count differently.",
      "Did not sign",
      "Answers since this version came out",
      "Still too many.",
      "Pharmacy straight to a one-stop clinic.",
      "Eva Long (2027). Pulse checks in 28 pharmacies. Version 2, published on 20 August 2027.",
      `${site}/evaluations/pulse-checks?version=2`,
      "counts from 1 to 7 are hidden",
    ])
      expect(pdf.text).toContain(words);
  });

  it("is made in steps that are told, and is the same when made again", async () => {
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    const again = await readPdf(await pdfOf(reportOf(reported, site), madeAt));
    expect(again.text).toBe(pdf.text);
  });

  it("takes 200 measures in seconds", async () => {
    const [first] = findings.results;
    if (!first) throw new Error("There is no result to repeat.");
    const results = Array.from({ length: 200 }, (_, place) => ({ ...first, name: `Measure ${place + 1}` }));
    const many = { ...reported, version: { ...reported.version, content: { ...findings, results } } };
    const start = performance.now();
    const made = await pdfOf(reportOf(many, site), madeAt);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(made.length).toBeGreaterThan(100_000);
  }, 30_000);
});
