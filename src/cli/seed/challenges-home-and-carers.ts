import type { SeedChallenge } from "./challenge-record";

const lga = "https://www.local.gov.uk/case-studies/london-boroughs-supporting-people-long-term-conditions";
const wave2 = "https://www.nuffieldtrust.org.uk/project/care-city";

export const homeAndCarerChallenges: SeedChallenge[] = [
  {
    slug: "home-carers-spot-illness",
    organisationSlug: "lb-barking-and-dagenham",
    title: "Home carers who can act on early signs of illness",
    problem:
      "Home carers see older residents more often than any clinician. They notice when someone is not themself, but they have no instruments, no shared words with the GP practice and no certainty that anybody will respond. We want earlier care for residents and a better job for carers.",
    whoHasIt: "Older people who receive care at home, and the staff who care for them.",
    whatBetterLooksLike: "A home carer notices a change, measures it, and a clinician answers the same day.",
    settings: ["home_care", "home"],
    populations: ["older_people", "staff"],
    needs: ["home_care", "early_detection", "workforce", "remote_monitoring"],
    places: ["Barking and Dagenham"],
    pathwayToday:
      "The carer telephones the office, the office the family or the practice; often the end is a 999 call days later.",
    pathwayTodayFrom: "illustration",
    baselines: [],
    outcomes: [
      {
        measure: "Concerns answered by a clinician within four hours",
        baseline: null,
        target: 80,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
      {
        measure: "Carers who would recommend the role",
        baseline: null,
        target: 70,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "home_care", text: "Works on home care visits", illustration: false },
      {
        kind: "population",
        value: "staff",
        text: "Usable by staff without clinical training",
        illustration: false,
      },
      {
        kind: "assurance",
        value: "dcb0129",
        text: "A clinical safety case under DCB0129",
        illustration: true,
      },
    ],
    niceToHaves: [
      { kind: "integration", value: "NEWS2", text: "Works out a NEWS2 score", illustration: true },
    ],
    budgetPounds: { amount: 40_000, illustration: true },
    afterPilot: {
      text: "The council would write the role into its next home care contract, with the uplift it needs.",
      illustration: true,
    },
    sourceUrls: [wave2, "https://carecity.org/seasons-greetings-from-care-city"],
  },
  {
    slug: "sleep-without-tablets",
    organisationSlug: "nel-icb",
    title: "Help with poor sleep that is not a tablet",
    problem:
      "Adults who cannot sleep ask their GP for help. Talking therapy for insomnia is scarce, and tablets are meant only for short use. We want practices to be able to offer something that works the same week, and to know for whom it does not work.",
    whoHasIt: "Adults with symptoms of insomnia who see a GP.",
    whatBetterLooksLike:
      "Adults who sleep badly get help the same week that works without tablets, and the practice knows who needs something else.",
    settings: ["gp_practice", "online"],
    populations: ["adults"],
    needs: ["sleep", "mental_health", "self_management"],
    places: ["Barking and Dagenham"],
    pathwayToday:
      "Advice on sleep habits, sometimes a short course of tablets, and rarely a referral for therapy.",
    pathwayTodayFrom: "illustration",
    baselines: [],
    outcomes: [
      {
        measure: "People offered help who use it after four weeks",
        baseline: null,
        target: 50,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "setting", value: "gp_practice", text: "Can be offered by a GP practice", illustration: false },
      {
        kind: "assurance",
        value: "dtac",
        text: "A completed DTAC form for the version on offer",
        illustration: true,
      },
      { kind: "language", value: "English", text: "Plain English", illustration: true },
    ],
    niceToHaves: [
      {
        kind: "free_text",
        value: "A person in the practice who helps people to start",
        text: "A person in the practice who helps people to start",
        illustration: true,
      },
    ],
    afterPilot: { text: "Kept if use is more than a click on a link.", illustration: true },
    sourceUrls: [wave2, "https://www.nice.org.uk/guidance/mtg70/chapter/4-Committee-discussion"],
  },
  {
    slug: "carers-breaks-and-support",
    organisationSlug: "lb-havering",
    title: "Support for people who care for 50 hours a week or more",
    problem:
      "Across four north east London boroughs more than 21,000 people give over 50 hours of unpaid care a week. Many look after someone with dementia or several conditions and have no time to look for help. When they break down, two people need care.",
    whoHasIt: "Unpaid carers of older people and of people with dementia.",
    populationSize: { people: 21_000, note: "“Over 21,000” across four boroughs.", sourceUrl: lga },
    whatBetterLooksLike:
      "Carers get a real break and feel able to go on, and the person they look after is safe meanwhile.",
    settings: ["community", "home", "online"],
    populations: ["carers"],
    needs: ["carers", "loneliness"],
    places: ["Havering", "Barking and Dagenham", "Redbridge", "Waltham Forest"],
    pathwayToday: "A carer's assessment by the council, for those who ask, and a list of local groups.",
    pathwayTodayFrom: "illustration",
    baselines: [
      {
        measure: "People giving over 50 hours of unpaid care a week",
        value: 21_000,
        unit: "people",
        note: "Over 21,000, four boroughs.",
        sourceUrl: lga,
      },
    ],
    outcomes: [
      {
        measure: "Carers who had a break in the last six months",
        baseline: null,
        target: 30,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      { kind: "population", value: "carers", text: "Made for unpaid carers", illustration: false },
      {
        kind: "free_text",
        value: "Says who looks after the person meanwhile",
        text: "Says who looks after the person meanwhile",
        illustration: true,
      },
    ],
    niceToHaves: [{ kind: "setting", value: "online", text: "Can be used at night", illustration: true }],
    afterPilot: {
      text: "Paid from the carers' budget if carers themselves choose to keep it.",
      illustration: true,
    },
    sourceUrls: [lga],
  },
  {
    slug: "appointments-with-dementia",
    organisationSlug: "betsi-cadwaladr",
    title: "Hospital appointments without fear for people with dementia",
    problem:
      "For someone with dementia an outpatient visit means a date to remember, a journey, a large strange building and people they do not know. Some become distressed, some arrive late, some do not come. Those who care for them bear the strain. We look for help with the many small steps from home to the clinic.",
    whoHasIt: "People living with dementia and those who support them.",
    whatBetterLooksLike:
      "Someone with dementia sets out calmly, finds the clinic, is known there and is seen on time.",
    settings: ["outpatient_clinic", "home"],
    populations: ["people_with_dementia", "carers"],
    needs: ["dementia", "access_and_waiting", "carers"],
    places: ["North Wales"],
    pathwayToday: "A letter, a journey arranged by the family, and whoever is at the desk on the day.",
    pathwayTodayFrom: "illustration",
    baselines: [],
    outcomes: [
      {
        measure: "Appointments kept by people with dementia",
        baseline: null,
        target: 90,
        unit: "%",
        direction: "higher_is_better",
        illustration: true,
      },
    ],
    mustHaves: [
      {
        kind: "population",
        value: "people_with_dementia",
        text: "Made with people with dementia",
        illustration: false,
      },
      { kind: "language", value: "Welsh", text: "Available in Welsh", illustration: true },
    ],
    niceToHaves: [
      {
        kind: "population",
        value: "carers",
        text: "Also helps the person who comes along",
        illustration: false,
      },
    ],
    afterPilot: {
      text: "The first competition led to prototypes; the second step is for the health board to decide.",
      illustration: true,
    },
    sourceUrls: [
      "https://businesscloud.co.uk/news/health-tech-project-could-help-850000-living-with-dementia/",
    ],
  },
];
