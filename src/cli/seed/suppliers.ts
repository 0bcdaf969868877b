import type { SeedOrganisation } from "./organisations";

function supplier(slug: string, name: string, sourceUrl: string, place?: string): SeedOrganisation {
  return { slug, name, kind: "company", sourceUrl, ...(place ? { place } : {}) };
}

const hte13 = "https://www.nice.org.uk/guidance/HTE13/chapter/2-the-technology";
const hte16 = "https://www.nice.org.uk/guidance/HTE16/chapter/2-the-technologies";

export const suppliers: SeedOrganisation[] = [
  supplier(
    "alivecor",
    "AliveCor",
    "https://nhsaccelerator.com/understanding-nhs-adopts-innovation-alivecors-kardia-care-city-test-bed",
  ),
  supplier(
    "plessey",
    "Plessey Semiconductors",
    "https://www.nice.org.uk/guidance/dg35/chapter/the-diagnostic-tests",
  ),
  supplier(
    "irhythm",
    "iRhythm Technologies",
    "https://www.nice.org.uk/guidance/mtg52/chapter/2-The-technology",
  ),
  supplier("getubetter", "getUBetter", hte16),
  supplier("selfback", "SelfBack ApS", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6918200"),
  supplier("flok-health", "Flok Health", "https://hises.edinburghbioquarter.com/ai-physio-pathway"),
  supplier("big-health", "Big Health", "https://www.nice.org.uk/guidance/mtg70/chapter/2-The-technology"),
  supplier(
    "liva",
    "Liva Healthcare",
    "https://www.healtheuropa.com/type-2-diabetes/91520/",
    "Denmark and the UK",
  ),
  supplier("second-nature", "Second Nature", "https://diabetes.jmir.org/2024/1/e52987"),
  supplier(
    "healthy-io",
    "Healthy.io",
    "https://committees.parliament.uk/writtenevidence/113290/html/",
    "Tel Aviv",
  ),
  supplier("my-mhealth", "my mhealth", "https://www.nice.org.uk/guidance/mtg68/chapter/2-The-technology"),
  supplier("lenus-health", "Lenus Health", "https://www.nice.org.uk/advice/mib300/chapter/The-technology"),
  supplier(
    "solcom",
    "Solcom",
    "https://uclpartners.com/project/evaluating-the-use-of-remote-monitoring-in-care-homes",
  ),
  supplier("feebris", "Feebris", hte13),
  supplier("docobo", "Docobo", "https://elft.nhs.uk/services/teleheath-team"),
  supplier("luscii", "Luscii Healthtech", hte13),
  supplier("current-health", "Current Health", hte13, "Edinburgh"),
  supplier(
    "nobi",
    "Nobi",
    "https://www.nobi.life/en/blog/cases-4/84-decrease-in-falls-in-uk-care-home-thanks-to-artificial-intelligence-14",
  ),
  supplier(
    "kinesis",
    "Kinesis Health Technologies",
    "https://nice.org.uk/advice/mib73/chapter/The-technology",
    "Ireland",
  ),
  supplier(
    "just-checking",
    "Just Checking",
    "https://www.gponline.com/staffordshire-pioneers-activity-monitoring-assessment-people-dementia/article/932942",
  ),
  supplier("alcuris", "Alcuris", "https://telecareaware.com/tag/wirral-council/"),
  supplier("birdie", "Birdie", "https://public.io/case-study/techforce19"),
  supplier(
    "elemental",
    "Elemental",
    "https://businesscloud.co.uk/news/tech-for-good-platform-sees-boom-during-lockdown/",
  ),
  supplier(
    "buddyhub",
    "BuddyHub",
    "https://medium.com/digitalagenda/london-names-civic-challenge-14-703518b6dfac",
    "London",
  ),
  {
    ...supplier(
      "carefree",
      "Carefree",
      "https://www.iheart.com/podcast/1333-problems-worth-solving-229415556/episode/charlotte-newman-lean-tech-transforming-respite-279629826",
    ),
    kind: "charity",
  },
  supplier(
    "healthera",
    "Healthera",
    "https://www.fiercebiotech.com/medical-devices/healthera-to-launch-medication-adherence-app-patient-management-platform",
    "Cambridge",
  ),
  supplier(
    "drdoctor",
    "DrDoctor",
    "https://www.england.nhs.uk/ourwork/innovation/innovation-and-technology-payment-201819/",
  ),
  supplier(
    "book-of-you",
    "Book of You CIC",
    "https://businesscloud.co.uk/news/health-tech-project-could-help-850000-living-with-dementia/",
    "Ruthin, Wales",
  ),
];
