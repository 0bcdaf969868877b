/** Relevance is compared among so many of the newest hits, and so many that have the words in their names. */
export const mostRanked = 2000;

/** The shareable address of a search with something changed; the page shown now is left, so a change starts afresh. */
export function catalogueAddress(
  given: Record<string, string | string[] | undefined>,
  changes: Record<string, string>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...given, cursor: undefined, ...changes })) {
    for (const one of [value ?? []].flat()) if (one) query.append(name, one);
  }
  const text = query.toString();
  return text ? `/products?${text}` : "/products";
}
