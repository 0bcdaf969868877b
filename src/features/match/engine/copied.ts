import { type Brief, briefText, type Listing, listingText } from "./texts";

/** Five words in a row that two texts share are hardly chance. */
const run = 5;
/** Below this share it is a figure of speech, or a name. */
const tolerated = 0.1;

/** Tells which share of a listing's words stands, five or more in a row, in the brief: from 0 to 1, and 0 below a tenth. */
export function copiedShare(brief: Brief): (listing: Listing) => number {
  const asked = wordsOf(briefText(brief));
  const words = new Set(asked);
  const runs = new Set(asked.map((_, at) => runAt(asked, at)));
  return (listing) => {
    const said = wordsOf(listingText(listing));
    const copied = new Uint8Array(said.length);
    let known = 0;
    said.forEach((word, at) => {
      // Joining words is dear: only where five in a row occur in the brief at all.
      known = words.has(word) ? known + 1 : 0;
      const start = at - run + 1;
      if (known >= run && runs.has(runAt(said, start))) copied.fill(1, start, at + 1);
    });
    const share = copied.reduce((sum, one) => sum + one, 0) / Math.max(1, said.length);
    return share < tolerated ? 0 : share;
  };
}

/** Long enough for any listing; what comes after is not read closely. */
const mostWords = 2000;

function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, mostWords * 10)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, mostWords) ?? []
  );
}

function runAt(words: string[], at: number): string {
  return words.slice(at, at + run).join(" ");
}
