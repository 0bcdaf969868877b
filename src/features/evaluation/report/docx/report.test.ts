import { findings, reported, site } from "tests/factories/reported";
import { readDocx } from "tests/read-report";
import { describe, expect, it } from "vitest";
import { reportOf } from "../rules";
import { docxOf } from "./report";

const { text, markup, core, charts, alternatives } = readDocx(await docxOf(reportOf(reported, site)));

describe("the report as Word document", () => {
  it("has a title, headings and tables with header rows", () => {
    expect(core).toContain(findings.title);
    for (const style of ["Title", "Heading1", "Heading2"])
      expect(markup).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(markup.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(4);
  });

  it("prints the same as the other formats", () => {
    for (const words of [
      "30 of 500",
      "Two pharmacies fewer",
      "Dissented",
      "Did not sign",
      "until 20 September 2027",
      "Still too many.",
      "How to cite this version",
    ])
      expect(text).toContain(words);
  });

  it("draws each chart of the PDF as one of Word, with its figures and what stands for it", () => {
    expect(charts).toHaveLength(2);
    expect(charts[0]).toContain("<c:v>0.06</c:v>");
    expect(charts[0]).toContain("<a:t>In the comparison group</a:t>");
    expect(alternatives).toEqual([
      expect.stringMatching(/^Chart of Diagnosed\. With the change: 6% \(95% interval 4% to 9%\), n = 500\./),
      expect.stringContaining("12.5 minutes (95% interval −1.5 to 26.5 minutes)"),
    ]);
  });
});
