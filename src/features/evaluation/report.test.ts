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
const published = {
  version: {
    number: 2,
    kind: "corrected",
    content: { design: "after_only", comparator: "None", publicSourceUrl: null, results: [result, hidden] },
  },
} as unknown as PublishedEvaluation;

describe("the figures of a result as CSV", () => {
  const [head, first, second] = figuresCsv(published).split("\r\n");

  it("are the rounded ones of the page, with design and interval", () => {
    expect(head).toContain("counts,estimate,interval_95,n");
    expect(first).toContain('"30 of 1,735",2%,1% to 2%,1735,rounded,yes');
    expect(first).toContain('"After only, no comparison"');
  });

  it("say that a small number is hidden and give none", () => {
    expect(second).toContain("Died,no");
    expect(second).toContain(",,,,,hidden,");
  });

  it("cannot start a formula in a spreadsheet", () => {
    expect(first).toContain("'=Diagnosed");
  });
});
