type SeedOrganisationKind =
  | "nhs_trust"
  | "icb"
  | "primary_care"
  | "community_pharmacy"
  | "council"
  | "care_provider"
  | "charity"
  | "company"
  | "university"
  | "exchange";

export type SeedOrganisation = {
  slug: string;
  name: string;
  kind: SeedOrganisationKind;
  /** Said where the organisation fits no kind exactly. */
  kindNote?: string;
  place?: string;
  website?: string;
  identifiers?: { odsCode?: string; companiesHouse?: string; charityNumber?: string };
  /** Null for what is made up. */
  sourceUrl: string | null;
};

const careCityHistory =
  "https://www.local.gov.uk/case-studies/london-boroughs-supporting-people-long-term-conditions";

export const exchangeOrganisations: SeedOrganisation[] = [
  {
    slug: "care-city",
    name: "Care City",
    kind: "exchange",
    place: "Barking, London",
    website: "https://www.carecity.org",
    sourceUrl: "https://www.carecity.org/seasons-greetings",
  },
];

export const publicOrganisations: SeedOrganisation[] = [
  {
    slug: "barts-health",
    name: "Barts Health NHS Trust",
    kind: "nhs_trust",
    place: "East London",
    website: "https://www.bartshealth.nhs.uk",
    identifiers: { odsCode: "R1H" },
    sourceUrl: "https://www.cqc.org.uk/publications/themes-care/detecting-atrial-fibrillation",
  },
  {
    slug: "nelft",
    name: "NELFT NHS Foundation Trust",
    kind: "nhs_trust",
    place: "North east London and Essex",
    website: "https://www.nelft.nhs.uk",
    sourceUrl: careCityHistory,
  },
  {
    slug: "royal-brompton-and-harefield",
    name: "Royal Brompton and Harefield hospitals",
    kind: "nhs_trust",
    place: "Harefield and Chelsea, London",
    sourceUrl:
      "https://www.health.org.uk/improvement-projects/enhanced-medicines-use-reviews-to-improve-the-detection-and-treatment-of-atrial",
  },
  {
    slug: "betsi-cadwaladr",
    name: "Betsi Cadwaladr University Health Board",
    kind: "nhs_trust",
    kindNote: "A Welsh health board, filed under the nearest kind.",
    place: "North Wales",
    website: "https://bcuhb.nhs.wales",
    sourceUrl: "https://businesscloud.co.uk/news/health-tech-project-could-help-850000-living-with-dementia/",
  },
  {
    slug: "health-innovation-network",
    name: "Health Innovation Network South London",
    kind: "nhs_trust",
    kindNote: "A regional innovation network of the NHS, filed under the nearest kind.",
    place: "South London",
    website: "https://healthinnovationnetwork.com",
    sourceUrl:
      "https://www.ahsnnetwork.com/about-academic-health-science-networks/national-programmes-priorities/escape-pain",
  },
  {
    slug: "nel-icb",
    name: "NHS North East London Integrated Care Board",
    kind: "icb",
    place: "North east London",
    sourceUrl: "https://www.northeastlondonhcp.nhs.uk/ourplans/social-prescribing-2.htm",
  },
  {
    slug: "north-east-london-lpc",
    name: "North East London Local Pharmaceutical Committee",
    kind: "community_pharmacy",
    kindNote: "The committee that speaks for community pharmacies in the area.",
    place: "North east London",
    website: "https://www.nellpc.org.uk",
    sourceUrl: "https://www.nellpc.org.uk/?p=26150",
  },
  {
    slug: "lb-barking-and-dagenham",
    name: "London Borough of Barking and Dagenham",
    kind: "council",
    place: "Barking and Dagenham, London",
    website: "https://www.lbbd.gov.uk",
    sourceUrl: careCityHistory,
  },
  {
    slug: "lb-waltham-forest",
    name: "London Borough of Waltham Forest",
    kind: "council",
    place: "Waltham Forest, London",
    website: "https://www.walthamforest.gov.uk",
    sourceUrl:
      "https://www.local.gov.uk/case-studies/london-borough-waltham-forest-using-social-prescribing-combat-loneliness",
  },
  {
    slug: "lb-redbridge",
    name: "London Borough of Redbridge",
    kind: "council",
    place: "Redbridge, London",
    website: "https://www.redbridge.gov.uk",
    sourceUrl: "https://carecity.org/seasons-greetings-from-care-city",
  },
  {
    slug: "lb-havering",
    name: "London Borough of Havering",
    kind: "council",
    place: "Havering, London",
    website: "https://www.havering.gov.uk",
    sourceUrl: careCityHistory,
  },
  {
    slug: "peverel-court-care",
    name: "Peverel Court Care",
    kind: "care_provider",
    website: "https://peverelcourtcare.co.uk",
    sourceUrl: "https://peverelcourtcare.co.uk/tag/falls/",
  },
  {
    slug: "ucl",
    name: "University College London",
    kind: "university",
    place: "London",
    website: "https://www.ucl.ac.uk",
    sourceUrl: "https://nhsaccelerator.com/insight/turning-brilliant-life-saving-care-city/",
  },
  {
    slug: "university-of-east-london",
    name: "University of East London",
    kind: "university",
    place: "East London",
    website: "https://www.uel.ac.uk",
    sourceUrl: "https://docplayer.net/amp/6301944-The-rix-wiki-start-up-package-for-local-authorities.html",
  },
  {
    slug: "university-of-nottingham",
    name: "University of Nottingham",
    kind: "university",
    place: "Nottingham",
    website: "https://www.nottingham.ac.uk",
    sourceUrl:
      "https://blogs.nottingham.ac.uk/newsroom/2014/10/23/care-home-fall-prevention-initiative-wins-innovation-award/",
  },
];
