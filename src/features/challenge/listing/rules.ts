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
