import { reported, site } from "tests/factories/reported";
import { faultsOf } from "tests/fhir";
import { describe, expect, it } from "vitest";
import { evaluationDesigns } from "../../status";
import { fhirBundle } from "./report";

const asSent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("a result in FHIR R5", () => {
  it.each(evaluationDesigns)("agrees with the R5 definitions (%s)", (design) => {
    const content = { ...reported.version.content, design };
    const bundle = fhirBundle({ ...reported, version: { ...reported.version, content } }, site);
    expect(faultsOf(asSent(bundle))).toEqual([]);
  });

  it("agrees with them where sides are compared and parts are told, and holds those figures too", () => {
    const [first, ...others] = reported.version.content.results;
    if (!first) throw new Error("There is no result.");
    const comparison = {
      label: "With the change against in the comparison group",
      method: "Newcombe",
      contrast: "difference" as const,
      estimate: "1 percentage point",
      interval: "−2 to 4 percentage points",
      point: 0.01,
      low: -0.02,
      high: 0.04,
    };
    const part = { label: "80 and over", isHidden: false, arms: first.arms.slice(0, 1), comparison };
    const subgroups = [{ dimension: "Age", isPlanned: true, isHidden: false, parts: [part] }];
    const breakdown = { subgroups, multiplicity: null, sites: [], sitesHidden: true, leftOut: null };
    const results = [{ ...first, comparison, breakdown }, ...others];
    const content = { ...reported.version.content, results };
    const bundle = asSent(fhirBundle({ ...reported, version: { ...reported.version, content } }, site));
    expect(faultsOf(bundle)).toEqual([]);
    const { statistic } = bundle.entry[2].resource;
    expect(statistic.map((one: { description: string }) => one.description)).toEqual([
      expect.stringContaining("With the change: 30 of 500"),
      expect.stringContaining("In the comparison group: 25 of 480"),
      `${comparison.label}: 1 percentage point (95% interval −2 to 4 percentage points)`,
      expect.stringContaining("Age: 80 and over, With the change: 30 of 500"),
      expect.stringContaining("Age: 80 and over, With the change against"),
    ]);
    expect(statistic[2]).toMatchObject({ statisticType: { text: "Difference" }, quantity: { value: 0.01 } });
  });

  it("agrees with them where hardly anything is known", () => {
    const content = {
      ...reported.version.content,
      results: [],
      signatures: [],
      products: [],
      deviations: [],
      findings: "",
    };
    const lockedPlan = {
      ...reported.lockedPlan,
      plannedSampleSize: null,
      measures: reported.lockedPlan.measures,
    };
    const first = { ...reported.version, number: 1, kind: "published" as const, reason: null, content };
    const bundle = fhirBundle(
      { ...reported, lockedPlan, version: first, versions: reported.versions.slice(1) },
      site,
    );
    expect(faultsOf(asSent(bundle))).toEqual([]);
  });

  it("is marked experimental, and a retracted one retired", () => {
    const bundle = asSent(
      fhirBundle({ ...reported, version: { ...reported.version, kind: "retracted" } }, site),
    );
    expect(bundle.meta.tag[0].code).toBe("experimental");
    const statuses = bundle.entry.map(({ resource }: { resource: { status: string } }) => resource.status);
    expect(new Set(statuses)).toEqual(new Set(["retired"]));
  });

  it("is marked as test data and in its notes, as a whole and in each resource, where its figures are made up", () => {
    const content = { ...reported.version.content, isIllustration: true };
    const bundle = asSent(fhirBundle({ ...reported, version: { ...reported.version, content } }, site));
    expect(faultsOf(bundle)).toEqual([]);
    const resources = bundle.entry.map(({ resource }: { resource: object }) => resource);
    for (const { meta } of [bundle, ...resources]) {
      expect(meta.security).toEqual([expect.objectContaining({ code: "HTEST" })]);
      expect(meta.tag.at(-1).code).toBe("made-up-figures");
    }
    for (const { note } of resources)
      expect(note[0].text).toContain("its figures, dates, signatures and people are made up");
  });

  it("names the versions before and after", () => {
    const bundle = asSent(fhirBundle(reported, site));
    expect(bundle.entry[1].resource.relatesTo).toEqual([
      {
        code: "replaces",
        target: { url: `${site}/evaluations/pulse-checks?version=1`, display: "Version 1" },
      },
    ]);
  });

  it("a fault would be found", () => {
    const bundle = asSent(fhirBundle(reported, site));
    bundle.entry[0].resource.status = "finished";
    bundle.entry[1].resource.sections = [];
    delete bundle.entry[2].resource.variableDefinition;
    bundle.entry[3].resource.experimental = "yes";
    bundle.entry[0].resource.result[0].reference = "elsewhere";
    expect(faultsOf(bundle)).toEqual([
      expect.stringContaining("status[0] has no code of its list: finished"),
      expect.stringContaining("sections is not an element of EvidenceReport"),
      expect.stringContaining("lacks Evidence.variableDefinition"),
      expect.stringContaining("experimental[0] is no boolean"),
      "elsewhere is not in the bundle",
    ]);
  });
});
