import type { Need, Population, Setting } from "@/lib/vocabulary";

type SeedMustHave = {
  kind:
    | "assurance"
    | "integration"
    | "setting"
    | "population"
    | "language"
    | "price_ceiling"
    | "start_date"
    | "free_text";
  /** Pounds as digits, a date as YYYY-MM-DD, the words themselves for free text, otherwise a key or a name. */
  value: string;
  text: string;
  /** True where the requirement is ours, made up to show how matching works. */
  illustration: boolean;
};

export type SeedChallenge = {
  slug: string;
  organisationSlug: string;
  title: string;
  problem: string;
  whoHasIt: string;
  populationSize?: { people: number; note: string; sourceUrl: string };
  whatBetterLooksLike: string;
  settings: Setting[];
  populations: Population[];
  needs: Need[];
  places: string[];
  pathwayToday: string;
  /** Where no source describes today's pathway we describe a usual one, and say so. */
  pathwayTodayFrom: "source" | "illustration";
  baselines: { measure: string; value: number; unit: string; note?: string; sourceUrl: string }[];
  outcomes: {
    measure: string;
    baseline: number | null;
    target: number;
    unit: string;
    direction: "higher_is_better" | "lower_is_better";
    illustration: boolean;
  }[];
  mustHaves: SeedMustHave[];
  niceToHaves: SeedMustHave[];
  budgetPounds?: { amount: number; illustration: boolean };
  afterPilot: { text: string; illustration: boolean };
  sourceUrls: string[];
  /** Where it is not written from public facts, as it says otherwise. */
  ownershipNote?: string;
};

/** Shown with every demo challenge: the facts are public, the posting is not theirs. */
export const challengeOwnershipNote =
  "Written by us from public facts to show how the exchange works. The organisation named has neither posted nor endorsed it.";
