import type { SeedPilot } from "./pilot-record";

const wave2 = "https://www.nuffieldtrust.org.uk/project/care-city";
const kidney = "https://healthy.io/eu/case-study/acr/barking-uk";

export const eastLondonPilots: SeedPilot[] = [
  {
    slug: "escape-pain-barking",
    title: "ESCAPE-pain at a community centre in Barking",
    challengeSlug: "joint-pain-barking",
    productSlugs: ["escape-pain"],
    sites: [
      {
        name: "Sue Bramley Centre, Barking",
        organisationSlug: "nelft",
        place: "Barking and Dagenham",
        illustration: false,
      },
    ],
    status: "live",
    statusNote:
      "Care City ran the course here with ESCAPE-pain: 12 sessions led by a physiotherapist, twice a week for six weeks. No local result was found; the dates below are ours.",
    pathwaySlugs: ["joint-pain-before", "escape-pain-course"],
    contributions: [
      {
        kind: "product",
        by: "The researchers who began ESCAPE-pain",
        organisationSlug: "health-innovation-network",
        what: "Developed the course and its evidence.",
        sourceUrl: "https://www.kingsfund.org.uk/insight-and-analysis/articles/escape-pain-programme",
      },
      {
        kind: "training",
        by: "Health Innovation Network South London",
        organisationSlug: "health-innovation-network",
        what: "Trains those who lead the course.",
        sourceUrl:
          "https://www.ahsnnetwork.com/about-academic-health-science-networks/national-programmes-priorities/escape-pain",
      },
    ],
    resultSlugs: ["escape-function-six-months", "escape-benefit-cost-ratio"],
    illustration: {
      days: { prepared: -85, ready: -31, live: -28 },
      gates: [
        {
          kind: "training",
          title: "Two physiotherapists trained",
          status: "met",
          waitsOn: "leader",
          closed: -60,
        },
        {
          kind: "agreement",
          title: "Room agreed for six weeks",
          status: "met",
          waitsOn: "leader",
          closed: -55,
        },
        {
          kind: "research_or_evaluation",
          title: "Decided: service evaluation",
          status: "met",
          waitsOn: "evaluator",
          closed: -52,
        },
      ],
      tasks: [
        {
          title: "Call the people who missed two sessions",
          personSlug: "grace",
          dueIn: 8,
        },
      ],
      milestones: [
        { title: "Session 1", dueIn: -28, reached: -28 },
        { title: "Session 12", dueIn: 10 },
      ],
      risks: [
        {
          title: "People who work cannot come at midday",
          likelihood: "medium",
          effect: "significant",
          response: "Offer an evening group in the next round.",
        },
      ],
      decisions: [
        {
          title: "Record everyone who starts, not only those who finish",
          reason: "Completion is an outcome of its own.",
          taken: -42,
        },
      ],
      cycles: [
        {
          aim: "Fewer missed sessions",
          plan: "A text reminder the evening before.",
          prediction: "One in ten fewer missed sessions.",
          planned: -14,
          begun: -12,
        },
      ],
    },
    sourceUrls: [
      "https://www.carecity.org/",
      "https://www.weahsn.net/our-work/transforming-services-and-systems/escape-pain/",
    ],
  },
  {
    slug: "kidney-home-test-barking",
    title: "Home urine tests for people who had not come",
    challengeSlug: "missed-kidney-checks",
    productSlugs: ["minuteful-kidney"],
    sites: [
      {
        name: "Three GP practices in Barking and Dagenham",
        organisationSlug: null,
        place: "Barking and Dagenham",
        illustration: false,
      },
    ],
    status: "closed",
    statusNote:
      "Ran with Care City in the second wave of the test bed. Its figures are published by the supplier, so they are external results and were not signed here.",
    pathwaySlugs: [],
    contributions: [
      {
        kind: "product",
        by: "Healthy.io",
        organisationSlug: "healthy-io",
        what: "Home kit, app and calls to patients.",
        sourceUrl: kidney,
      },
      {
        kind: "pathway",
        by: "Care City and three practices",
        organisationSlug: "care-city",
        what: "Chose whom to invite and how results come back.",
        sourceUrl: kidney,
      },
    ],
    resultSlugs: ["kidney-barking-completed", "kidney-barking-abnormal", "kidney-barking-easy"],
    illustration: {
      days: { prepared: -210, ready: -188, live: -185, ended: -110, reported: -90, closed: -75 },
      gates: [
        {
          kind: "data_protection",
          title: "Agreement on sharing the list of patients",
          status: "met",
          waitsOn: "leader",
          closed: -195,
        },
        {
          kind: "evaluation_plan",
          title: "No plan of our own",
          status: "waived",
          waitsOn: "evaluator",
          closed: -192,
          waivedReason: "The supplier published the figures; nothing was measured or signed here.",
        },
        {
          kind: "thresholds",
          title: "No thresholds of our own",
          status: "waived",
          waitsOn: "broker",
          closed: -192,
          waivedReason: "Without a plan of our own there was nothing to set them on.",
        },
      ],
      tasks: [],
      milestones: [{ title: "Last test returned", dueIn: -115, reached: -117 }],
      risks: [
        {
          title: "People without a smartphone are left out",
          likelihood: "high",
          effect: "significant",
          response: "Count them and offer the clinic test.",
        },
      ],
      decisions: [
        {
          title: "Report the share of everyone invited",
          reason: "The share of those who agreed flatters the result.",
          taken: -100,
        },
      ],
      cycles: [],
    },
    sourceUrls: [kidney],
  },
  {
    slug: "home-carers-barking",
    title: "Home carers with vital signs kits",
    challengeSlug: "home-carers-spot-illness",
    productSlugs: ["expert-home-carer", "whzan-blue-box"],
    sites: [
      {
        name: "Home care agencies in Barking and Dagenham",
        organisationSlug: "lb-barking-and-dagenham",
        place: "Barking and Dagenham",
        illustration: false,
      },
    ],
    status: "paused",
    statusNote:
      "The Nuffield Trust evaluated this part of the second wave and found that carers can do it, but that primary care must act on what they report. The pause is ours.",
    pathwaySlugs: [],
    contributions: [
      {
        kind: "pathway",
        by: "Care City",
        organisationSlug: "care-city",
        what: "Designed the wider role of the home carer.",
        sourceUrl: wave2,
      },
      {
        kind: "evaluation",
        by: "Nuffield Trust",
        organisationSlug: null,
        what: "Mixed-methods evaluation over 18 months.",
        sourceUrl: wave2,
      },
    ],
    resultSlugs: ["whzan-care-city"],
    illustration: {
      days: { prepared: -110, ready: -63, live: -60, ended: -14 },
      gates: [
        {
          kind: "training",
          title: "24 carers trained",
          status: "met",
          waitsOn: "leader",
          closed: -80,
        },
        {
          kind: "thresholds",
          title: "Thresholds and budget holder named",
          status: "waived",
          waitsOn: "broker",
          closed: -66,
          waivedReason: "Small first step; thresholds to follow before the second site.",
        },
      ],
      tasks: [
        {
          title: "Agree who answers a score of 5 after 6pm",
          personSlug: "helen",
          dueIn: 18,
        },
      ],
      milestones: [{ title: "Restart", dueIn: 50 }],
      risks: [
        {
          title: "A high score reaches nobody at the weekend",
          likelihood: "medium",
          effect: "major",
          response: "Pause until the community team has signed up.",
        },
      ],
      decisions: [
        {
          title: "Pause",
          reason: "Escalation has to be agreed with primary care first, as the public evaluation advises.",
          taken: -14,
        },
      ],
      cycles: [
        {
          aim: "Every high score is answered in time",
          plan: "One practice answers by telephone within four hours.",
          prediction: "Nine in ten scores answered in time.",
          planned: -13,
        },
      ],
    },
    sourceUrls: [
      wave2,
      "https://chmonline.co.uk/care-city-evaluation-highlights-lessons-for-care-tech-adopters/",
    ],
  },
];
