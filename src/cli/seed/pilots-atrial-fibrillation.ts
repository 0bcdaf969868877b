import type { SeedPilot } from "./pilot-record";

const blog = "https://nhsaccelerator.com/insight/turning-brilliant-life-saving-care-city/";
const careCity = "http://carecity.london/news/updates";
const cqc = "https://www.cqc.org.uk/publications/themes-care/detecting-atrial-fibrillation";

export const atrialFibrillationPilots: SeedPilot[] = [
  {
    slug: "af-pharmacies-waltham-forest",
    title: "Heart checks in community pharmacies with a one-stop clinic",
    challengeSlug: "undetected-atrial-fibrillation",
    productSlugs: ["kardiamobile"],
    sites: [
      {
        name: "Community pharmacies in Waltham Forest",
        organisationSlug: "north-east-london-lpc",
        place: "Waltham Forest",
        illustration: false,
      },
      {
        name: "Whipps Cross University Hospital",
        organisationSlug: "barts-health",
        place: "Waltham Forest",
        illustration: false,
      },
    ],
    status: "live",
    statusNote:
      "Launched in September 2017 with a plan to screen about 1,300 people. We found no measured result of this pathway in public, so it stands here as live and waits for its first figures; the dates below are ours.",
    pathwaySlugs: ["af-before", "af-after"],
    publishedTimes: {
      before: { from: 12, basis: "national_average", sourceUrl: blog },
      after: { from: 2, to: 3, basis: "planned", sourceUrl: blog },
    },
    contributions: [
      {
        kind: "product",
        by: "AliveCor",
        organisationSlug: "alivecor",
        what: "The heart recorder, which Care City's own account says the test bed left unchanged.",
        sourceUrl: cqc,
      },
      {
        kind: "pathway",
        by: "Leaders and clinicians, some of them at Barts Health",
        organisationSlug: "barts-health",
        what: "Led the development of the new pathway from pharmacy to a one-stop clinic.",
        sourceUrl: careCity,
      },
      {
        kind: "pathway",
        by: "Care City and its partners",
        organisationSlug: "care-city",
        what: "Brought pharmacies, hospital and commissioners together and tested in a GP practice and in pharmacies first.",
        sourceUrl: cqc,
      },
      {
        kind: "evaluation",
        by: "University College London",
        organisationSlug: "ucl",
        what: "Independent evaluator of the first wave of the test bed.",
        sourceUrl: blog,
      },
    ],
    resultSlugs: ["care-city-possible-af", "pathway-time-planned", "capture-af-diagnosed"],
    illustration: {
      days: { prepared: -75, ready: -45, live: -42 },
      gates: [
        {
          kind: "data_protection",
          title: "Data protection impact assessment",
          status: "met",
          waitsOn: "leader",
          closed: -62,
        },
        {
          kind: "clinical_safety",
          title: "Hazard log under DCB0160",
          status: "met",
          waitsOn: "leader",
          closed: -55,
        },
        {
          kind: "evaluation_plan",
          title: "Evaluation plan locked",
          status: "met",
          waitsOn: "evaluator",
          closed: -48,
        },
      ],
      tasks: [
        {
          title: "Check that each diagnosis was confirmed in clinic",
          personSlug: "ewan",
          dueIn: 12,
        },
        {
          title: "Ask pharmacies how long a check really takes",
          personSlug: "ben",
          dueIn: -6,
          done: -8,
        },
      ],
      milestones: [
        { title: "First person screened", dueIn: -40, reached: -38 },
        { title: "Findings drafted", dueIn: 55 },
      ],
      risks: [
        {
          title: "People referred do not come to the clinic",
          likelihood: "high",
          effect: "major",
          response: "Call everyone within two days; count those not seen.",
        },
      ],
      decisions: [
        {
          title: "Send tracings to the hospital, not to the GP",
          reason: "GPs asked what their step added.",
          taken: -60,
        },
      ],
      cycles: [
        {
          aim: "Pharmacy assistants do the check instead of pharmacists",
          plan: "One week in two pharmacies.",
          prediction: "More checks a week with as many readable tracings.",
          planned: -10,
        },
      ],
    },
    sourceUrls: [blog, cqc],
  },
];
