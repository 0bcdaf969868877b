import { describe, expect, it } from "vitest";
import { addMeasureSchema } from "../../schema";
import { measureDomains } from "../../status";
import { findInLibrary, library, licenceText, searchLibrary } from "./rules";

const evaluationId = "0b9f6c1e-8a58-4a0e-9a53-0a8ac3d0a001";

describe("the library of measures", () => {
  it("has something for each domain, every key once, and every instrument’s licence told", () => {
    for (const domain of measureDomains) expect(searchLibrary({ domain }).length).toBeGreaterThan(0);
    expect(new Set(library.map(({ key }) => key)).size).toBe(library.length);
    const untold = library.filter((one) => one.licence !== "not_instrument" && licenceText(one) === "");
    expect(untold).toEqual([]);
  });

  it.each(library.map((one) => [one.key, one] as const))("%s can be used as it stands", (_, one) => {
    const {
      key,
      definition,
      licence: _licence,
      licenceNote: _note,
      sourceUrl: _url,
      words: _words,
      ...rest
    } = one;
    const filled = {
      ...rest,
      evaluationId,
      libraryKey: key,
      caseDefinition: definition,
      licence: licenceText(one),
    };
    expect(addMeasureSchema.safeParse(filled).error?.issues).toBeUndefined();
  });

  it("is found by what people call it", () => {
    expect(searchLibrary({ q: "DNA" }).map(({ key }) => key)).toContain("missed-appointments");
    expect(searchLibrary({ q: "quality of life" }).map(({ key }) => key)).toContain("eq-5d-5l-index");
    expect(searchLibrary({ q: "knee" }).map(({ key }) => key)).toEqual(["koos", "womac-function"]);
    expect(searchLibrary({ q: "no such thing" })).toEqual([]);
  });

  it("tells free instruments from those that are not", () => {
    const licenceOf = (key: string) => findInLibrary(key)?.licence;
    expect(["fft", "sus", "koos", "hoos"].map(licenceOf)).toEqual(["free", "free", "free", "free"]);
    expect(["wemwbs", "eq-5d-5l-index", "womac-function", "nps"].map(licenceOf)).not.toContain("free");
    expect(findInLibrary("womac-function")?.direction).toBe("decrease");
  });
});
