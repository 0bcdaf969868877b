import { findings, reported, site } from "tests/factories/reported";
import { readDocx } from "tests/read-report";
import { describe, expect, it } from "vitest";
import { reportOf } from "../rules";
import { docxOf } from "./report";

const { text, markup, core } = readDocx(await docxOf(reportOf(reported, site)));

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
      "How to cite this version",
    ])
      expect(text).toContain(words);
  });
});
