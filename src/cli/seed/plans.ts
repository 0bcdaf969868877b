import type { SavePlanPart } from "@/features/evaluation/plan/schema";
import type { AddMeasure } from "@/features/evaluation/schema";
import type { EvaluationDesign } from "@/features/evaluation/status";
import { demonstrationPlans } from "./demonstration-plans";

type PartOf<Name extends SavePlanPart["part"]> = Extract<SavePlanPart, { part: Name }>;

export type SeedPlan = Pick<PartOf<"logic">, "logicModel"> &
  Omit<PartOf<"comparator">, Place> &
  Partial<Omit<PartOf<"subgroups">, Place>> &
  Partial<Omit<PartOf<"size">, Place>> &
  Omit<PartOf<"thresholds">, Place> & {
    question: string;
    design: EvaluationDesign;
    measures: Omit<AddMeasure, "evaluationId">[];
  };
type Place = "pilotId" | "revision" | "part";

const none = {
  unit: "",
  source: "",
  licence: "",
  caseDefinition: "",
  libraryKey: undefined,
  isPrimary: false,
} as const;
const share = { ...none, kind: "proportion", direction: "increase" } as const;

/**
 * Plans of the demo, by pilot. What is public (what was done, the planned 1,300, 12 weeks and 2 to 3 weeks, 12 sessions in six
 * weeks) stands with its source in the pilot; thresholds, budget holders, numbers a week and spreads are invented and say so.
 */
