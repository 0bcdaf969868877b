import type { SeedChallenge } from "./challenge-record";

const lga = "https://www.local.gov.uk/case-studies/london-boroughs-supporting-people-long-term-conditions";
const loneliness =
  "https://www.local.gov.uk/case-studies/london-borough-waltham-forest-using-social-prescribing-combat-loneliness";
const hte18 =
  "https://www.nice.org.uk/news/article/two-digital-technologies-recommended-to-address-unmet-need-in-rehabilitation-programmes-for-people-with-copd";

export const widerChallenges: SeedChallenge[] = [
  {
    slug: "falls-at-home-redbridge",
    organisationSlug: "lb-redbridge",
    title: "Fewer falls among older people in Redbridge",
    problem:
      "Every year nearly 3,000 people in four north east London boroughs are admitted to hospital after a fall. Our falls team and reablement service meet people after the first fall. We want to know who is likely to fall next, at home and in care homes, and to act before it happens.",
    whoHasIt: "People over 65 who live at home or in a care home.",
    whatBetterLooksLike:
      "We know who is likely to fall and act first, so that fewer people fall and go to hospital.",
    settings: ["home", "care_home", "community"],
    populations: ["older_people"],
    needs: ["falls_and_frailty", "early_detection"],
    places: ["Redbridge"],
    pathwayToday:
      "A fall, an ambulance or a GP visit, a referral to the falls team, then exercise and changes at home.",
    pathwayTodayFrom: "illustration",
    baselines: [
      {
        measure: "Hospital admissions after a fall each year",
        value: 3000,
        unit: "admissions",
        note: "“Nearly 3,000”, four boroughs.",
        sourceUrl: lga,
      },
    ],
    outcomes: [
      {
        measure: "Falls per 1,000 resident days in care homes taking part",
        baseline: null,
        target: 4,
        unit: "falls",
        direction: "lower_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "home", text: "Works in people's homes", illustration: false },
      { kind: "population", value: "older_people", text: "Suits people over 65", illustration: false },
      { kind: "start_date", value: "2027-04-01", text: "Can start by 1 April 2027", illustration: true },
    ],
    niceToHaves: [
      { kind: "setting", value: "care_home", text: "Also works in care homes", illustration: false },
    ],
    budgetPounds: { amount: 60_000, illustration: true },
    afterPilot: {
      text: "Becomes part of the reablement offer if falls go down for those at highest risk.",
      illustration: true,
    },
    sourceUrls: [lga, "https://carecity.org/seasons-greetings-from-care-city"],
  },
  {
    slug: "falls-in-residents-rooms",
    organisationSlug: "peverel-court-care",
    title: "Falls that nobody sees in residents' rooms",
    problem:
      "Residents and families dread falls. Many happen in a resident's own room with nobody there, so that staff come late and can only guess at the cause. We want quicker help, and to learn how and why each person falls, without watching people in a way they would not accept.",
    whoHasIt: "People who live in our care homes, and our staff.",
    whatBetterLooksLike:
      "Help comes within minutes of a fall, and staff learn why it happened so that it does not happen again.",
    settings: ["care_home"],
    populations: ["older_people", "people_with_dementia", "staff"],
    needs: ["falls_and_frailty"],
    places: ["England"],
    pathwayToday: "Regular checks by staff, sensor mats for some residents, and a visiting physiotherapist.",
    pathwayTodayFrom: "illustration",
    baselines: [],
    outcomes: [
      {
        measure: "Minutes until help arrives after a fall",
        baseline: null,
        target: 5,
        unit: "minutes",
        direction: "lower_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "care_home", text: "Works in a care home", illustration: false },
      {
        kind: "free_text",
        value: "No picture of a resident is kept or sent in which they can be recognised",
        text: "No picture of a resident is kept or sent in which they can be recognised",
        illustration: true,
      },
      {
        kind: "assurance",
        value: "dpia",
        text: "A data protection impact assessment we can build on",
        illustration: true,
      },
    ],
    niceToHaves: [
      {
        kind: "integration",
        value: "Digital social care record",
        text: "Writes the event into the care record",
        illustration: true,
      },
    ],
    afterPilot: { text: "Fitted in every room of one home first, from our own budget.", illustration: true },
    sourceUrls: ["https://peverelcourtcare.co.uk/tag/falls/"],
  },
  {
    slug: "loneliness-waltham-forest",
    organisationSlug: "lb-waltham-forest",
    title: "Lonely residents who come to social prescribing",
    problem:
      "Loneliness is one of the most common reasons for a referral to our social prescribers. Three quarters of referrals come from GPs. People who are bereaved, or whose relationships have broken down, need company that lasts, and we often do not learn what became of them after the first visit to a group.",
    whoHasIt: "Adults and older people referred for loneliness or isolation.",
    whatBetterLooksLike:
      "People who come to us lonely have someone new in their life three months later, and we know it.",
    settings: ["community", "gp_practice"],
    populations: ["older_people", "adults"],
    needs: ["loneliness"],
    places: ["Waltham Forest"],
    pathwayToday:
      "A GP or social worker refers, a link worker meets the person and suggests a group, and the record ends there.",
    pathwayTodayFrom: "illustration",
    baselines: [
      {
        measure: "Referrals to social prescribing that come from GPs",
        value: 75,
        unit: "%",
        note: "“Three quarters”.",
        sourceUrl: loneliness,
      },
    ],
    outcomes: [
      {
        measure: "People still in contact with someone new after three months",
        baseline: null,
        target: 50,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "community", text: "Works in the community", illustration: false },
      { kind: "integration", value: "EMIS", text: "Referral from EMIS", illustration: true },
    ],
    niceToHaves: [{ kind: "language", value: "Urdu", text: "Volunteers who speak Urdu", illustration: true }],
    afterPilot: { text: "Shared between public health and the primary care networks.", illustration: true },
    sourceUrls: [loneliness],
  },
  {
    slug: "rehabilitation-without-a-class",
    organisationSlug: "nel-icb",
    title: "Pulmonary rehabilitation for people who cannot come to a class",
    problem:
      "About 1.17 million people in England are known to have chronic obstructive pulmonary disease. Nine in ten of those who finish a course of exercise and education feel better, but only about 13% of those who could benefit are offered one. Some cannot travel, some work, some do not want a group. They need another way to the same help.",
    whoHasIt:
      "Adults with chronic obstructive pulmonary disease who cannot or would rather not join a class.",
    whatBetterLooksLike:
      "Everyone who could benefit is offered exercise and education in a place and at a time they choose, and most finish.",
    settings: ["home", "community", "online"],
    populations: ["people_with_long_term_conditions"],
    needs: ["breathing", "rehabilitation", "self_management"],
    places: ["North east London"],
    pathwayToday: "A referral to a class with a waiting list; those who decline get a leaflet.",
    pathwayTodayFrom: "illustration",
    baselines: [
      {
        measure: "Eligible people offered rehabilitation",
        value: 13,
        unit: "%",
        note: "England, about.",
        sourceUrl: hte18,
      },
    ],
    outcomes: [
      {
        measure: "People who finish a course among those who start",
        baseline: null,
        target: 60,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "home", text: "Can be done at home", illustration: false },
      {
        kind: "free_text",
        value: "Assessment before and after stays in person",
        text: "Assessment before and after stays in person",
        illustration: false,
      },
      {
        kind: "assurance",
        value: "dtac",
        text: "A completed DTAC form for the version on offer",
        illustration: true,
      },
    ],
    niceToHaves: [],
    afterPilot: {
      text: "Joined to the existing rehabilitation service, which keeps the waiting list.",
      illustration: true,
    },
    sourceUrls: [hte18],
  },
  {
    slug: "care-at-home-for-lung-infections",
    organisationSlug: "nel-icb",
    title: "Hospital-level watching at home for acute lung infections",
    problem:
      "In winter hospitals run out of beds. Many people with an acute lung infection could be looked after at home or in their care home if temperature, pulse, oxygen, blood pressure and breathing were watched and staff were told of a change. Telephone calls alone do not scale.",
    whoHasIt: "People aged 16 and over with an acute respiratory infection.",
    whatBetterLooksLike:
      "People with a lung infection are watched at home as closely as on a ward, and staff hear of a change in time.",
    settings: ["home", "care_home", "hospital"],
    populations: ["adults", "older_people"],
    needs: ["remote_monitoring", "breathing", "hospital_discharge"],
    places: ["North east London"],
    pathwayToday:
      "Admission, or discharge with a telephone number; a small hospital-at-home team rings people by hand.",
    pathwayTodayFrom: "illustration",
    baselines: [],
    outcomes: [
      {
        measure: "Bed days per person in 30 days",
        baseline: null,
        target: 3,
        unit: "days",
        direction: "lower_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "home", text: "Works at home", illustration: false },
      {
        kind: "free_text",
        value: "Fit for people with little confidence in technology",
        text: "Fit for people with little confidence in technology",
        illustration: false,
      },
      {
        kind: "assurance",
        value: "ukca_ce",
        text: "UKCA or CE marking as a medical device",
        illustration: true,
      },
    ],
    niceToHaves: [
      { kind: "setting", value: "care_home", text: "Also works in care homes", illustration: false },
    ],
    afterPilot: {
      text: "Moves into the virtual ward budget if admissions fall compared with a matched group.",
      illustration: true,
    },
    sourceUrls: ["https://www.nice.org.uk/guidance/HTE13/chapter/committee-discussion"],
  },
];
