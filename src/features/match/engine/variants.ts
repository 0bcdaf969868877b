import { type Listing, listingText } from "./texts";
import { tokenise } from "./tokens";

/** From this share of shared words on, two listings of one company are one thing under two names. */
const nearlyAll = 0.8;
/** The second may well differ in what matters; from the third on it is one company filling the list. */
const mostShown = 2;

type Shown = { words: Set<string>; group: Group };
type Group = { first: Listing; size: number };

/**
 * Tells variants apart, listing by listing in the order of a ranking: same company, nearly the same words (Jaccard 1912). Gives the first
 * of the group for a third and later variant, undefined for what may be shown.
 */
export function variantsIn(): (listing: Listing) => Listing | undefined {
  const byCompany = new Map<string, { listing: Listing; shown?: Shown }[]>();
  return (listing) => {
    const company = listing.company.trim().toLowerCase();
    // Where nobody says whose it is, nobody can be said to fill the list.
    if (company === "") return undefined;
    const before = byCompany.get(company);
    // Most companies have one product on a list, and no words need be read.
    if (!before) {
      byCompany.set(company, [{ listing }]);
      return undefined;
    }
    const words = wordsOf(listing);
    for (const one of before) {
      one.shown ??= { words: wordsOf(one.listing), group: { first: one.listing, size: 1 } };
      const { group } = one.shown;
      if (likeness(words, one.shown.words) < nearlyAll) continue;
      group.size += 1;
      if (group.size > mostShown) return group.first;
      before.push({ listing, shown: { words, group } });
      return undefined;
    }
    before.push({ listing, shown: { words, group: { first: listing, size: 1 } } });
    return undefined;
  };
}

function wordsOf(listing: Listing): Set<string> {
  return new Set(tokenise(listingText(listing)).map(({ stem }) => stem));
}

function likeness(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / Math.max(1, one.size + other.size - shared);
}