const plans: Record<string, SeedPlan> = {
  ...demonstrationPlans,
  "af-pharmacies-waltham-forest": {
    question:
      "How many people screened in community pharmacies have atrial fibrillation confirmed, and how soon do they start treatment?",
    logicModel: {
      inputs: [
        "Heart recorders that fit a phone, in pharmacies",
        "Pharmacy staff who are trained to use them",
        "A one-stop clinic at the hospital",
      ],
      activities: [
        "Check the heart rhythm of people who come to the pharmacy",
        "Send a possible finding straight to the clinic, not by way of the GP",
      ],
      outputs: ["People screened", "People referred", "People seen in the clinic"],
      outcomes: [
        "Atrial fibrillation confirmed that nobody knew of",
        "Treatment 2 to 3 weeks after the check",
        "Fewer strokes",
      ],
      assumptions: [
        "A possible finding is confirmed often enough",
        "People who are referred come to the clinic",
        "People who start treatment stay on it",
      ],
    },
    design: "after_only",
    comparator:
      "No comparison group; the national time from screening to treatment of about 12 weeks as context",
    selectedOnBaseline: false,
    subgroupKinds: ["deprivation", "ethnicity", "age", "sex"],
    plannedSampleSize: 1300,
    expectedPerWeek: 50,
    recruitmentWeeks: 26,
    scaleIf: "Confirmed in at least 1% of people screened, and treatment within 3 weeks",
    adaptIf: "Fewer than half of those referred are seen",
    stopIf: "Nobody is confirmed among the first 500 screened",
    budgetHolder: "Illustration: the lead for long-term conditions at the integrated care board",
    routeToBuy:
      "Illustration: a locally commissioned service of community pharmacies, by a change to their contract",
    measures: [
      {
        ...share,
        name: "Atrial fibrillation confirmed",
        domain: "outcome",
        libraryKey: "diagnosis-confirmed",
        caseDefinition:
          "Confirmed by the clinic on a 12-lead tracing, of everyone screened who did not know of it. A possible finding of the recorder is not counted.",
        source: "Clinic records",
        target: 1,
        isPrimary: true,
      },
      { ...share, name: "Referred to the clinic", domain: "reach", caseDefinition: "Of everyone screened." },
      {
        ...share,
        name: "Seen in the clinic",
        domain: "reach",
        libraryKey: "referred-and-seen",
        caseDefinition: "Of everyone who was referred.",
        source: "Clinic records",
      },
      { ...share, name: "Started treatment", domain: "outcome", caseDefinition: "Of everyone confirmed." },
      {
        ...none,
        name: "Time to treatment",
        domain: "outcome",
        kind: "time",
        direction: "decrease",
        unit: "days",
        libraryKey: "time-to-treatment",
        caseDefinition: "Days from the check to the first treatment, of those who started it.",
        source: "Clinic records",
        target: 21,
      },
    ],
  },
  "escape-pain-barking": {
    question:
      "Do people with knee or hip pain who take the course have less pain at its end, and who completes it?",
    logicModel: {
      inputs: [
        "Two trained physiotherapists",
        "A room in a community centre",
        "The course and its materials",
      ],
      activities: ["12 sessions, twice a week for six weeks", "Each session joins exercise with a talk"],
      outputs: ["People who begin", "People who come to most sessions"],
      outcomes: ["Less pain", "Moving more easily", "Fewer visits because of joint pain"],
      assumptions: ["People can come twice a week", "Exercise goes on after the last session"],
    },
    design: "before_after",
    comparator: "The same people at the first session",
    selectedOnBaseline: true,
    subgroupKinds: ["age", "sex", "deprivation"],
    ownSubgroups: ["In work", "Not in work"],
    plannedSampleSize: 48,
    expectedPerWeek: 8,
    recruitmentWeeks: 6,
    power: "80",
    standardDeviation: 18,
    scaleIf: "Pain is at least 10 points better and two thirds complete the course",
    adaptIf: "Pain is better, but people who work do not come",
    stopIf: "Pain is no better, or fewer than one in three complete",
    budgetHolder: "Illustration: the head of community therapies at NELFT",
    routeToBuy:
      "Illustration: within the contract for community therapies, with a yearly licence of the course",
    measures: [
      {
        ...none,
        name: "Knee function and pain (KOOS), pain",
        domain: "outcome",
        kind: "score",
        direction: "increase",
        unit: "points",
        libraryKey: "koos",
        caseDefinition: "Pain subscale, 0 to 100, 100 for no pain. Values for planning are an illustration.",
        baseline: 45,
        target: 55,
        minimalImportantDifference: 10,
        source: "Roos and Lohmander 2003",
        licence: "Free to use. Free (to verify with its owner).",
        isPrimary: true,
      },
      {
        ...share,
        name: "Completed the course",
        domain: "reach",
        libraryKey: "completed",
        caseDefinition: "Came to 8 or more of 12 sessions, of everyone who came to the first.",
        source: "Records of the sites",
      },
      {
        ...share,
        name: "Friends and Family Test, positive",
        domain: "experience",
        libraryKey: "fft",
        caseDefinition: "Very good or good, of everyone who answers, with “don’t know” in the denominator.",
        source: "NHS England",
        licence: "Free to use.",
      },
    ],
  },
};

const usual = (title: string): SeedPlan => ({
  question: `Does “${title}” make a difference that people and staff would notice?`,
  logicModel: {
    inputs: ["Illustration: staff time and the product"],
    activities: ["Illustration: the change is tried at the sites of this pilot"],
    outputs: ["Illustration: people who use it"],
    outcomes: ["Illustration: people are better for it, and notice"],
    assumptions: ["Illustration: staff have the time to keep it up"],
  },
  design: "before_after",
  comparator: "The same sites before the change",
  selectedOnBaseline: false,
  subgroupKinds: ["age", "sex"],
  plannedSampleSize: 1300,
  scaleIf: "The primary measure improves by at least the smallest change that matters",
  adaptIf: "It improves by less, or only at some sites",
  stopIf: "It gets worse, or staff cannot keep it up",
  budgetHolder: "Named for the demo (illustration)",
  routeToBuy: "Chosen for the demo (illustration)",
  measures: [{ ...share, name: "People who used it among people invited", domain: "reach", isPrimary: true }],
});

export function findSeedPlan({ slug, title }: { slug: string; title: string }): SeedPlan {
  return plans[slug] ?? usual(title);
}
