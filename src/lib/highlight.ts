/** Marks that the database puts around a hit; nobody types them, and a page turns them into elements safely. */
export const hitStart = "\u0002";
export const hitEnd = "\u0003";

export type TextPart = { text: string; isHit: boolean };

/** "a \u0002hit\u0003 here" as parts that a page can mark without trusting any markup. */
export function splitHits(marked: string): TextPart[] {
  return marked
    .split(hitStart)
    .flatMap((part, place) => {
      if (place === 0) return [{ text: part, isHit: false }];
      const [hit = "", ...rest] = part.split(hitEnd);
      return [
        { text: hit, isHit: true },
        { text: rest.join(""), isHit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
