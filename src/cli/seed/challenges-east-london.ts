import type { SeedChallenge } from "./challenge-record";

const launch = "https://nhsaccelerator.com/insight/turning-brilliant-life-saving-care-city/";
const count = "https://businesscloud.co.uk/news/nhs-mobile-device-project-could-cut-risk-of-half-all-strokes";

export const eastLondonChallenges: SeedChallenge[] = [
  {
    slug: "undetected-atrial-fibrillation",
    organisationSlug: "barts-health",
    title: "Undetected atrial fibrillation in Waltham Forest and Barking and Dagenham",
    problem:
      "Atrial fibrillation is an irregular heartbeat that makes a stroke about five times as likely. In London almost half of the people who have it do not know. Checks happen by chance, and a suspect result sends the person back to a GP and then to cardiology, so that those at risk wait for weeks without protection. We want older people to be checked where they already go, and those who need treatment to start it soon.",
    whoHasIt: "People over 65, most of them without symptoms.",
    populationSize: {
      people: 9000,
      note: "Modelled, as “over 9,000” undiagnosed people across four boroughs: Barking and Dagenham, Havering, Redbridge and Waltham Forest. No separate figure for the two boroughs was found.",
      sourceUrl: count,
    },
    whatBetterLooksLike:
      "Older people are checked in the pharmacy they already use, and anyone who needs treatment starts it within three weeks after one hospital visit.",
    settings: ["community_pharmacy", "gp_practice", "outpatient_clinic"],
    populations: ["older_people"],
    needs: ["heart_and_stroke", "early_detection", "access_and_waiting"],
    places: ["Waltham Forest", "Barking and Dagenham"],
    pathwayToday:
      "A pulse check or a screening result leads to a GP appointment, a 12-lead ECG and a referral to cardiology. From screening to treatment takes about 12 weeks on average nationally; a measured local figure was not found.",
    pathwayTodayFrom: "source",
    baselines: [
      {
        measure: "Weeks from screening to treatment",
        value: 12,
        unit: "weeks",
        note: "National average, not measured locally.",
        sourceUrl: launch,
      },
    ],
    outcomes: [
      {
        measure: "Atrial fibrillation diagnosed among people screened",
        baseline: null,
        target: 1,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
      {
        measure: "Weeks from screening to treatment",
        baseline: 12,
        target: 3,
        unit: "weeks",
        direction: "lower_is_better",
        illustration: false,
      },
    ],
    mustHaves: [
      {
        kind: "setting",
        value: "community_pharmacy",
        text: "Works in a community pharmacy",
        illustration: false,
      },
      { kind: "population", value: "older_people", text: "Suits people over 65", illustration: false },
      {
        kind: "assurance",
        value: "ukca_ce",
        text: "UKCA or CE marking as a medical device",
        illustration: true,
      },
      {
        kind: "integration",
        value: "PharmOutcomes",
        text: "Referral through PharmOutcomes",
        illustration: true,
      },
      { kind: "price_ceiling", value: "15000", text: "At most £15,000 for the pilot", illustration: true },
      {
        kind: "free_text",
        value: "A check takes no longer than one minute at the counter",
        text: "A check takes no longer than one minute at the counter",
        illustration: true,
      },
    ],
    niceToHaves: [
      { kind: "language", value: "Bengali", text: "Instructions in Bengali", illustration: true },
    ],
    budgetPounds: { amount: 15_000, illustration: true },
    afterPilot: {
      text: "If the pathway finds people and starts treatment in time, the integrated care board decides on paying pharmacies for each check.",
      illustration: true,
    },
    sourceUrls: [
      launch,
      count,
      "https://pharmaceutical-journal.com/article/news/pharmacists-screening-for-af-in-hi-tech-partnership",
    ],
  },
  {
    slug: "joint-pain-barking",
    organisationSlug: "nelft",
    title: "Living well with knee and hip pain in Barking",
    problem:
      "About eight million people in the UK have osteoarthritis, and the number grows as we live longer. Many people over 45 believe that nothing can be done about joint pain. They rest, lose strength and give up what they enjoy. We want them to learn to move without fear, together, near home.",
    whoHasIt: "People over 45 with knee or hip pain or osteoarthritis.",
    whatBetterLooksLike:
      "People over 45 finish a group course near home, move with less pain and keep exercising by themselves.",
    settings: ["community", "leisure_centre"],
    populations: ["older_people", "adults"],
    needs: ["joints_and_pain", "self_management", "rehabilitation"],
    places: ["Barking and Dagenham"],
    pathwayToday:
      "Painkillers and advice from a GP, and for some a short course of one-to-one physiotherapy. A local waiting time was not found.",
    pathwayTodayFrom: "illustration",
    baselines: [],
    outcomes: [
      {
        measure: "People who complete the course among those who start",
        baseline: null,
        target: 75,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
      {
        measure: "Change in KOOS or HOOS function",
        baseline: null,
        target: 8,
        unit: "points",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "community", text: "Runs in a community hall", illustration: false },
      { kind: "population", value: "adults", text: "Open to everyone over 45", illustration: false },
      {
        kind: "free_text",
        value: "Led by a physiotherapist or a trained exercise professional",
        text: "Led by a physiotherapist or a trained exercise professional",
        illustration: false,
      },
    ],
    niceToHaves: [
      {
        kind: "setting",
        value: "leisure_centre",
        text: "Can move to a leisure centre later",
        illustration: true,
      },
    ],
    afterPilot: {
      text: "The borough's leisure provider takes the course over if people complete it.",
      illustration: true,
    },
    sourceUrls: [
      "https://www.kingsfund.org.uk/insight-and-analysis/articles/escape-pain-programme",
      "https://www.ahsnnetwork.com/about-academic-health-science-networks/national-programmes-priorities/escape-pain",
    ],
  },
  {
    slug: "missed-kidney-checks",
    organisationSlug: "nel-icb",
    title: "Kidney checks that people with diabetes do not come for",
    problem:
      "Everyone with diabetes should have a urine test for kidney damage each year. It is the yearly check that is most often missed, and some people have been invited many times. Damage gives no warning. We want a way that reaches those who do not come, without adding work to practices.",
    whoHasIt: "Adults with diabetes whose yearly urine test is overdue.",
    whatBetterLooksLike:
      "People who did not come for the test do it at home, and those with damage are treated early.",
    settings: ["gp_practice", "home"],
    populations: ["people_with_long_term_conditions", "adults"],
    needs: ["kidney", "diabetes", "early_detection"],
    places: ["Barking and Dagenham"],
    pathwayToday:
      "The practice invites people by letter or text to bring a sample to the surgery; those who do not come are invited again.",
    pathwayTodayFrom: "illustration",
    baselines: [
      {
        measure: "People with diabetes who had the urine test",
        value: 66,
        unit: "%",
        note: "England, National Diabetes Audit 2018; other pages print 52% for 2021.",
        sourceUrl:
          "https://transform.england.nhs.uk/key-tools-and-info/digital-playbooks/renal-digital-playbook/at-home-urine-self-testing-using-a-smartphone",
      },
    ],
    outcomes: [
      {
        measure: "Tests completed among everyone overdue and offered one",
        baseline: 0,
        target: 40,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "home", text: "Can be done at home", illustration: false },
      { kind: "integration", value: "EMIS", text: "Results arrive in EMIS", illustration: true },
      {
        kind: "assurance",
        value: "dtac",
        text: "A completed DTAC form for the version on offer",
        illustration: true,
      },
    ],
    niceToHaves: [
      {
        kind: "free_text",
        value: "An offer for people without a smartphone",
        text: "An offer for people without a smartphone",
        illustration: true,
      },
    ],
    afterPilot: {
      text: "Practices choose it from the diabetes budget if the whole list, not only those who agree, is counted.",
      illustration: true,
    },
    sourceUrls: [
      "https://healthy.io/eu/case-study/acr/barking-uk",
      "https://committees.parliament.uk/writtenevidence/113290/html/",
    ],
  },
];
