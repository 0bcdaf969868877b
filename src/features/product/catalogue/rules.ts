/** Marks a hit in a text; private-use characters, so that a page can turn them into elements safely. */
export const hitStart = "\uE000";
export const hitEnd = "\uE001";

export type TextPiece = { text: string; isHit: boolean };

/** A headline in pieces, for the page to set; whatever a supplier typed stays text. */
export function piecesOf(headline: string): TextPiece[] {
  return headline
    .split(hitStart)
    .flatMap((part, place) => {
      if (place === 0) return [{ text: part, isHit: false }];
      const [hit = "", ...rest] = part.split(hitEnd);
      return [
        { text: hit, isHit: true },
        { text: rest.join(""), isHit: false },
      ];
    })
    .filter((piece) => piece.text !== "");
}

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
