import { broaderFeatures, findMentions } from "./concepts";
import { type Listing, listingText } from "./texts";
import { type Token, tokenise } from "./tokens";

/** What a text is made of for matching: how often each word (its stem) and each concept ("#id") occurs, and how long it is. */
export type Features = { counts: Map<string, number>; length: number };

export const isConcept = (feature: string) => feature.startsWith("#");

/**
 * The words and concepts of a text. A concept counts once for each place that names it, the concepts above it by
 * their share of that.
 */
export function featuresOf(text: string): Features {
  return featuresOfTokens(tokenise(text));
}

/** Those of a listing: its name, which says what it is, counts twice. */
export function featuresOfListing(listing: Listing): Features {
  const { counts, length } = featuresOf(listingText(listing));
  for (const [feature, count] of featuresOf(listing.name).counts) {
    counts.set(feature, (counts.get(feature) ?? 0) + count);
  }
  return { counts, length };
}

export function featuresOfTokens(tokens: Token[]): Features {
  const counts = new Map<string, number>();
  const add = (feature: string, count: number) => counts.set(feature, (counts.get(feature) ?? 0) + count);
  for (const { stem } of tokens) add(stem, 1);
  for (const { concept } of findMentions(tokens)) {
    for (const { feature, share } of broaderFeatures(concept)) add(feature, share);
  }
  return { counts, length: tokens.length };
}
