import { describe, expect, it } from "vitest";
import type { PublishedEvaluation } from "./queries";
import { figuresCsv } from "./report";

const arm = {
  label: "With the change",
  counts: "30 of 1,735",
  estimate: "2%",
  interval: "1% to 2%",
  point: 0.017,
  low: 0.012,
  high: 0.025,
  n: 1735,
};
const result = {
  name: "=Diagnosed",
  domain: "outcome",
  kind: "proportion",
  isPrimary: true,
  caseDefinition: "Confirmed in the clinic",
  sentence: "=Diagnosed: 30 of 1,735.",
  verdict: "descriptive",
  isHidden: false,
  isRounded: true,
  isKnownBeforeLock: true,
  arms: [arm],
};
const hidden = {
  ...result,
  name: "Died",
  isPrimary: false,
  isHidden: true,
  arms: [],
  sentence: "Died: not shown.",
};
const comparison = {
  label: "With the change against in the comparison group",
  method: "Newcombe",
  contrast: "difference",
  estimate: "1.5 percentage points",
  interval: "−0.2 to 3.1 percentage points",
  point: 0.015,
  low: -0.002,
  high: 0.031,
};
const part = { label: "80 and over", isHidden: false, arms: [{ ...arm, counts: "15 of 400" }], comparison };
const divided = {
  ...result,
  name: "Seen",
  method: "Wilson",
  notes: ["One row was left out."],
  comparison,
  screening: "With and without screening alike.",
  breakdown: {
    subgroups: [{ dimension: "Age", isPlanned: false, isHidden: false, parts: [part] }],
    multiplicity: null,
    sites: [{ label: "Clinic", isHidden: true, arms: [], comparison: null }],
    sitesHidden: false,
    leftOut: "The conclusion stays.",
  },
};
const published = {
  version: {
    number: 2,
    kind: "corrected",
    content: {
      design: "after_only",
      comparator: "None",
      publicSourceUrl: null,
      results: [result, hidden, divided],
    },
  },
} as unknown as PublishedEvaluation;

describe("the figures of a result as CSV", () => {
  const [head, first, second, ...others] = figuresCsv(published).split("\r\n");

  it("are the rounded ones of the page, with design and interval", () => {
    expect(head).toContain("counts,estimate,interval_95,n");
    expect(first).toContain('"30 of 1,735",2%,1% to 2%,1735,rounded,yes');
    expect(first).toContain('"After only, no comparison"');
  });

  it("say that a small number is hidden and give none", () => {
    expect(second).toContain("Died,no");
    expect(second).toContain(",,,,,hidden,");
  });

  it("hold the comparison, the parts and what is said of the method too", () => {
    const [side, compared, ofPart, comparedPart, ofSite] = others;
    expect(side).toContain("Method: Wilson; Newcombe. One row was left out. The conclusion stays.");
    expect(compared).toContain(
      "against in the comparison group,,1.5 percentage points,−0.2 to 3.1 percentage points,,",
    );
    expect(ofPart).toContain("Age (not named in the plan): 80 and over,With the change,15 of 400");
    expect(comparedPart).toContain("80 and over,With the change against");
    expect(ofSite).toContain("Site: Clinic,,,,,,hidden");
  });

  it("cannot start a formula in a spreadsheet", () => {
    expect(first).toContain("'=Diagnosed");
  });
});
