import { z } from "zod";
import { composeExplanation } from "../engine/compose";
import { copiedShare, copiedShareOf } from "../engine/copied";
import { type Corpus, measureCorpus } from "../engine/corpus";
import { alikeFit, ownFit } from "../engine/explain";
import { type Explanation, engineVersion } from "../engine/explanation";
import { type Features, featuresOf, featuresOfListing } from "../engine/features";
import type {
  FreeTextAnswer,
  MatchableChallenge,
  MatchableProduct,
  Relevance,
  Result,
} from "../engine/input";
import { type Query, queryOf } from "../engine/query";
import { relevanceOf, sentencesIn } from "../engine/relevance";
import { type Brief, briefText } from "../engine/texts";
import { briefOf, listingOf, type Reader } from "../side/rules";

/** A product most like another, in the version that was read. */
export type AlikeVersion = { versionId: string; name: string; likeness: number; features: Features };

/**
 * What an explanation was made of and neither a version of the product nor a revision of the challenge holds, since it
 * changes by itself: kept with the score.
 */
export const basisSchema = z.object({
  reader: z.enum(["public", "match"]),
  alike: z.array(z.object({ versionId: z.string(), name: z.string(), likeness: z.number() })),
  assurance: z.array(z.custom<MatchableProduct["assurance"][number]>()),
  evidence: z.array(z.custom<Result>()),
});
export type Basis = z.output<typeof basisSchema>;

export type Sides = {
  challenge: MatchableChallenge;
  product: MatchableProduct;
  /** Null before anything was counted: then the pair itself is all that is known. */
  corpus: Corpus | null;
  alike: AlikeVersion[];
  evidence: Result[];
  answers?: FreeTextAnswer[];
};

/** The explanation of a pair: the same sides under the same engine give the same one. */
export function explainSides({ corpus, alike, ...pair }: Sides): Explanation {
  const { challenge, product } = pair;
  const brief = briefOf(challenge);
  const counted =
    corpus ?? measureCorpus(0, [featuresOfListing(listingOf(product))], [featuresOf(briefText(brief))]);
  const query = queryOf(brief, counted);
  const copied = copiedShare(brief)(listingOf(product));
  const relevance = relevanceOf(query, sentencesIn(challenge.statements), sentencesIn(product.statements));
  return composeExplanation({
    ...pair,
    shares: corpus?.shares,
    relevance: copied > 0 ? withoutCopies(relevance, brief) : relevance,
    alike:
      alike.length > 0
        ? { names: alike.map(({ name }) => name), fit: (1 - copied) ** 2 * fitOf(query, alike, counted) }
        : undefined,
  });
}

/** As in the ranking: a sentence that repeats the need's own earns nothing by it, and is not quoted as an answer. */
function withoutCopies(relevance: Relevance[], brief: Brief): Relevance[] {
  const copiedOf = copiedShareOf(brief);
  const kept = new Map(
    [...new Set(relevance.map(({ productSentence }) => productSentence))].map((sentence) => [
      sentence,
      (1 - copiedOf(sentence)) ** 2,
    ]),
  );
  return relevance.map((one) => ({ ...one, rank: one.rank * (kept.get(one.productSentence) ?? 1) }));
}

function fitOf(query: Query, alike: AlikeVersion[], corpus: Corpus): number {
  return alikeFit(
    alike.map(({ features, likeness }) => ({ fit: ownFit(query, features, { corpus }), likeness })),
  );
}

/** What a stored score names, so that it can be computed again. */
export function computedFrom(
  { corpus, alike, evidence, product }: Sides,
  { versionId, revision, reader }: { versionId: string; revision: number; reader: Reader },
) {
  const basis: Basis = {
    reader,
    alike: alike.map(({ features: _, ...version }) => version),
    assurance: product.assurance,
    evidence,
  };
  return { engineVersion, snapshot: corpus?.id ?? null, versionId, challengeRevision: revision, basis };
}
