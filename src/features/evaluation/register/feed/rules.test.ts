import Papa from "papaparse";
import { findings, site } from "tests/factories/reported";
import { describe, expect, it } from "vitest";
import { addUse } from "../../use/rules";
import { feedCsv } from "./report";
import { feedColumns, feedItemHere } from "./rules";

const item = (more: object, status = "published") =>
  feedItemHere(
    {
      slug: "pulse-checks",
      title: findings.title,
      status,
      design: findings.design,
      publishedAt: new Date("2027-08-20T09:00:00Z"),
      version: 1,
      findings: { ...findings, ...more },
      use: addUse([]),
    },
    site,
  );
const madeUp = { isIllustration: true };
const inCsv = (one: ReturnType<typeof item>) =>
  Papa.parse<Record<string, string>>(feedCsv([one]), { header: true, skipEmptyLines: true }).data;

describe("what a program reads of a result", () => {
  it.each([
    ["measured in a pilot", item({}), false],
    ["made up for a demonstration", item(madeUp), true],
    ["made up and retracted", item(madeUp, "retracted"), true],
    [
      "of a demonstration, from a public source",
      item({ ...madeUp, publicSourceUrl: "https://example.org" }),
      false,
    ],
  ])("says whether its figures are made up: %s", (_, one, expected) => {
    expect(one.illustration).toBe(expected);
    const lines = inCsv(one);
    expect(lines.length).toBeGreaterThan(0);
    for (const { illustration } of lines) expect(illustration).toBe(expected ? "yes" : "no");
  });

  it("has every column that is explained, each under its own name", () => {
    const [line] = inCsv(item({}));
    expect(Object.keys(line ?? {})).toEqual(Object.keys(feedColumns));
    expect(line).toMatchObject({
      title: findings.title,
      need: "Undetected atrial fibrillation",
      group: "With the change",
    });
    expect(line?.sentence).toContain("30 of 500");
  });
});
