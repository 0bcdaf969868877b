import type { ListPublicChallenges } from "./schema";

/** Marks that the database puts around a hit; they cannot occur in what people type into a form. */
export const hitStart = "\u0002";
export const hitEnd = "\u0003";

export type Segment = { text: string; isHit: boolean };

/** "a \u0002hit\u0003 here" as parts that a page can mark without trusting any markup. */
export function splitHits(marked: string): Segment[] {
  return marked
    .split(hitStart)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isHit: false }];
      const [hit = "", rest = ""] = part.split(hitEnd);
      return [
        { text: hit, isHit: true },
        { text: rest, isHit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

/** The address of a list: only what was chosen, in a fixed order, so that it can be shared. */
export function addressOf({ q, sort, cursor, ...facets }: ListPublicChallenges): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  for (const [name, values] of Object.entries(facets)) for (const value of values) query.append(name, value);
  if (sort !== "relevance") query.set("sort", sort);
  if (cursor) query.set("cursor", cursor);
  return query.size > 0 ? `/challenges?${query}` : "/challenges";
}
