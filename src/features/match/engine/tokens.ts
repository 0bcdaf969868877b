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
const known = new Map<string, Word>();
/** Bounds the memory that hostile texts can take. */
const mostKnown = 200_000;
const longestWord = 40;

/** Cuts a text into its telling words. Never fails: a text of no letters or digits has none. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)?(?:['’]\p{L}{1,2}(?!\p{L}))?/gu)) {
    const word = found[0].toLowerCase().replace(/['’].*$/, "");
    if (word.length > longestWord || functionWords.has(word)) continue;
    tokens.push({ ...cut(word), from: found.index, to: found.index + found[0].length });
  }
  return tokens;
}

function cut(word: string): Word {
  const before = known.get(word);
  if (before) return before;
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "");
  const one = { stem: stemmer(plain), base: baseOf(plain) };
  if (known.size < mostKnown) known.set(word, one);
  return one;
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
