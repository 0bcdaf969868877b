import { labelOf } from "@/lib/vocabulary";
import { productGroups, type SaveInterest, sharedGroups } from "./schema";
import type { Seeking } from "./status";

const shared = [...Object.keys(sharedGroups), "place"];
const groups = [...shared, ...Object.keys(productGroups)];

type Chosen = Omit<SaveInterest, "name" | "seeks" | "words">;

/** What an interest asks for, as the catalogues write it; a need has no stage and no assurance. */
export function termsOf(chosen: Chosen, seeks: Seeking): string[] {
  const asked = seeks === "challenges" ? shared : groups;
  return asked.flatMap((group) => chosen[group as keyof Chosen].map((value) => `${group}:${value}`));
}

/** The groups of terms that can be met by a need. */
export const challengeGroups: readonly string[] = shared;

type Term = { group: string; value: string };

export function readTerm(term: string): Term {
  const at = term.indexOf(":");
  return { group: term.slice(0, at), value: term.slice(at + 1) };
}

/** A term in the words that a reader sees. */
export function labelOfTerm(term: string): string {
  const { group, value } = readTerm(term);
  const words: Record<string, Record<string, string>> = { ...sharedGroups, ...productGroups };
  return labelOf(words[group] ?? {}, value);
}

type Search = { seeks: Seeking; words: string; terms: string[] };

/** Where what is there already can be read: the same search in the catalogue of products, of needs or of both. */
export function addressesOf({ seeks, words, terms }: Search): { products?: string; challenges?: string } {
  const query = (among: string[]) => {
    const search = new URLSearchParams(words ? { q: words } : {});
    for (const { group, value } of terms.map(readTerm))
      if (among.includes(group)) search.append(group, value);
    return search;
  };
  return {
    ...(seeks === "challenges" ? {} : { products: `/products?${query(groups)}` }),
    ...(seeks === "products" ? {} : { challenges: `/challenges?${query(shared)}` }),
  };
}

/** A name to begin with, so that nobody has to think of one. */
export function suggestedName({ words, terms }: Omit<Search, "seeks">): string {
  return [words, ...terms.map(labelOfTerm)].filter(Boolean).slice(0, 3).join(", ").slice(0, 100);
}

/** The address of the page that saves a search; the page shown and its order do not belong to it. */
export function saveAddress(
  seeks: "products" | "challenges",
  { q, ...chosen }: Record<string, unknown>,
): string {
  const query = new URLSearchParams({ seeks, ...(typeof q === "string" && q ? { words: q } : {}) });
  for (const group of groups) {
    const values = chosen[group];
    if (Array.isArray(values)) for (const value of values) query.append(group, String(value));
  }
  return `/interests/new?${query}`;
}

type Given = Record<string, string | string[] | undefined>;

/** Reads such an address back; what no list knows is left out when it is saved. */
export function readSearch(given: Given): Search {
  const seeks = (["products", "challenges"] as const).find((one) => one === given.seeks) ?? "both";
  const words = [given.words ?? ""].flat()[0]?.slice(0, 200) ?? "";
  const terms = groups.flatMap((group) =>
    [given[group] ?? []].flat().map((value) => `${group}:${value.slice(0, 80)}`),
  );
  return { seeks, words, terms };
}
