import { findings } from "tests/factories/reported";
import { describe, expect, it } from "vitest";
import type { PublishedFindings } from "../rules";
import { effectFromCounts } from "../statistics/study-effect";
import { randomEffects } from "../statistics/synthesis";
import { type ElsewhereResult, effectsElsewhere, effectsHere, leftOutHere, synthesise } from "./rules";
import { tellRange, tellSynthesis, tellValue } from "./telling/rules";

type ArmFigures = PublishedFindings["results"][number]["arms"][number];

const [template] = findings.results;
const armOf = (numerator: number, denominator: number): ArmFigures => ({
  label: "Side",
  counts: `${numerator} of ${denominator}`,
  estimate: "",
  interval: "",
  point: numerator / denominator,
  low: 0,
  high: 1,
  n: denominator,
  numbers: { numerator, denominator },
});
function here(slug: string, arms: ArmFigures[], over: Partial<PublishedFindings> = {}) {
  if (!template) throw new Error("There is no result to take after.");
  const results = [{ ...template, arms }];
  return { slug, title: slug, findings: { ...findings, design: "randomised" as const, ...over, results } };
}
const elsewhere = (over: Partial<ElsewhereResult>): ElsewhereResult => ({
  slug: "trial",
  title: "Trial",
  subject: "A trial",
  setting: "London",
  designKind: "randomised",
  measure: "diagnosed ",
  unit: "",
  kind: "relative_risk",
  numerator: null,
  denominator: null,
  estimate: 1.2,
  low: 0.9,
  high: 1.6,
  ...over,
});

