import type { MustHaveKind } from "@/features/challenge/status";
import type { AssuranceKind, AssuranceStatus } from "@/features/product/passport/status";
import type { Offering, Stage } from "@/lib/vocabulary";
import type { Shares } from "./shares";

/** One answer of a side in its own words. */
export type Statement = { field: string; label: string; text: string };

export type AskedMustHave = {
  id: string;
  kind: MustHaveKind;
  /** A key or name by kind; pounds as digits; a day as "2027-03-03"; the text itself for free text. */
  value: string;
  isEssential: boolean;
  weight: number;
};

export type MatchableChallenge = {
  id: string;
  organisationId: string;
  title: string;
  /** The needs in words: each earns its own points. */
  statements: Statement[];
  needs: string[];
  settings: string[];
  populations: string[];
  places: string[];
  budgetPounds: number | null;
  mustHaves: AskedMustHave[];
};

/** What the audience of the explanation may know of a product; null and empty lists are "not said". */
export type MatchableProduct = {
  id: string;
  organisationId: string;
  name: string;
  kind: Offering;
  stage: Stage | null;
  statements: Statement[];
  needs: string[];
  settings: string[];
  populations: string[];
  places: string[];
  assurance: { kind: AssuranceKind; status: AssuranceStatus | "lapsed"; expiresOn: string | null }[];
  integrations: string[];
  languages: string[];
  pricePounds: number | null;
  /** For what, where it is not for all: "for each person and year". */
  priceBasis: string | null;
  availableFrom: string | null;
};

/** How well one sentence of the product answers one sentence of a need, from 0 to 1. Who computes it is not our concern. */
export type Relevance = {
  need: string;
  challengeSentence: string;
  productField: string;
  productSentence: string;
  rank: number;
};

export type Result = {
  origin: "here" | "elsewhere";
  verdict: "favourable" | "unfavourable" | "unclear" | "descriptive";
  design: string;
  /** Of how many people or cases; null where it is not known. */
  sampleSize: number | null;
  sentence: string;
  settings: string[];
  href: string;
};

/** What the innovator says about a free-text must-have; it counts once the leader has confirmed it. */
export type FreeTextAnswer = { mustHaveId: string; isMet: boolean; isConfirmed: boolean };

/** The products most like the one in question: their names, the most alike first, and how well their texts fit the need. */
export type Alike = { names: string[]; fit: number };

export type Pair = {
  challenge: MatchableChallenge;
  product: MatchableProduct;
  relevance: Relevance[];
  evidence: Result[];
  answers?: FreeTextAnswer[];
  /** None where nothing like it is listed. */
  alike?: Alike;
  /** What the parts are worth where decisions have taught it; chosen by hand otherwise. */
  shares?: Shares;
};
