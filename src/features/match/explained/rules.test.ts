import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureCorpus } from "../engine/corpus";
import { featuresOf } from "../engine/features";
import type { MatchableChallenge, MatchableProduct } from "../engine/input";
import { explainSides } from "./rules";

const untagged = { needs: [], settings: [], populations: [], places: [] };
const statement = (field: string, text: string) => ({ field, label: field, text });
const needs = [
  "Residents fall at night when nobody sees it and lie on the floor for hours.",
  "Ambulances are called and many older residents are admitted to hospital.",
  "A sensor that notices a fall in the bedroom and alerts staff at once, without a camera.",
];
const challenge: MatchableChallenge = {
  id: "need",
  organisationId: "leader",
  title: "Fewer falls among residents of care homes",
  statements: [
    statement("problem", needs.slice(0, 2).join(" ")),
    statement("whatBetterLooksLike", needs[2] ?? ""),
  ],
  ...untagged,
  budgetPounds: null,
  mustHaves: [],
};
const product = (name: string, summary: string): MatchableProduct => ({
  id: name,
  organisationId: name,
  name,
  kind: "product",
  stage: null,
  statements: [statement("summary", summary)],
  ...untagged,
  assurance: [],
  integrations: [],
  languages: [],
  pricePounds: null,
  priceBasis: null,
  availableFrom: null,
});
const honest =
  "A radar sensor for bedrooms of care homes. It notices when an older resident falls, without any camera. Staff are alerted at night so that nobody lies on the floor.";
const others = [
  "A phone app in which people with insomnia keep a diary and follow a course of lessons.",
  "Software that plans the shifts of nurses and finds bank staff for gaps.",
  "A tablet camera that measures leg ulcers so that healing is seen between visits.",
];
const corpus = measureCorpus(1, [honest, ...others].map(featuresOf), [needs.join(" ")].map(featuresOf));
const alike = [{ versionId: "radar", name: "Radar", likeness: 120, features: featuresOf(honest) }];
const explained = (summary: string, like: typeof alike = []) =>
  explainSides({ challenge, product: product("Offer", summary), corpus, alike: like, evidence: [] });

describe("pasting a need's own sentences into a listing", () => {
  const pasted = fc.subarray(needs, { minLength: 1 }).map((sentences) => sentences.join(" "));

  it("never buys a place before an honest answer, whoever is like it by now", () => {
    fc.assert(
      fc.property(fc.constantFrom("", ...others), pasted, fc.boolean(), (text, copy, isLike) => {
        const copier = explained(`${text} ${copy}`, isLike ? alike : []);
        expect(copier.score).toBeLessThan(explained(honest).score);
      }),
    );
  });

  it("earns an honest answer nothing either, and is never quoted as one", () => {
    fc.assert(
      fc.property(pasted, (copy) => {
        const both = explained(`${honest} ${copy}`);
        expect(both.score).toBeLessThanOrEqual(explained(honest).score + 1e-9);
        const quotes = both.contributions.flatMap((one) => one.quotes);
        for (const { from, text } of quotes) if (from === "product") expect(copy).not.toContain(text);
      }),
    );
  });
});
