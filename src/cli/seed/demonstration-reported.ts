import { beginning } from "./demonstration-days";
import { reportedFigures } from "./demonstration-plans";
import type { Demonstration } from "./demonstration-record";
import { madeUp } from "./demonstration-sides";

const invented = { organisationSlug: null, place: "Anytown", illustration: true } as const;
const surgery = (name: string) => ({ ...invented, name, setting: "gp_practice" as const });

/** Ran for eight months, and its findings went out a month ago: better, no different, and worse. */
export function reportedDemonstration(today: Date): Demonstration {
  const live = beginning(today, -11);
  const ended = beginning(today, -3) + 21;
  return {
    pilot: {
      slug: "anytown-between-visits-pilot",
      title: "Blood pressure at home in Anytown (demonstration)",
      challengeSlug: "anytown-between-visits",
      productSlugs: ["anytown-kit"],
      sites: [
        surgery("Anytown Market Surgery (demo)"),
        surgery("Anytown Station Surgery (demo)"),
        surgery("Anytown Harbour Surgery (demo)"),
      ],
      status: "reported",
      statusNote: `${madeUp} People at three invented practices measure themselves at home for eight months, beside people who are not offered the kit. It shows what a published result looks like, with one outcome better, one no different and one worse.`,
      pathwaySlugs: [],
      contributions: [],
      resultSlugs: [],
      isMadeUp: true,
      illustration: {
        days: { prepared: live - 60, ready: live - 12, live, ended },
        gates: [
          {
            kind: "data_protection",
            title: "Data protection impact assessment (made up)",
            status: "met",
            waitsOn: "leader",
            closed: live - 40,
          },
        ],
        tasks: [
          {
            title: "Ask nurses how long their calls take",
            personSlug: "ewan",
            dueIn: live + 90,
            done: live + 88,
          },
        ],
        milestones: [
          { title: "First person measures at home", dueIn: live + 7, reached: live + 9 },
          { title: "Last month of figures is in", dueIn: ended - 1, reached: ended - 1 },
        ],
        risks: [
          {
            title: "Nurses have no time for the calls",
            likelihood: "high",
            effect: "major",
            response: "Time their calls every month, and write it into the plan as a measure.",
          },
        ],
        decisions: [
          {
            title: "Keep the third practice, whose totals come late",
            reason: "Leaving it out would leave out the poorest part of Anytown.",
            taken: live + 120,
          },
        ],
        cycles: [
          {
            aim: "Texts instead of phone calls for people who want them",
            plan: "One month at the Market Surgery.",
            prediction: "As many measurements, and an hour less of the nurse’s time each week.",
            planned: live + 40,
            begun: live + 50,
            studied: {
              day: live + 85,
              whatHappened: "As many measurements came in. The nurse’s time stayed the same.",
              learned: "Texts need reading too: the prediction was wrong about the time.",
            },
            acted: { day: live + 90, action: "adopt" },
          },
        ],
      },
      sourceUrls: [],
    },
    seed: 11,
    measures: reportedFigures,
    months: { baseline: -23, change: -11, last: -4 },
    late: { site: "Anytown Harbour Surgery (demo)", until: -4 },
    missing: { site: "Anytown Station Surgery (demo)", month: -7 },
    partial: { site: "Anytown Market Surgery (demo)", month: -9, measure: "Would use it again" },
    pathway: {
      before: [
        {
          name: "Measured at a visit",
          ownedBy: "Practice (made up)",
          doneBy: "Nurse",
          minutes: 12,
          note: "Twice a year.",
        },
        { name: "Letter if too high", ownedBy: "Practice (made up)", doneBy: "Administrator", minutes: 4 },
        { name: "Dose changed", ownedBy: "Practice (made up)", doneBy: "GP", minutes: 10 },
      ],
      after: [
        {
          name: "Measures at home",
          ownedBy: "At home",
          doneBy: "The person",
          minutes: 5,
          note: "Two mornings a week.",
        },
        { name: "List looked at", ownedBy: "Practice (made up)", doneBy: "Nurse", minutes: 1 },
        {
          name: "Call if too high, dose changed",
          ownedBy: "Practice (made up)",
          doneBy: "Nurse and pharmacist",
          minutes: 9,
        },
      ],
    },
    deviation: {
      day: live + 130,
      description: "The totals of one practice for one month are missing.",
      reason: "Its nurse was away and nobody kept the list (made up).",
    },
    published: {
      finished: -66,
      signed: -55,
      findings: `${madeUp} Better: about two in three people had the blood pressure agreed with them once they measured at home, where it had been half. Among people who were not offered the kit nothing changed. People in the most deprived fifth gained little or nothing.\n\nNo difference: how people felt their health to be that day, and emergency admissions.\n\nWorse: it took nurses about a third more time for each person. The plan had hoped for less.`,
      limitations: `Who was offered the kit was not decided by chance, so the two groups may differ in more than the kit. One practice sent its totals late, and another sent none for one month. ${madeUp}`,
      leaderSigned: -48,
      partnerSigned: -44,
      dissented: {
        day: -38,
        reason:
          "Made up, to show the right of reply: we think that nurses’ time will fall once everybody knows the kit, and that eight months are too short to see it.",
      },
      published: -30,
      decided: {
        day: -21,
        decision: "adapt",
        reason:
          "Made up: more people are at target, as the plan asked, but the most deprived fifth gains nothing and nurses need more time. We go on with calls by pharmacists, and with help to put on the cuff.",
      },
      adoptions: [
        {
          site: "Anytown Market Surgery (demo)",
          considered: -20,
          decided: {
            day: -18,
            decision: "adapt",
            adaptations: "Made up: a pharmacist makes the calls, and somebody helps to put on the cuff.",
          },
          rollingOut: -14,
          inUse: -8,
        },
        {
          site: "Anytown Harbour Surgery (demo)",
          considered: -20,
          decided: {
            day: -12,
            decision: "not_now",
            reason: "Made up: our people gained least, and no nurse has the time until next year.",
          },
        },
        { site: "Anytown Station Surgery (demo)", considered: -6 },
      ],
    },
  };
}
