import type { PublishedFindings } from "@/features/evaluation/rules";
import { licence, qalyInputs } from "./money";

const id = "11111111-1111-4111-8111-111111111111";
const entry = {
  ...licence,
  id,
  amountPence: 123_450,
  lowPence: 100_000,
  highPence: 150_000,
  source: "The invoice",
  sourceUrl: null,
};
const link = {
  id,
  name: "People screened",
  shape: "amount" as const,
  unit: "people",
  value: 1000,
  low: null,
  high: null,
  standing: "possible" as const,
  possibleValue: null,
  source: "An assumption",
  sourceUrl: null,
};

/** Something of each kind that can stand beside published results. */
export const besideResults = {
  economics: {
    entries: [
      entry,
      {
        ...entry,
        side: "benefit",
        what: "Visits avoided",
        amountPence: 300_000,
        lowPence: null,
        highPence: null,
      },
    ],
    about: {
      perspective: "NHS in one borough",
      people: 1735,
      qalySource: "A model",
      seed: 7,
      ...qalyInputs,
      costNew: 700,
      utilityNew: 0.68,
    },
  },
  workforce: [
    {
      id,
      role: "Pharmacist",
      organisation: "28 pharmacies",
      task: "Pulse check",
      minutesBefore: 10,
      minutesAfter: 4,
      timesPerMonth: 100,
      trainingHours: 20,
      basis: "measured",
      usedFor: "",
      acceptableCount: 15,
      askedCount: 20,
      source: "Two weeks of watching",
    },
  ],
  scaleUps: [
    {
      id,
      claim: "16 people found",
      unit: "people found",
      target: 16,
      note: "In one borough.",
      seed: 8,
      links: [
        link,
        {
          ...link,
          name: "Found",
          shape: "share",
          value: 0.016,
          low: 0.0112,
          high: 0.0232,
          possibleValue: 0.07,
        },
      ],
    },
  ],
  siteProfiles: [
    {
      name: "A pharmacy",
      setting: "community_pharmacy",
      peopleServed: 12_000,
      olderPercent: 40,
      deprivedPercent: null,
      onlinePercent: null,
      roles: ["pharmacist"],
      system: null,
      note: "",
    },
  ],
  baseline: { name: "Diagnosed", value: 1.1, unit: "%" },
} satisfies Pick<PublishedFindings, "economics" | "workforce" | "scaleUps" | "siteProfiles" | "baseline">;
