import type { Index } from "./build-index";
import { findConcept } from "./concepts";
import { copiedShare } from "./copied";
import type { Corpus } from "./corpus";
import { type Features, featuresOf, featuresOfListing, isConcept } from "./features";
import { impactsOf, worthOf } from "./impact";
import { alikeOf } from "./neighbours";
import { type BriefField, briefFields, type Query, queryOf } from "./query";
import { rounded } from "./rank";
import { sentencesOf } from "./sentences";
import { type Brief, type Listing, listingText } from "./texts";
import { tuning as chosenTuning, type Tuning } from "./tuning";
import { listed } from "./words";

export type FitQuote = { from: "challenge" | "product"; field: string; text: string };

/** What one word, one concept or the products most alike add to the score. */
export type FitContribution = {
  feature: string;
  label: string;
  /** How much the brief asks for it, before what the product makes of it. */
  weight: number;
  points: number;
  quotes: FitQuote[];
};

export type Fit = { score: number; contributions: FitContribution[] };

/** A product that is most like the one in question, and how alike (0 to 255). */
export type Alike = { listing: Listing; likeness: number };

const productFields = ["name", "company", "summary"] as const;

/**
 * Why a listing has its score for a brief: contributions that add up to it, the greatest first, each with a sentence of
 * either text that says it. The score is that of rank. A listing that is not in the index has no neighbours there and is
 * judged by its own text. Nothing in common: a score of 0 and no contributions.
 */
export function explain(index: Index, brief: Brief, listing: Listing): Fit {
  return explainFit(index, brief, listing, listAlike(index, listing));
}

/** With what a text is counted: the same measure gives the same score. */
export type Measure = { corpus: Corpus; tuning?: Tuning };

/** The same without an index, from the texts of the products that are most like it. */
export function explainFit(measure: Measure, brief: Brief, listing: Listing, alike: Alike[]): Fit {
  const { corpus, tuning = chosenTuning } = measure;
  const pair: Explained = { corpus, tuning, brief, listing, query: queryOf(brief, corpus, tuning) };
  const kept = (1 - copiedShare(brief)(listing)) ** 2;
  const own = ownContributions(pair, kept * (1 - tuning.alikeShare));
  const contributions =
    own.length > 0 && alike.length > 0
      ? [...own, alikeContribution(pair, alike, kept * tuning.alikeShare)]
      : own;
  contributions.sort((a, b) => b.points - a.points || (a.feature < b.feature ? -1 : 1));
  return { score: rounded(contributions.reduce((sum, { points }) => sum + points, 0)), contributions };
}

type Explained = { corpus: Corpus; tuning: Tuning; brief: Brief; listing: Listing; query: Query };

/** What a text by itself is worth to a query. */
export function ownFit(query: Query, said: Features, { corpus, tuning = chosenTuning }: Measure): number {
  let sum = 0;
  for (const [feature, impact] of impactsOf(said, corpus, tuning)) {
    sum += (query.get(feature) ?? 0) * worthOf(impact, tuning);
  }
  return sum;
}

/** The neighbours' own fits, each counting by its likeness. */
export function alikeFit(fits: { fit: number; likeness: number }[]): number {
  const total = fits.reduce((sum, { likeness }) => sum + likeness, 0);
  return total > 0 ? fits.reduce((sum, { fit, likeness }) => sum + fit * likeness, 0) / total : 0;
}

function listAlike({ places, listings, neighbours }: Index, listing: Listing): Alike[] {
  const place = places.get(listing.id);
  if (place === undefined || listingText(listings[place] as Listing) !== listingText(listing)) return [];
  return alikeOf(neighbours, place).map(({ place: other, likeness }) => ({
    listing: listings[other] as Listing,
    likeness,
  }));
}

function ownContributions(
  { query, corpus, tuning, brief, listing }: Explained,
  share: number,
): FitContribution[] {
  const impacts = impactsOf(featuresOfListing(listing), corpus, tuning);
  const quote = quoterOf(brief, listing);
  const contributions: FitContribution[] = [];
  for (const [feature, weight] of query) {
    const impact = impacts.get(feature);
    if (impact === undefined || weight <= 0) continue;
    const points = share * weight * worthOf(impact, tuning);
    contributions.push({ feature, label: labelOf(feature), weight, points, quotes: quote(feature) });
  }
  return contributions;
}

function alikeContribution(pair: Explained, alike: Alike[], share: number): FitContribution {
  const fits = alike.map(({ listing, likeness }) => ({
    fit: ownFit(pair.query, featuresOfListing(listing), pair),
    likeness,
  }));
  return {
    feature: "alike",
    label: `What the products most like it answer: ${listed(alike.map(({ listing }) => listing.name))}`,
    weight: pair.tuning.alikeShare,
    points: share * alikeFit(fits),
    quotes: [],
  };
}

function labelOf(feature: string): string {
  return isConcept(feature) ? (findConcept(feature.slice(1))?.label ?? feature) : feature;
}

type Spoken = { quote: FitQuote; counts: Features["counts"] };

/** Gives the first sentence of either text that speaks of a feature. */
function quoterOf(brief: Brief, listing: Listing): (feature: string) => FitQuote[] {
  const asked = briefFields.flatMap((field) => spoken("challenge", field, brief[field] ?? ""));
  const said = productFields.flatMap((field) => spoken("product", field, listing[field]));
  return (feature) =>
    [asked, said].flatMap((sentences) => {
      const found = sentences.find(({ counts }) => counts.has(feature));
      return found ? [found.quote] : [];
    });
}

function spoken(from: FitQuote["from"], field: BriefField | keyof Listing, text: string): Spoken[] {
  return sentencesOf(text).map((sentence) => ({
    quote: { from, field, text: sentence },
    counts: featuresOf(sentence).counts,
  }));
}
