import type { SeedPilot } from "./pilot-record";

const wave2 = "https://www.nuffieldtrust.org.uk/project/care-city";

export const widerPilots: SeedPilot[] = [
  {
    slug: "sleep-app-with-support",
    title: "A sleep programme with someone to help people start",
    challengeSlug: "sleep-without-tablets",
    productSlugs: ["sleepio", "digital-prescriber-assistant"],
    sites: [
      {
        name: "A GP practice in Barking and Dagenham",
        organisationSlug: null,
        place: "Barking and Dagenham",
        illustration: true,
      },
    ],
    status: "ready",
    statusNote:
      "The test bed tried both together; figures for each were not found. This pilot is ours and shows a product and a role combined.",
    pathwaySlugs: [],
    contributions: [
      {
        kind: "product",
        by: "Big Health",
        organisationSlug: "big-health",
        what: "The sleep programme.",
        sourceUrl: "https://www.nice.org.uk/guidance/mtg70/chapter/2-The-technology",
      },
      {
        kind: "pathway",
        by: "Care City",
        organisationSlug: "care-city",
        what: "The role of healthcare assistants in digital prescribing.",
        sourceUrl: wave2,
      },
    ],
    resultSlugs: ["sleepio-primary-care-cost"],
    illustration: {
      days: { prepared: -60, ready: -10 },
      gates: [
        {
          kind: "data_protection",
          title: "Data protection impact assessment",
          status: "met",
          waitsOn: "leader",
          closed: -49,
        },
        {
          kind: "agreement",
          title: "Agreement signed",
          status: "met",
          waitsOn: "innovator",
          closed: -35,
        },
        {
          kind: "evaluation_plan",
          title: "Evaluation plan locked",
          status: "met",
          waitsOn: "evaluator",
          closed: -21,
        },
      ],
      tasks: [{ title: "Print the leaflet in large type", personSlug: "farah", dueIn: 14 }],
      milestones: [{ title: "First person starts", dueIn: 50 }],
      risks: [
        {
          title: "Only confident people take part",
          likelihood: "high",
          effect: "significant",
          response: "Count everyone who is offered it.",
        },
      ],
      decisions: [],
      cycles: [
        {
          aim: "More people open a second session",
          plan: "A call after one week.",
          prediction: "Half of those called open a second session.",
          planned: -8,
        },
      ],
    },
    sourceUrls: [wave2, "https://nice.org.uk/guidance/mtg70/chapter/3-Evidence"],
  },
  {
    slug: "falls-redbridge",
    title: "Measured walking tests and a falls guide",
    challengeSlug: "falls-at-home-redbridge",
    productSlugs: ["qtug", "gtach"],
    sites: [
      {
        name: "Falls team and two care homes",
        organisationSlug: "lb-redbridge",
        place: "Redbridge",
        illustration: true,
      },
    ],
    status: "preparing",
    statusNote:
      "Care City works with Redbridge's falls team, reablement service and care homes. Which products they use is not public; this choice is ours.",
    pathwaySlugs: [],
    contributions: [
      {
        kind: "product",
        by: "Kinesis Health Technologies",
        organisationSlug: "kinesis",
        what: "The walking test.",
        sourceUrl: "https://nice.org.uk/advice/mib73/chapter/The-technology",
      },
      {
        kind: "training",
        by: "University of Nottingham and NHS partners",
        organisationSlug: "university-of-nottingham",
        what: "The guide and its training.",
        sourceUrl:
          "https://blogs.nottingham.ac.uk/newsroom/2014/10/23/care-home-fall-prevention-initiative-wins-innovation-award/",
      },
    ],
    resultSlugs: ["qtug-high-risk"],
    illustration: {
      days: { prepared: -40 },
      gates: [
        {
          kind: "data_protection",
          title: "Data protection impact assessment",
          status: "open",
          waitsOn: "leader",
        },
        {
          kind: "clinical_safety",
          title: "Hazard log under DCB0160",
          status: "open",
          waitsOn: "innovator",
        },
        {
          kind: "evaluation_plan",
          title: "Evaluation plan locked",
          status: "open",
          waitsOn: "evaluator",
        },
        {
          kind: "agreement",
          title: "Agreement signed",
          status: "met",
          waitsOn: "leader",
          closed: -28,
        },
      ],
      tasks: [{ title: "Draft the hazard log", personSlug: "ben", dueIn: 25 }],
      milestones: [{ title: "Go live", dueIn: 98 }],
      risks: [
        {
          title: "A score replaces a conversation",
          likelihood: "medium",
          effect: "minor",
          response: "Staff write down what the person wants first.",
        },
      ],
      decisions: [
        {
          title: "Use two products together",
          reason: "One finds risk, the other acts on it.",
          taken: -34,
        },
      ],
      cycles: [],
    },
    sourceUrls: ["https://carecity.org/seasons-greetings-from-care-city"],
  },
  {
    slug: "friends-waltham-forest",
    title: "Circles of friends by social prescription",
    challengeSlug: "loneliness-waltham-forest",
    productSlugs: ["elemental-social-prescribing", "buddyhub"],
    sites: [
      {
        name: "Two primary care networks",
        organisationSlug: "lb-waltham-forest",
        place: "Waltham Forest",
        illustration: true,
      },
    ],
    status: "stopped",
    statusNote:
      "Ours, to show a pilot that stopped. Waltham Forest's social prescribing service is real; this pilot is not.",
    pathwaySlugs: [],
    contributions: [
      {
        kind: "product",
        by: "BuddyHub",
        organisationSlug: "buddyhub",
        what: "Circles of friends.",
        sourceUrl: "https://medium.com/digitalagenda/london-names-civic-challenge-14-703518b6dfac",
      },
    ],
    resultSlugs: [],
    illustration: {
      days: { prepared: -150, ended: -83 },
      gates: [
        {
          kind: "agreement",
          title: "Agreement signed",
          status: "met",
          waitsOn: "leader",
          closed: -140,
        },
      ],
      tasks: [],
      milestones: [{ title: "First circle", dueIn: -60 }],
      risks: [
        {
          title: "Not enough volunteers near each member",
          likelihood: "high",
          effect: "major",
          response: "Look for volunteers before members are invited.",
        },
      ],
      decisions: [
        {
          title: "Stop",
          reason: "Stopped to show the state; nobody had joined. A stop says nothing about the products.",
          taken: -83,
        },
      ],
      cycles: [],
    },
    sourceUrls: [
      "https://www.local.gov.uk/case-studies/london-borough-waltham-forest-using-social-prescribing-combat-loneliness",
    ],
  },
];
