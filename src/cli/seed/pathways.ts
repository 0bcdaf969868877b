type SeedPathwayStep = {
  name: string;
  /** An organisation's slug, or null where any such organisation may own the step. */
  ownerSlug: string | null;
  owner: string;
  role: string;
  minutes?: number;
  weeks?: { low: number; high: number };
  note?: string;
  sourceUrl?: string;
  /** True where the step or its time is ours and stands in for one that no source gives. */
  illustration: boolean;
};

type SeedPathway = {
  slug: string;
  challengeSlug: string;
  stage: "before" | "after";
  title: string;
  totalTime: string;
  timeIs: "measured" | "planned" | "national average" | "illustration";
  steps: SeedPathwayStep[];
  sourceUrls: string[];
};

const launch = "https://nhsaccelerator.com/insight/turning-brilliant-life-saving-care-city/";
const cqc = "https://www.cqc.org.uk/publications/themes-care/detecting-atrial-fibrillation";
const journal =
  "https://pharmaceutical-journal.com/article/news/pharmacists-screening-for-af-in-hi-tech-partnership";
const westOfEngland = "https://www.weahsn.net/our-work/transforming-services-and-systems/escape-pain/";

const atrialFibrillation: SeedPathway[] = [
  {
    slug: "af-before",
    challengeSlug: "undetected-atrial-fibrillation",
    stage: "before",
    title: "Screen, GP, cardiology",
    totalTime: "About 12 weeks from screening to treatment",
    timeIs: "national average",
    steps: [
      {
        name: "Heart check",
        ownerSlug: "north-east-london-lpc",
        owner: "Community pharmacy",
        role: "Pharmacy assistant",
        minutes: 1,
        note: "The tracing takes 30 seconds. Also tried in a GP practice.",
        sourceUrl: cqc,
        illustration: false,
      },
      {
        name: "Back to the GP",
        ownerSlug: null,
        owner: "GP practice",
        role: "GP",
        note: "GPs asked whether this step was needed.",
        sourceUrl: cqc,
        illustration: false,
      },
      {
        name: "Referral to cardiology and a 12-lead ECG",
        ownerSlug: null,
        owner: "Hospital",
        role: "Cardiology team",
        illustration: true,
      },
      {
        name: "Treatment starts",
        ownerSlug: null,
        owner: "Hospital or GP practice",
        role: "Prescriber",
        note: "About 12 weeks after screening on average nationally; not measured locally.",
        sourceUrl: launch,
        illustration: false,
      },
    ],
    sourceUrls: [launch, cqc],
  },
  {
    slug: "af-after",
    challengeSlug: "undetected-atrial-fibrillation",
    stage: "after",
    title: "Community pharmacy straight to a one-stop clinic",
    totalTime: "Two to three weeks from screening to treatment",
    timeIs: "planned",
    steps: [
      {
        name: "Heart check",
        ownerSlug: "north-east-london-lpc",
        owner: "Community pharmacy",
        role: "Pharmacy assistant",
        minutes: 1,
        note: "KardiaMobile, unchanged.",
        sourceUrl: cqc,
        illustration: false,
      },
      {
        name: "Hospital reviews the tracing",
        ownerSlug: "barts-health",
        owner: "Barts Health",
        role: "Specialist",
        note: "Prevents visits that are not needed.",
        sourceUrl: launch,
        illustration: false,
      },
      {
        name: "One visit to the one-stop clinic",
        ownerSlug: "barts-health",
        owner: "Barts Health, Whipps Cross",
        role: "Atrial fibrillation nurse",
        weeks: { low: 2, high: 3 },
        note: "Tests and result at the same visit. The weeks are those planned at launch.",
        sourceUrl: journal,
        illustration: false,
      },
      {
        name: "Treatment starts",
        ownerSlug: "barts-health",
        owner: "Barts Health, Whipps Cross",
        role: "Atrial fibrillation nurse",
        note: "If right, an anticoagulant at that same visit.",
        sourceUrl: journal,
        illustration: false,
      },
    ],
    sourceUrls: [launch, cqc, journal],
  },
];

const jointPain: SeedPathway[] = [
  {
    slug: "joint-pain-before",
    challengeSlug: "joint-pain-barking",
    stage: "before",
    title: "Painkillers and, for some, one-to-one physiotherapy",
    totalTime: "Not known",
    timeIs: "illustration",
    steps: [
      {
        name: "GP appointment and painkillers",
        ownerSlug: null,
        owner: "GP practice",
        role: "GP",
        minutes: 10,
        illustration: true,
      },
      {
        name: "Short one-to-one course",
        ownerSlug: "nelft",
        owner: "NELFT",
        role: "Physiotherapist",
        illustration: true,
      },
    ],
    sourceUrls: ["https://www.kingsfund.org.uk/insight-and-analysis/articles/escape-pain-programme"],
  },
  {
    slug: "escape-pain-course",
    challengeSlug: "joint-pain-barking",
    stage: "after",
    title: "ESCAPE-pain: 12 sessions, twice a week for six weeks, for people over 45 with knee or hip pain",
    totalTime: "Six weeks",
    timeIs: "planned",
    steps: [
      {
        name: "Person asks or is referred",
        ownerSlug: null,
        owner: "GP practice or the person",
        role: "Any referrer",
        illustration: true,
      },
      {
        name: "First assessment",
        ownerSlug: "nelft",
        owner: "NELFT",
        role: "Physiotherapist",
        minutes: 30,
        illustration: true,
      },
      {
        name: "12 group sessions of discussion and exercise",
        ownerSlug: "nelft",
        owner: "NELFT, at a community centre in Barking",
        role: "Physiotherapist",
        weeks: { low: 6, high: 6 },
        note: "Twice a week.",
        sourceUrl: westOfEngland,
        illustration: false,
      },
      {
        name: "Own goals and local activities afterwards",
        ownerSlug: "lb-barking-and-dagenham",
        owner: "Leisure provider of the borough",
        role: "Exercise professional",
        sourceUrl: westOfEngland,
        illustration: false,
      },
    ],
    sourceUrls: [westOfEngland],
  },
];

export const pathways: SeedPathway[] = [...atrialFibrillation, ...jointPain];
