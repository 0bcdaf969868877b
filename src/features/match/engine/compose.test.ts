import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf, needs, populations, settings } from "@/lib/vocabulary";
import { composeExplanation } from "./compose";
import { explanationSchema } from "./explanation";
import type { MatchableProduct, Pair, Relevance, Result } from "./input";
import { blockersOf } from "./must-have-points";
import { sentencesOf } from "./sentences";

const word = fc.constantFrom("stroke", "rhythm", "pharmacy", "falls", "sleep", "carers", "weeks", "older");
const sentence = fc
  .tuple(fc.nat(99_999), fc.array(word, { minLength: 2, maxLength: 8 }))
  .map(([number, words]) => `Point ${number} is about ${words.join(" ")}.`);
const words = fc.uniqueArray(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(" "));
const statement = (field: string) =>
  fc.record({ field: fc.constant(field), label: fc.constant(field), text: words });
const some = (keys: [string, ...string[]]) => fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 });
const tags = {
  needs: some(keysOf(needs)),
  settings: some(keysOf(settings)),
  populations: some(keysOf(populations)),
  places: fc.uniqueArray(fc.constantFrom("Barking", "Newham", "England"), { maxLength: 3 }),
};
const mustHave = fc.oneof(
  fc.record({ kind: fc.constant("setting" as const), value: fc.constantFrom(...keysOf(settings)) }),
  fc.record({ kind: fc.constant("language" as const), value: fc.constantFrom("Bengali", "Urdu") }),
  fc.record({ kind: fc.constant("price_ceiling" as const), value: fc.constantFrom("100", "90000") }),
  fc.record({ kind: fc.constant("free_text" as const), value: fc.constant("Takes a minute") }),
);
const result: fc.Arbitrary<Result> = fc.record({
  origin: fc.constantFrom("here" as const, "elsewhere" as const),
  verdict: fc.constantFrom(
    "favourable" as const,
    "unfavourable" as const,
    "unclear" as const,
    "descriptive" as const,
  ),
  design: fc.constantFrom("randomised", "before_after", "after_only", "a survey"),
  sampleSize: fc.option(fc.nat(100_000)),
  sentence,
  settings: some(keysOf(settings)),
  href: fc.constant("/evaluations/af"),
});

const sides = fc.record({
  challenge: fc.record({
    id: fc.constant("c"),
    organisationId: fc.constant("leader"),
    title: words,
    statements: fc.tuple(statement("problem"), statement("whatBetterLooksLike")),
    ...tags,
    budgetPounds: fc.option(fc.nat(50_000)),
    mustHaves: fc
      .array(fc.tuple(mustHave, fc.boolean()), { maxLength: 5 })
      .map((list) =>
        list.map(([asked, isEssential], place) => ({ ...asked, id: String(place), isEssential, weight: 0 })),
      ),
  }),
  product: fc.record({
    id: fc.constant("p"),
    organisationId: fc.constant("innovator"),
    name: words,
    kind: fc.constantFrom("product" as const, "role" as const),
    stage: fc.constantFrom("ready_to_test" as const, null),
    statements: fc.tuple(statement("summary"), statement("howItWorks")),
    ...tags,
    assurance: fc.constant<MatchableProduct["assurance"]>([]),
    integrations: fc.constant<string[]>([]),
    languages: fc.uniqueArray(fc.constantFrom("English", "Bengali")),
    pricePounds: fc.option(fc.nat(50_000)),
    availableFrom: fc.constant(null),
  }),
  evidence: fc.array(result, { maxLength: 4 }),
  alike: fc.option(
    fc.record({
      names: fc.array(word, { minLength: 1, maxLength: 5 }),
      fit: fc.double({ min: 0, max: 9, noNaN: true }),
    }),
    { nil: undefined },
  ),
});

