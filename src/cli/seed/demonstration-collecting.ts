import { beginning } from "./demonstration-days";
import { collectingFigures } from "./demonstration-plans";
import type { Demonstration } from "./demonstration-record";
import { madeUp } from "./demonstration-sides";

const invented = { organisationSlug: null, place: "Anytown", illustration: true } as const;

/** Under way for eight months: figures come in, one site is late, and nothing is signed. */
export function collectingDemonstration(today: Date): Demonstration {
  const live = beginning(today, -8);
  return {
    pilot: {
      slug: "anytown-supported-homes-pilot",
      title: "Care workers measure blood pressure in Anytown (demonstration)",
      challengeSlug: "anytown-supported-homes",
      productSlugs: ["anytown-kit"],
      sites: [
        { ...invented, name: "Anytown Home Care (demo)", setting: "home_care" },
        { ...invented, name: "Anytown Care Home (demo)", setting: "care_home" },
        { ...invented, name: "Anytown Park Surgery (demo)", setting: "gp_practice" },
      ],
      status: "live",
      statusNote: `${madeUp} Care workers bring the kit to people who have help at home. It shows what an evaluation looks like while figures come in.`,
      pathwaySlugs: [],
      contributions: [],
      resultSlugs: [],
      isMadeUp: true,
      illustration: {
        days: { prepared: live - 70, ready: live - 14, live },
        gates: [
          {
            kind: "data_protection",
            title: "Data protection impact assessment (made up)",
            status: "met",
            waitsOn: "leader",
            closed: live - 50,
          },
        ],
        tasks: [
          {
            title: "Ask the Park Surgery for its two missing months",
            personSlug: "ewan",
            dueIn: 9,
          },
        ],
        milestones: [
          { title: "First home visited with the kit", dueIn: live + 5, reached: live + 4 },
          { title: "A year of figures is in", dueIn: 120 },
        ],
        risks: [
          {
            title: "Care workers have no minutes left in a visit",
            likelihood: "medium",
            effect: "significant",
            response: "Time the measuring, and stop where it takes longer than ten minutes.",
          },
        ],
        decisions: [
          {
            title: "Measure before breakfast",
            reason: "Readings after it were higher and more scattered (made up).",
            taken: live + 60,
          },
        ],
        cycles: [
          {
            aim: "The first visit of the day measures, not the last",
            plan: "Four months at Anytown Home Care, so that three whole months can be held against the year before.",
            prediction:
              "Two thirds of visits hold a measurement, where it is half now, and more people are at target.",
            predicted: { measure: "Blood pressure at target", direction: "rise", value: 54 },
            planned: live + 20,
            begun: live + 28,
            studied: {
              day: live + 140,
              whatHappened: "Seven in ten visits held a measurement.",
              learned: "A little better than predicted; mornings suit people too.",
            },
            acted: { day: live + 144, action: "adopt" },
          },
          {
            aim: "A larger cuff for people whose arm needs one",
            plan: "Both sizes in the bag at the care home for a month.",
            prediction: "No measurement fails for want of a cuff that fits, and none takes longer.",
            predicted: { measure: "Care worker time for each measurement", direction: "stay" },
            planned: live + 147,
            begun: live + 155,
            studied: {
              day: live + 200,
              whatHappened: "Three still failed, each where the bag had been left behind.",
              learned: "The cuff was right. Where the bag is kept was not.",
            },
            acted: { day: live + 204, action: "adapt" },
          },
          {
            aim: "The bag hangs beside the front door",
            plan: "Every home, from this month on.",
            prediction: "No measurement fails because the bag is elsewhere, and each takes a minute less.",
            predicted: {
              measure: "Care worker time for each measurement",
              direction: "fall",
              value: 5.8,
            },
            planned: -30,
            begun: -24,
          },
        ],
      },
      sourceUrls: [],
    },
    seed: 5,
    measures: collectingFigures,
    months: { baseline: -20, change: -8, last: -1 },
    late: { site: "Anytown Park Surgery (demo)", until: -3 },
    missing: { site: "Anytown Care Home (demo)", month: -5 },
    partial: {
      site: "Anytown Home Care (demo)",
      month: -6,
      measure: "Friends and Family Test, positive",
    },
    pathway: {
      before: [
        {
          name: "Measured by chance",
          ownedBy: "Practice (made up)",
          doneBy: "Nurse",
          minutes: 12,
          note: "When somebody is there for something else.",
        },
        { name: "Dose changed", ownedBy: "Practice (made up)", doneBy: "GP", minutes: 10 },
      ],
      after: [
        {
          name: "Measured at a visit at home",
          ownedBy: "Anytown Home Care (demo)",
          doneBy: "Care worker",
          minutes: 7,
        },
        { name: "List looked at", ownedBy: "Anytown Park Surgery (demo)", doneBy: "Pharmacist", minutes: 2 },
        {
          name: "Dose changed",
          ownedBy: "Anytown Park Surgery (demo)",
          doneBy: "Pharmacist",
          minutes: 8,
        },
      ],
    },
    correction: {
      day: beginning(today, -2) + 9,
      measure: "Friends and Family Test, positive",
      reason: "Two people were counted twice (made up, to show a correction).",
    },
  };
}
