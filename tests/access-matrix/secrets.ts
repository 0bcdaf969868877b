import { type Kind, kinds, type Letter } from "./people";
import type { Secrets } from "./things";

type Hidden = Record<"own" | "unverified" | "suspended", Secrets>;

/**
 * Keeps, for every secret, who found it in an answer. y: they did. n: they never did. c: they may read it, but nothing in
 * the matrix leads them there.
 */
export function seenSecrets({ own, unverified, suspended }: Hidden) {
  const expected = [
    { what: "a draft listing", secret: own.draftProduct, expected: "nn yyyn nnnn yyy nnnn nnnn" },
    { what: "a draft need", secret: own.draftNeed, expected: "nn nnnn yyyn yyy nnnn nnnn" },
    { what: "a price", secret: own.priceNote, expected: "nn yyyn yyyn yyy nnnn nnnn" },
    {
      what: "an answer for its own organisation",
      secret: own.ownAnswer,
      expected: "nn yyyn nnnn yyy nnnn nnnn",
    },
    { what: "the note of an introduction", secret: own.matchNote, expected: "nn yyyn yyyn yyy nnnn nnnn" },
    { what: "a pilot", secret: own.pilotTitle, expected: "nn yyyn yyyn yyy yynn nnnn" },
    { what: "an unpublished plan", secret: own.planQuestion, expected: "nn yyyn yyyn yyy yynn nnnn" },
    { what: "an unanswered question", secret: own.askedQuestion, expected: "nn nnnn yynn yny nnnn nnnn" },
    {
      what: "an unverified listing",
      secret: unverified.draftProduct,
      expected: "nn nnnn nnnn ccc nnnn ynnn",
    },
    { what: "an unverified need", secret: unverified.draftNeed, expected: "nn nnnn nnnn yyy nnnn nynn" },
    { what: "a suspended listing", secret: suspended.draftProduct, expected: "nn nnnn nnnn ccc nnnn nnyn" },
    { what: "a suspended need", secret: suspended.draftNeed, expected: "nn nnnn nnnn yyy nnnn nnny" },
    { what: "a suspended pilot", secret: suspended.pilotTitle, expected: "nn nnnn nnnn yyy nnnn nnyy" },
    { what: "a suspended plan", secret: suspended.planQuestion, expected: "nn nnnn nnnn ccc nnnn nnyy" },
  ];
  const readers = new Map(expected.map(({ secret }) => [secret, new Map<Kind, string>()]));
  return {
    expected,
    remember(kind: Kind, name: string, answer: unknown): void {
      const text = JSON.stringify(answer) ?? "";
      for (const [secret, seen] of readers) if (text.includes(secret)) seen.set(kind, name);
    },
    readersOf(secret: string): Record<Kind, Letter> {
      const seen = readers.get(secret);
      return Object.fromEntries(kinds.map((kind) => [kind, seen?.has(kind) ? "y" : "n"])) as Record<
        Kind,
        Letter
      >;
    },
  };
}
