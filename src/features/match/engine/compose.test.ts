import fc from "fast-check";
import { pairs } from "tests/factories/engine-pairs";
import { describe, expect, it } from "vitest";
import { composeExplanation } from "./compose";
import { explanationSchema } from "./explanation";
import type { Pair } from "./input";
import { blockersOf } from "./must-have-points";

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

  it("a nice-to-have counts where it is known, and leaves the score alone where it is not", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const asked = { id: "x", kind: "language" as const, value: "Bengali", isEssential: false, weight: 0 };
        const told = (languages: string[], mustHaves = [asked]) =>
          composeExplanation({
            ...pair,
            challenge: { ...pair.challenge, mustHaves },
            product: { ...pair.product, languages },
          });
        expect(told([]).certainty).toBeLessThan(told(["Bengali"]).certainty);
        expect(told([]).score).toBeCloseTo(told([], []).score, 6);
        expect(told(["Bengali"]).score).toBeGreaterThan(told([]).score - 1e-9);
        expect(told(["English"]).score).toBeLessThan(told([]).score);
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
            product: { ...product, pricePounds, priceBasis: null },
            ...rest,
          }).score;
        expect(scoreAt(budget)).toBeGreaterThanOrEqual(scoreAt(budget * 2));
        expect(scoreAt(budget * 2)).toBeGreaterThanOrEqual(scoreAt(budget * 4));
        expect(scoreAt(null)).toBeCloseTo(scoreAt(null, null), 6);
        const each = { ...product, pricePounds: 60, priceBasis: "for each device" };
        const asked = { ...challenge, budgetPounds: budget, mustHaves: [] };
        expect(composeExplanation({ challenge: asked, product: each, ...rest }).score).toBeCloseTo(
          scoreAt(null),
          6,
        );
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
