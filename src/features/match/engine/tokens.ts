import { stemmer } from "stemmer";

/**
 * A word of a text and where it stands: text.slice(from, to) is the word as written. Its stem joins what grows from one root
 * (Porter); its base only takes off endings of number and tense, since "enteral" feeding is not to "enter".
 */
export type Token = { stem: string; base: string; from: number; to: number };

/** Words that carry no meaning of their own; phrases of the vocabulary skip them as well. */
const functionWords = new Set(
  `a about above after again against all also although am among an and another any are as at be because been before being
  below between both but by can could did do does doing during each either every few for from had has have having he her
  here hers him his how i if in into is it its itself just least less may me might more most much must my near neither no
  nor not now of off often on once one only or other our ours out over own per quite rather same shall she should since so
  some soon still such than that the their theirs them themselves then there these they this those through to too toward
  towards two under until up upon very via was we well were what when where whether which while who whom whose why will
  with within without would yet you your yours`.split(/\s+/),
);

type Word = { stem: string; base: string };
/** By the word as written; null is a word without meaning of its own. */
const known = new Map<string, Word | null>();
/** Bounds the memory that hostile texts can take. */
const mostKnown = 200_000;
const longestWord = 40;

/** Cuts a text into its telling words. Never fails: a text of no letters or digits has none. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOfLetters(text, from);
    if (end === from) {
      from += widthAt(text, from);
      continue;
    }
    const word = endOfWord(text, end);
    const to = endOfOwner(text, word);
    const cut = word - from > longestWord ? null : wordFor(text.slice(from, word));
    if (cut) tokens.push({ stem: cut.stem, base: cut.base, from, to });
    from = to;
  }
  return tokens;
}

/** Where the letters and digits that begin here end. */
function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetter(text, at)) at += widthAt(text, at);
  return at;
}

/** "R&D" is one word. */
function endOfWord(text: string, end: number): number {
  if (text[end] !== "&") return end;
  const after = endOfLetters(text, end + 1);
  return after > end + 1 ? after : end;
}

const owner = /['’]\p{L}{1,2}(?!\p{L})/uy;

/** "People's" and "you’ll" go on after the apostrophe, but what follows it is no word. */
function endOfOwner(text: string, end: number): number {
  if (text[end] !== "'" && text[end] !== "’") return end;
  owner.lastIndex = end;
  return owner.test(text) ? owner.lastIndex : end;
}

/** The letters and digits of English, as most of a text is; other scripts are asked one by one. */
const plainLetters = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return plainLetters[code] === 1;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Two for a character outside the basic plane. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function wordFor(written: string): Word | null {
  const before = known.get(written);
  if (before !== undefined) return before;
  const lower = written.toLowerCase();
  const plain = lower.normalize("NFKD").replace(/\p{M}/gu, "");
  const word = functionWords.has(lower) ? null : { stem: stemmer(plain), base: baseOf(plain) };
  if (known.size < mostKnown) known.set(written, word);
  return word;
}

const vowel = /[aeiouy]/;

/** Without -s, -es, -ies, -ing and -ed: the ends that English adds for number and tense. */
function baseOf(word: string): string {
  let base = word;
  if (/[^aeious]ies$/.test(base) && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:s|x|z|ch|sh)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^sui]s$/.test(base) && base.length > 3) base = base.slice(0, -1);
  const root = base.replace(/(?:ing|ed)$/, "");
  if (root !== base && root.length > 2 && vowel.test(root)) base = root.replace(/([^aeiouls])\1$/, "$1");
  return base.length > 3 ? base.replace(/e$/, "") : base;
}
