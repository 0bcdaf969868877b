import type { assuranceItems, Need, Population, Setting, Stage } from "@/lib/vocabulary";

type SeedEvidence = {
  title: string;
  design: string;
  finding: string;
  sourceUrl: string;
  /** Null where the page seen bears no date that we are sure of. */
  year: number | null;
};

export type SeedProduct = {
  slug: string;
  organisationSlug: string;
  kind: "product" | "service" | "pathway" | "role";
  name: string;
  /** At most 40 words. */
  summary: string;
  problem: string;
  howItWorks: string;
  whoFor: string;
  needs: Need[];
  settings: Setting[];
  populations: Population[];
  stage: Stage;
  places: string[];
  benefits: { claim: string; measure?: string; evidence?: string }[];
  evidenceItems: SeedEvidence[];
  integrations: string[];
  /** Shown to the supplier and brokers, and to leaders in an introduced match. */
  priceNote?: string;
  /** Nothing here has been seen or checked by a broker. */
  assurance: { item: keyof typeof assuranceItems; status: "claimed"; note: string; sourceUrl: string }[];
  sourceUrls: string[];
  /** Where the page is not written from public facts, as it says otherwise. */
  testBedWish?: string;
  /** What the first published version of the demo's page said instead, so that two versions can be compared. */
  firstSaid?: Partial<Pick<SeedProduct, "summary" | "whoFor" | "places" | "benefits" | "evidenceItems">>;
};