/** Every sentence of the need against every sentence of the product, each pair with a rank of its own. */
const pairs: fc.Arbitrary<Pair> = sides.chain((pair) => {
  const all = pair.challenge.statements.flatMap((need) =>
    sentencesOf(need.text).flatMap((challengeSentence) =>
      pair.product.statements.flatMap((answer) =>
        sentencesOf(answer.text).map((productSentence) => ({
          need: need.field,
          challengeSentence,
          productField: answer.field,
          productSentence,
        })),
      ),
    ),
  );
  return fc
    .uniqueArray(fc.integer({ min: 20, max: 900 }), { minLength: all.length, maxLength: all.length })
    .map(
      (ranks): Pair => ({
        ...pair,
        relevance: all.map((one, place): Relevance => ({ ...one, rank: (ranks[place] ?? 20) / 1000 })),
      }),
    );
});

describe("an explanation", () => {
  it("adds up: the score is the sum of contributions, each within its share, from 0 to 100", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const { score, contributions, certainty } = composeExplanation(pair);
        expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
        expect(contributions.reduce((sum, { max }) => sum + max, 0)).toBeCloseTo(100, 6);
        for (const { points, max } of contributions) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(max + 1e-9);
        }
        expect(score).toBeLessThanOrEqual(100);
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("quotes only what stands in the two texts", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const { challenge, product } = pair;
        for (const { quotes } of composeExplanation(pair).contributions) {
          for (const { from, field, text } of quotes) {
            if (from === "result") expect(pair.evidence.map((one) => one.sentence)).toContain(text);
            else {
              const side = from === "challenge" ? challenge : product;
              expect(side.statements.find((one) => one.field === field)?.text).toContain(text);
            }
          }
        }
      }),
    );
  });

  it("loses points in that need when a quoted sentence is removed from either side", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const { feature, points, quotes } of composeExplanation(pair).contributions) {
          if (!feature.startsWith("text:")) continue;
          for (const quote of quotes) {
            const less = composeExplanation(without(pair, quote)).contributions.find(
              (one) => one.feature === feature,
            );
            if (less) expect(less.points).toBeLessThan(points);
          }
        }
      }),
    );
  });

  it("rises with a favourable result, falls with an unfavourable one, and says which", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom("here" as const, "elsewhere" as const), (pair, origin) => {
        const before = composeExplanation(pair).score;
        const one = {
          origin,
          design: "randomised",
          sampleSize: 40,
          sentence: "It worked.",
          settings: [],
          href: "/evaluations/af",
        };
        const better = composeExplanation({
          ...pair,
          evidence: [...pair.evidence, { ...one, verdict: "favourable" }],
        });
        const worse = composeExplanation({
          ...pair,
          evidence: [...pair.evidence, { ...one, verdict: "unfavourable" }],
        });
        expect(better.score).toBeGreaterThan(before);
        expect(worse.score).toBeLessThan(before);
        expect(evidenceOf(better)).toMatch(/favourable, which raises the score/);
        expect(evidenceOf(worse)).toMatch(/unfavourable, which lowers it/);
      }),
    );
  });

  it("moves more by a large study than by a small one, and least by none", () => {
    const one = {
      origin: "here" as const,
      design: "randomised",
      sentence: "It worked.",
      settings: [],
      href: "/",
    };
    const verdicts = fc.constantFrom("favourable" as const, "unfavourable" as const);
    fc.assert(
      fc.property(
        pairs,
        verdicts,
        fc.nat(500),
        fc.integer({ min: 1, max: 500 }),
        (pair, verdict, n, more) => {
          const moved = (sampleSize: number) =>
            Math.abs(
              composeExplanation({ ...pair, evidence: [{ ...one, verdict, sampleSize }] }).score -
                composeExplanation({ ...pair, evidence: [] }).score,
            );
          expect(moved(n + more)).toBeGreaterThan(moved(n));
          expect(moved(0)).toBeCloseTo(0, 10);
        },
      ),
    );
  });

  it("an essential must-have that is not met shuts out and costs no points", () => {
    const asked = { id: "x", kind: "language" as const, value: "Bengali", isEssential: true, weight: 0 };
    fc.assert(
      fc.property(pairs, (pair) => {
        const challenge = { ...pair.challenge, mustHaves: [...pair.challenge.mustHaves, asked] };
        const told = (languages: string[]) =>
          composeExplanation({ ...pair, challenge, product: { ...pair.product, languages } });
        const blocks = (languages: string[]) => blockersOf(told(languages)).some(({ id }) => id === "x");
        expect([blocks(["English"]), blocks(["Bengali"]), blocks([])]).toEqual([true, false, false]);
        const ofOthers = pair.challenge.mustHaves.some(({ kind }) => kind === "language");
        if (!ofOthers) expect(told(["English"]).score).toBe(told(["Bengali"]).score);
      }),
    );
  });

  it("a nice-to-have that becomes unknown lowers certainty and never the score", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const asked = { id: "x", kind: "language" as const, value: "Bengali", isEssential: false, weight: 0 };
        const challenge = { ...pair.challenge, mustHaves: [...pair.challenge.mustHaves, asked] };
        const told = (languages: string[]) =>
          composeExplanation({ ...pair, challenge, product: { ...pair.product, languages } });
        expect(told([]).certainty).toBeLessThan(told(["Bengali", "Urdu"]).certainty);
        expect(told([]).score).toBeGreaterThanOrEqual(told(["Bengali", "Urdu"]).score);
        expect(told(["English"]).score).toBeLessThan(told(["Bengali", "Urdu"]).score);
      }),
    );
  });

  it.each(["needs", "populations", "places"] as const)(
    "with a product that is silent about %s is as sure of less, and has the score of a need that does not ask",
    (what) => {
      fc.assert(
        fc.property(pairs, ({ challenge, product, ...rest }) => {
          const silent = composeExplanation({ challenge, product: { ...product, [what]: [] }, ...rest });
          const unasked = composeExplanation({ challenge: { ...challenge, [what]: [] }, product, ...rest });
          expect(silent.score).toBeCloseTo(unasked.score, 6);
          expect(silent.certainty).toBeLessThanOrEqual(
            composeExplanation({ challenge, product, ...rest }).certainty,
          );
        }),
      );
    },
  );

  it("counts a price against the budget, and leaves the score alone while it is not known", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 50_000 }), ({ challenge, product, ...rest }, budget) => {
        const scoreAt = (pricePounds: number | null, budgetPounds: number | null = budget) =>
          composeExplanation({
            challenge: { ...challenge, budgetPounds, mustHaves: [] },
            product: { ...product, pricePounds },
            ...rest,
          }).score;
        expect(scoreAt(budget)).toBeGreaterThanOrEqual(scoreAt(budget * 2));
        expect(scoreAt(budget * 2)).toBeGreaterThanOrEqual(scoreAt(budget * 4));
        expect(scoreAt(null)).toBeCloseTo(scoreAt(null, null), 6);
      }),
    );
  });

  it("is readable again as it was kept", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const explanation = composeExplanation(pair);
        expect(explanationSchema.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation);
      }),
    );
  });
});

function evidenceOf(explanation: ReturnType<typeof composeExplanation>) {
  return explanation.contributions.find(({ feature }) => feature === "evidence")?.sentence;
}

function without(pair: Pair, quote: { from: string; field: string; text: string }): Pair {
  const cut = <Side extends Pair["challenge"] | Pair["product"]>(side: Side): Side => ({
    ...side,
    statements: side.statements.map((one) =>
      one.field === quote.field ? { ...one, text: one.text.replace(quote.text, "—") } : one,
    ),
  });
  return quote.from === "challenge"
    ? { ...pair, challenge: cut(pair.challenge) }
    : { ...pair, product: cut(pair.product) };
}
