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
