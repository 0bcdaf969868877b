import { type Brief, briefText, type Listing, listingText } from "./texts";

/** Five words in a row that two texts share are hardly chance. */
const run = 5;
/** Below this share it is a figure of speech, or a name. */
const tolerated = 0.1;

/** Tells which share of a listing's words stands, five or more in a row, in the brief: from 0 to 1, and 0 below a tenth. */
export function copiedShare(brief: Brief): (listing: Listing) => number {
  const shareOf = copiedShareOf(brief);
  return (listing) => shareOf(listingText(listing));
}

/** The same of any text. */
export function copiedShareOf(brief: Brief): (text: string) => number {
  const asked = wordsOf(briefText(brief));
  const words = new Set(asked);
  const hashes = new Set<number>();
  eachHash(briefText(brief), (hash) => {
    hashes.add(hash);
    return false;
  });
  const runs = new Set(asked.map((_, at) => runAt(asked, at)));
  return (text) => {
    if (!mayCopy(text, hashes)) return 0;
    const said = wordsOf(text);
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

/** Whether five words in a row might be the brief's: cheap, since nearly no listing copies, and never wrong about one that does. */
function mayCopy(text: string, hashes: Set<number>): boolean {
  let known = 0;
  return eachHash(text, (hash) => {
    known = hashes.has(hash) ? known + 1 : 0;
    return known >= run;
  });
}

/** Gives a number for each word, equal for equal words, until one is what was looked for. */
function eachHash(text: string, isFound: (hash: number) => boolean): boolean {
  const lower = text.slice(0, mostWords * 10).toLowerCase();
  let hash = 0;
  let length = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    if (isLetter(code)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      length += 1;
    } else if (length > 0) {
      if (isFound(hash)) return true;
      hash = 0;
      length = 0;
    }
  }
  return false;
}

/** By code unit: 1 for letters and digits, 2 for the rest, 0 before it was asked. */
const kinds = new Uint8Array(65_536);

function isLetter(code: number): boolean {
  if (kinds[code] === 0) kinds[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return kinds[code] === 1;
}

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
