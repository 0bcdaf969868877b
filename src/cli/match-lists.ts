import { buildIndex } from "@/features/match/engine/build-index";
import { rank } from "@/features/match/engine/rank";
import { type Asking, rankChallenges } from "@/features/match/engine/rank-challenges";
import type { Listing } from "@/features/match/engine/texts";

export const listed = 50;

export type Line = { query: string; document: string; score: number };

/** The lists of a file, one a query, in the order of the file. */
export function rankFiles(
  products: Listing[],
  challenges: Asking[],
  direction: "challenge" | "product",
): Line[][] {
  const index = buildIndex(products, { briefs: challenges.map(({ brief }) => brief) });
  if (direction === "challenge") {
    return challenges.map(({ id, brief }) =>
      rank(index, brief, { limit: listed }).map(({ listing, score }) => ({
        query: id,
        document: listing.id,
        score,
      })),
    );
  }
  const lists = rankChallenges(index, challenges, { limit: listed });
  return products.map((product) =>
    (lists.get(product) ?? []).map(({ challenge, score }) => ({
      query: product.id,
      document: challenge.id,
      score,
    })),
  );
}

/** One line an answer: query, document, rank from 1, score. */
export function tabbed(list: Line[]): string[] {
  return list.map(({ query, document, score }, at) => `${query}\t${document}\t${at + 1}\t${score}\n`);
}
