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
