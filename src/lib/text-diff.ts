import { diffWordsWithSpace } from "diff";

export type TextPart = { text: string; change: "same" | "added" | "removed" };

/** What became of a text, word by word. */
export function diffText(before: string, after: string): TextPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? "added" : removed ? "removed" : "same",
  }));
}