describe("results of one product together", () => {
  const two = [here("one", [armOf(30, 500), armOf(25, 480)]), here("two", [armOf(60, 900), armOf(40, 880)])];

  it("are pooled on the scale of risk ratios, here and elsewhere told apart", () => {
    const [group, ...others] = synthesise([...two.flatMap(effectsHere), ...effectsElsewhere(elsewhere({}))]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      measure: "Diagnosed",
      scale: "risk_ratio",
      comparison: "groups",
      state: "pooled",
    });
    expect(group?.rows.map(({ study }) => study.source)).toEqual(["here", "here", "elsewhere"]);
    const effects = [
      effectFromCounts("one", { a: 30, b: 470, c: 25, d: 455 }, "RR"),
      effectFromCounts("two", { a: 60, b: 840, c: 40, d: 840 }, "RR"),
      ...effectsElsewhere(elsewhere({})).map(({ effect }) => effect),
    ];
    expect(group?.pooled?.random.estimate).toBeCloseTo(
      Math.exp(randomEffects(effects, "REML").pooled.estimate),
      10,
    );
    expect(group?.rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(100, 6);
  });

  it("say when they are too few", () => {
    const [group] = synthesise(two.flatMap(effectsHere));
    expect(group).toMatchObject({ state: "too few", pooled: null });
    expect(group && tellSynthesis(group).join(" ")).toContain("2 results are too few to be summed up");
  });

  it("say when they differ too much, and then give no single figure", () => {
    const odd = [0.2, 1, 5].map((estimate, place) =>
      elsewhere({
        slug: `s${place}`,
        subject: `Study ${place}`,
        estimate,
        low: estimate * 0.9,
        high: estimate * 1.1,
      }),
    );
    const [group] = synthesise(odd.flatMap(effectsElsewhere));
    expect(group?.state).toBe("too different");
    const told = group ? tellSynthesis(group).join(" ") : "";
    expect(told).toContain("by more than chance explains");
    expect(told).not.toContain("Over 3 results");
  });

  it("never turn no difference into a difference, nor the other way round", () => {
    const same = [0.9, 1, 1.1].map((estimate, place) =>
      elsewhere({
        slug: `s${place}`,
        subject: `Study ${place}`,
        estimate,
        low: estimate * 0.7,
        high: estimate * 1.4,
      }),
    );
    const [group] = synthesise(same.flatMap(effectsElsewhere));
    expect(group && tellSynthesis(group).join(" ")).toContain("not the same as shown to make none");
  });

  it("one study counts once, and what is left out is named", () => {
    const [group] = synthesise(
      [elsewhere({}), elsewhere({ slug: "later", title: "Later" })].flatMap(effectsElsewhere),
    );
    expect(group?.rows).toHaveLength(1);
    expect(group?.left).toEqual([{ label: "Later", href: "/evaluations/elsewhere/later" }]);
  });

  it("a comparison over time never stands with one of groups, nor one scale with another", () => {
    const mixed = [
      ...effectsHere(here("one", [armOf(30, 500), armOf(25, 480)])),
      ...effectsHere(here("two", [armOf(30, 500), armOf(25, 480)], { design: "before_after" })),
      ...effectsElsewhere(elsewhere({ kind: "odds_ratio" })),
      ...effectsHere(here("three", [armOf(30, 500)], { design: "after_only" })),
    ];
    expect(synthesise(mixed).map(({ rows }) => rows.length)).toEqual([1, 1, 1, 1]);
  });

  it("what is hidden, has no counts, defies calculation or was never measured gives nothing", () => {
    expect(effectsHere(here("one", []))).toEqual([]);
    expect(effectsHere(here("one", [{ ...armOf(30, 500), numbers: undefined }]))).toEqual([]);
    expect(effectsHere(here("one", [armOf(0, 500), armOf(0, 480)]))).toEqual([]);
    expect(effectsElsewhere(elsewhere({ low: null }))).toEqual([]);
    expect(effectsElsewhere(elsewhere({ designKind: "model" }))).toEqual([]);
    expect(effectsElsewhere(elsewhere({ kind: "benefit_cost_ratio" }))).toEqual([]);
  });

  it("two groups before and after are taken by their contrast, never by two of their four sides", () => {
    const sides = [armOf(30, 500), armOf(25, 480), armOf(20, 500), armOf(26, 480)];
    expect(effectsHere(here("one", sides))).toEqual([]);
    expect(leftOutHere(here("one", sides))).toEqual([
      { label: expect.stringContaining(": "), href: "/evaluations/one" },
    ]);
    expect(leftOutHere(here("one", sides.slice(0, 2)))).toEqual([]);
    const told = here("one", sides);
    const [result] = told.findings.results;
    if (!result) throw new Error("There is no result.");
    const words = { label: "Difference", method: "Wald", estimate: "2 points", interval: "−1 to 5 points" };
    result.comparison = { ...words, contrast: "difference", point: 0.02, low: -0.01, high: 0.05 };
    expect(leftOutHere(told)).toEqual([]);
    const [made] = effectsHere(told);
    expect(made?.scale).toBe("risk_difference");
    expect(made?.effect.effect).toBeCloseTo(0.02, 10);
  });

  it("a difference of risks published elsewhere keeps its percentage points", () => {
    // Admission with telecare in the Whole System Demonstrator; the limits are made up, for the source prints none.
    const points = { kind: "risk_difference" as const, estimate: -2.4, low: -6.2, high: 1.4 };
    const [group] = synthesise(effectsElsewhere(elsewhere(points)));
    const [row] = group?.rows ?? [];
    expect(row && tellValue("risk_difference", row.estimate)).toBe("−2.4 points");
    expect(row && tellRange("risk_difference", row)).toBe("−6.2 points to 1.4 points");
  });

  const mean = (point: number): ArmFigures => ({
    ...armOf(1, 40),
    point,
    low: point - 2,
    high: point + 2,
    numbers: { n: 40 },
  });

  it("a difference of means comes from the printed limits", () => {
    const [made] = effectsHere(here("one", [mean(12), mean(15)]));
    expect(made?.scale).toBe("mean_difference");
    expect(made?.effect.effect).toBe(-3);
    // Half a width of 2 is 2.0227 standard errors with 39 degrees of freedom, twice.
    expect(made?.effect.variance).toBeCloseTo(2 * (2 / 2.0227) ** 2, 3);
  });

  it("means stand together in one unit only, and never where nobody says the unit", () => {
    const meanIn = (slug: string, unit?: string) => {
      const told = here(slug, [mean(12), mean(15)]);
      return effectsHere({
        ...told,
        findings: { ...told.findings, results: told.findings.results.map((one) => ({ ...one, unit })) },
      });
    };
    const groupsOf = (...units: (string | undefined)[]) =>
      synthesise(units.flatMap((unit, place) => meanIn(`s${place}`, unit)));
    expect(groupsOf("minutes", " Minutes", "hours").map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(groupsOf(undefined, undefined, "", "").map(({ rows }) => rows.length)).toEqual([1, 1, 1, 1]);
    const [group] = groupsOf("minutes", "minutes");
    expect(group && tellSynthesis(group)[0]).toContain("Mean difference (minutes), ");
  });

  it("measures that differ after a comma are different measures", () => {
    const named = ["Falls, all", "Falls, with injury"].map((measure) =>
      elsewhere({ measure, slug: measure }),
    );
    expect(synthesise(named.flatMap(effectsElsewhere))).toHaveLength(2);
  });
});
