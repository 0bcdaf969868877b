import type { SeedChallenge } from "./challenge-record";
import type { SeedOrganisation } from "./organisations";
import type { SeedProduct } from "./product-record";

/** Said wherever something of the demonstration can be read by itself. */
export const madeUp = "Made-up figures, for demonstration.";

/** No such place, organisation or product exists, so that no real one gets figures that never happened. */
export const demonstrationOrganisations: SeedOrganisation[] = [
  {
    slug: "anytown-trust",
    name: "Anytown Community NHS Trust (demonstration)",
    kind: "nhs_trust",
    kindNote: "There is no such trust: it leads the two demonstration pilots.",
    place: "Anytown",
    sourceUrl: null,
  },
  {
    slug: "anytown-devices",
    name: "Anytown Devices (demonstration)",
    kind: "company",
    kindNote: "There is no such company: it supplies the kit of the two demonstration pilots.",
    place: "Anytown",
    sourceUrl: null,
  },
];

export const demonstrationProduct: SeedProduct = {
  slug: "anytown-kit",
  organisationSlug: "anytown-devices",
  kind: "product",
  name: "Anytown blood pressure kit (demonstration)",
  summary: `${madeUp} An invented cuff with cards in easy words, to keep blood pressure below the value wanted.`,
  problem: "Invented: hypertension in Anytown is noticed late, and tablets are altered later still.",
  howItWorks:
    "Cards with drawings say how to wrap the cuff around an arm. Its two numbers travel by themselves; a clinician phones whoever is above the value wanted.",
  whoFor: "Anytown inhabitants with hypertension whose arm fits the cuff.",
  needs: ["medicines"],
  settings: ["home"],
  populations: ["people_with_learning_disability"],
  stage: "ready_to_test",
  places: ["Anytown"],
  benefits: [
    { claim: "Invented: hypertension is under control sooner.", measure: "Blood pressure at target" },
    { claim: "Invented: nobody calls in only to be measured." },
  ],
  evidenceItems: [],
  integrations: [],
  priceNote: "Made up: £38 for each person and year.",
  assurance: [],
  sourceUrls: [],
  testBedWish: `${madeUp} Neither this product nor its supplier exists.`,
};

const shared = {
  organisationSlug: "anytown-trust",
  populations: ["people_with_learning_disability"],
  needs: ["medicines"],
  places: ["Anytown"],
  pathwayTodayFrom: "illustration",
  baselines: [],
  mustHaves: [],
  niceToHaves: [],
  afterPilot: {
    text: "The invented commissioner of Anytown would decide by the thresholds of the plan.",
    illustration: true,
  },
  sourceUrls: [],
  ownershipNote: `${madeUp} Nobody has this need: it stands here so that its pilot can be seen.`,
} satisfies Partial<SeedChallenge>;

const atTarget = {
  measure: "Blood pressure at target",
  baseline: 54,
  target: 62,
  unit: "%",
  direction: "higher_is_better",
  illustration: true,
} as const;

export const demonstrationChallenges: SeedChallenge[] = [
  {
    ...shared,
    slug: "anytown-between-visits",
    title: "Blood pressure between visits in Anytown (demonstration)",
    problem: `${madeUp} In Anytown people with a learning disability have their blood pressure measured twice a year, and the dose is changed months later than it could be.`,
    whoHasIt:
      "People with a learning disability and raised blood pressure, on the lists of the invented practices of Anytown.",
    whatBetterLooksLike: "More people have the blood pressure that was agreed with them.",
    settings: ["home"],
    pathwayToday: "Two visits a year to be measured; a letter if it was too high.",
    outcomes: [atTarget],
  },
  {
    ...shared,
    slug: "anytown-supported-homes",
    title: "Blood pressure where care workers call, in Anytown (demonstration)",
    problem: `${madeUp} In Anytown people with a learning disability who have help at home seldom get to the practice, so their blood pressure is hardly ever measured.`,
    whoHasIt:
      "People with a learning disability and raised blood pressure who have help at home or live in an invented care home.",
    whatBetterLooksLike:
      "More people have the blood pressure that was agreed with them, without a trip to the practice.",
    settings: ["home"],
    pathwayToday: "Measured when somebody happens to be at the practice for something else.",
    outcomes: [{ ...atTarget, baseline: 52 }],
  },
];
