import type { ListPublicChallenges } from "./schema";

/** The address of a list: only what was chosen, in a fixed order, so that it can be shared. */
export function addressOf({ q, sort, cursor, ...facets }: ListPublicChallenges): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  for (const [name, values] of Object.entries(facets)) for (const value of values) query.append(name, value);
  if (sort !== "relevance") query.set("sort", sort);
  if (cursor) query.set("cursor", cursor);
  return query.size > 0 ? `/challenges?${query}` : "/challenges";
}
