import { labelOf, needs, populations, settings } from "@/lib/vocabulary";
import type { Contribution } from "./explanation";
import type { Pair } from "./input";
import { listed } from "./words";

type TagFeature = {
  feature: "needs" | "setting" | "population" | "place";
  label: string;
  asked: (pair: Pair) => string[];
  said: (pair: Pair) => string[];
  words: Record<string, string>;
  /** How it reads that the product says nothing about it. */
  silent: string;
};

export const tagFeatures: TagFeature[] = [
  {
    feature: "needs",
    label: "Topics of need",
    asked: ({ challenge }) => challenge.needs,
    said: ({ product }) => product.needs,
    words: needs,
    silent: "The product names no topic of need.",
  },
  {
    feature: "setting",
    label: "Care setting",
    asked: ({ challenge }) => challenge.settings,
    said: ({ product }) => product.settings,
    words: settings,
    silent: "The product does not say in which care settings it works.",
  },
  {
    feature: "population",
    label: "Population",
    asked: ({ challenge }) => challenge.populations,
    said: ({ product }) => product.populations,
    words: populations,
    silent: "The product does not say for whom it is.",
  },
  {
    feature: "place",
    label: "Place",
    asked: ({ challenge }) => challenge.places,
    said: ({ product }) => product.places,
    words: {},
    silent: "The product does not say where it is offered.",
  },
];

const wide = ["england", "uk", "united kingdom", "great britain", "nationwide", "anywhere"];
/** Being offered in the whole country is worth less than being at work on the spot. */
const wideShare = 0.6;

/** The share of what the challenge names that the product names too. A product that says nothing is given a maximum of 0. */
export function tagContribution(tags: TagFeature, pair: Pair, max: number): Contribution {
  const { feature, label, words } = tags;
  const asked = tags.asked(pair);
  const said = new Set(tags.said(pair).map(plain));
  const shared = asked.filter((tag) => said.has(plain(tag)));
  const isWide = feature === "place" && wide.some((name) => said.has(name));
  const share = Math.max(shared.length / asked.length, isWide ? wideShare : 0);
  const named = (tagNames: string[]) => listed(tagNames.map((tag) => labelOf(words, tag)));
  const missing = asked.filter((tag) => !said.has(plain(tag)));
  let sentence = tags.silent;
  if (shared.length > 0) {
    sentence = `Both name ${named(shared)}.`;
    if (missing.length > 0) sentence += ` Only the need names ${named(missing)}.`;
  } else if (isWide)
    sentence = `The product is offered in the whole country; it does not name ${named(asked)}.`;
  else if (said.size > 0) sentence = `The need names ${named(asked)}; the product does not.`;
  return { feature, label, points: max * share, max, quotes: [], sentence };
}

function plain(tag: string): string {
  return tag.trim().toLowerCase();
}
