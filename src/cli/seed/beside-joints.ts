import type { SeedBeside } from "./beside-record";

const invented = "Illustration: invented for the demo";
const hurley2012 = "https://pubmed.ncbi.nlm.nih.gov/21954131/?dopt=Abstract";

const entry = { isCash: "true", year: 1, priceYear: 2012, source: invented } as const;

/** ESCAPE-pain for 24 people: what the course takes is invented; the saving is that of the trial, as capacity and not as cash. */
export const besideJoints: SeedBeside = {
  about: {
    perspective: "Illustration: NHS and social care, 24 people over 30 months",
    people: 24,
    costControl: 2500,
    costControlError: 350,
    costNew: 1900,
    costNewError: 320,
    utilityControl: 0.6,
    utilityControlError: 0.015,
    utilityNew: 0.615,
    utilityNewError: 0.015,
    years: 2.5,
    costTiming: "even",
    qalySource:
      "Illustration: invented to show cost per QALY; the trial’s own figures are published elsewhere",
  },
  entries: [
    {
      ...entry,
      side: "cost",
      organisation: "NELFT",
      what: "Physiotherapists, 12 sessions for two groups",
      sector: "nhs",
      isCash: "false",
      amount: "4,320",
      low: "3,600",
      high: "5,400",
    },
    {
      ...entry,
      side: "cost",
      organisation: "NELFT",
      what: "Training and licence",
      sector: "nhs",
      amount: "1,180",
    },
    {
      ...entry,
      side: "cost",
      organisation: "Community centre",
      what: "Room",
      sector: "other_public",
      amount: "720",
      low: "0",
      high: "1,200",
    },
    {
      ...entry,
      side: "benefit",
      organisation: "NHS and council",
      what: "Health and social care not used, £1,118 a person",
      sector: "nhs",
      isCash: "false",
      amount: "26,832",
      low: "5,304",
      high: "61,584",
      source:
        "24 times the trial’s £1,118 (£221 to £2,566) over 30 months; that it holds here is an assumption",
      sourceUrl: hurley2012,
    },
  ],
  tasks: [
    {
      role: "Physiotherapist",
      organisation: "NELFT",
      task: "One-to-one appointments for knee pain",
      minutesBefore: 30,
      minutesAfter: 20,
      timesPerMonth: 60,
      trainingHours: 28,
      basis: "estimated",
      usedFor: "People who waited longest were seen first",
      acceptableCount: 9,
      askedCount: 10,
      source: invented,
    },
    {
      role: "Physiotherapist",
      organisation: "NELFT",
      task: "Leading a group",
      minutesAfter: 75,
      timesPerMonth: 8,
      trainingHours: 0,
      basis: "logged",
      usedFor: "",
      source: invented,
    },
    {
      role: "Administrator",
      organisation: "NELFT",
      task: "Calling people who missed a session",
      minutesAfter: 6,
      timesPerMonth: 15,
      trainingHours: 1,
      basis: "estimated",
      usedFor: "",
      source: invented,
    },
  ],
  claims: [],
  site: {
    peopleServed: 218_000,
    olderPercent: 9,
    deprivedPercent: 54,
    roles: ["physiotherapist", "exercise_professional", "administrator"],
    system: "systmone",
    note: "Illustration: these figures were not measured.",
  },
};
