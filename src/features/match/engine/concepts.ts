import { type Token, tokenise } from "./tokens";
import { concepts as lines } from "./vocabulary/all";

export type Concept = { id: string; kind: string; label: string; broader: string[] };

/** A place where a text speaks of a concept, as a range of its tokens: from included, to excluded. */
export type Mention = { concept: string; from: number; to: number };

type Phrase = { words: string[]; concept: string };

/** A text about the narrower is about the broader, half as much at each step up. */
const broaderShare = 0.5;
const highestStep = 3;

const { byId, phrases } = compile();
const broaderOf = new Map(
  [...byId.keys()].map((id) => [
    id,
    [...climb(id)].map(([above, share]) => ({ feature: `#${above}`, share })),
  ]),
);

export function findConcept(id: string): Concept | undefined {
  return byId.get(id);
}

/** Where the tokens of a text name concepts of the vocabulary: the longest phrase at each place, every concept that has it. */
export function findMentions(tokens: Token[]): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    let length = 0;
    for (const phrase of phrases.get(tokens[at]?.base ?? "") ?? []) {
      if (phrase.words.length < length) break;
      if (!phrase.words.every((word, place) => tokens[at + place]?.base === word)) continue;
      length = phrase.words.length;
      mentions.push({ concept: phrase.concept, from: at, to: at + length });
    }
    at += length || 1;
  }
  return mentions;
}

/** The features of the concept itself (1) and of those above it (0.5 a step). */
export function broaderFeatures(concept: string): { feature: string; share: number }[] {
  return broaderOf.get(concept) ?? [];
}

function compile() {
  const byId = new Map<string, Concept>();
  const phrases = new Map<string, Phrase[]>();
  for (const line of lines) {
    const [id = "", kind = "", broader = "", terms = ""] = line.split("|").map((part) => part.trim());
    const all = terms.split(";").map((term) => term.trim());
    byId.set(id, { id, kind, label: all[0] ?? id, broader: broader ? broader.split(/\s*,\s*/) : [] });
    for (const term of all) {
      const words = tokenise(term).map(({ base }) => base);
      const [first] = words;
      if (first === undefined) continue;
      const known = phrases.get(first) ?? [];
      known.push({ words, concept: id });
      phrases.set(first, known);
    }
  }
  for (const known of phrases.values()) known.sort((a, b) => b.words.length - a.words.length);
  return { byId, phrases };
}

function climb(id: string, step = 0, reached = new Map<string, number>()): Map<string, number> {
  const share = broaderShare ** step;
  if (step > highestStep || (reached.get(id) ?? 0) >= share) return reached;
  reached.set(id, share);
  for (const above of byId.get(id)?.broader ?? []) climb(above, step + 1, reached);
  return reached;
}
