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
  summary: `${madeUp} A cuff with easy-read cards, by which adults with a learning disability send their blood pressure to the practice.`,
  problem:
    "A learning disability and raised blood pressure often come together. (Made up: no such product exists.)",
  howItWorks:
    "The cards show how to wear the cuff. Each reading goes to the practice, where a nurse compares it with the value agreed and has the dose changed.",
  whoFor: "Adults with a learning disability and raised blood pressure who can wear a cuff.",
  needs: ["medicines"],
  settings: ["home"],
  populations: ["people_with_learning_disability"],
  stage: "ready_to_test",
  places: ["Anytown"],
  benefits: [
    {
      claim: "More people reach the blood pressure agreed for them (made up).",
      measure: "Blood pressure at target",
    },
    { claim: "Fewer visits only to be measured (made up)." },
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
