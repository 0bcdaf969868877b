import type { SeedProduct } from "./product-record";

const ukauthorityNobi =
  "https://www-ukauthority-com.azurewebsites.net/articles/cumbria-care-home-deploys-ai-lamps-to-reduce-falls";

export const fallsProducts: SeedProduct[] = [
  {
    slug: "nobi-lamp",
    organisationSlug: "nobi",
    kind: "product",
    name: "Nobi smart lamp",
    summary:
      "A ceiling lamp that notices a fall, speaks to the person and alerts staff within seconds, and lights the way softly when somebody gets up at night.",
    problem:
      "Many falls in care homes happen at night in a resident's own room. Nobody sees them, help comes late, and staff cannot learn what led to them.",
    howItWorks:
      "An optical sensor in the lamp turns what it sees into a stick figure without a face. When someone falls it asks whether they are well and sends an outline picture to staff phones. It also picks up changes in how a person walks or sits that often come before a fall.",
    whoFor:
      "Care homes and people living alone who are at risk of falling, with their consent or a best-interests decision.",
    needs: ["falls_and_frailty", "remote_monitoring"],
    settings: ["care_home", "home"],
    populations: ["older_people", "people_with_dementia"],
    stage: "in_use",
    places: ["Cumbria"],
    benefits: [
      { claim: "Fewer falls and faster help.", measure: "Falls per resident and minutes until help arrives" },
    ],
    evidenceItems: [
      {
        title: "Hartland House, Cumbria",
        design: "One care home before and after, reported by the supplier",
        finding:
          "Falls down 84%; time to help from 57 minutes to under two. One home cannot rule out chance or other changes.",
        sourceUrl:
          "https://www.nobi.life/en/blog/cases-4/84-decrease-in-falls-in-uk-care-home-thanks-to-artificial-intelligence-14",
        year: null,
      },
    ],
    integrations: ["Staff phones"],
    assurance: [],
    sourceUrls: [ukauthorityNobi],
  },
  {
    slug: "gtach",
    organisationSlug: "university-of-nottingham",
    kind: "service",
    name: "Guide to Action for falls prevention in care homes",
    summary:
      "A two-page guide and training with which care home staff check 37 risk factors for each resident and choose actions that fit the person.",
    problem:
      "People who live in care homes fall far more often than others of their age, and falls are too often treated as something that cannot be changed.",
    howItWorks:
      "Staff are trained to go through history, movement, surroundings and personal needs with each resident. Every risk found leads to suggested actions, which staff write into the resident's care plan.",
    whoFor:
      "Residential and nursing homes, with support from a falls team. It needs paper and people rather than a device.",
    needs: ["falls_and_frailty", "care_planning", "workforce"],
    settings: ["care_home"],
    populations: ["older_people", "people_with_dementia", "staff"],
    stage: "in_use",
    places: ["Nottinghamshire"],
    benefits: [
      {
        claim: "Staff act on each resident's own risks before a fall happens.",
        measure: "Falls per 1,000 resident days",
      },
    ],
    evidenceItems: [
      {
        title: "Award for the care home falls initiative",
        design: "Description of the tool",
        finding: "Developed by the university with NHS partners and tried in Nottinghamshire homes.",
        sourceUrl:
          "https://blogs.nottingham.ac.uk/newsroom/2014/10/23/care-home-fall-prevention-initiative-wins-innovation-award/",
        year: 2014,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://blogs.nottingham.ac.uk/newsroom/2014/10/23/care-home-fall-prevention-initiative-wins-innovation-award/",
    ],
  },
  {
    slug: "qtug",
    organisationSlug: "kinesis",
    kind: "product",
    name: "QTUG falls and frailty assessment",
    summary:
      "Sensors on the shins and a tablet turn the usual timed walking test into a measured estimate of falls risk and frailty.",
    problem:
      "Whether an older person is likely to fall is often judged by eye or by a stopwatch, so people who would gain most from prevention are missed.",
    howItWorks:
      "The person stands up, walks three metres, turns and sits down again with a small sensor on each leg. The tablet analyses the walk and the turn, compares them with others of the same age and sex, and gives a percentage risk of falling and a frailty estimate that can be repeated later.",
    whoFor:
      "Falls teams, GP practices and council reablement services that see people over 60 living at home.",
    needs: ["falls_and_frailty", "early_detection"],
    settings: ["community", "gp_practice", "home"],
    populations: ["older_people"],
    stage: "in_use",
    places: ["Ireland", "England"],
    benefits: [
      {
        claim: "Finds people at high risk more accurately than a questionnaire alone.",
        measure: "Accuracy of predicted falls",
      },
    ],
    evidenceItems: [
      {
        title: "Falls risk in six countries",
        design: "Cross-sectional, 8,521 people",
        finding:
          "26.2% were at high predicted risk and 25.8% had fallen. The abstract's fallers and non-fallers add up to 100.4%.",
        sourceUrl: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6906412",
        year: 2019,
      },
      {
        title: "European monitoring framework record",
        design: "Diagnostic accuracy, people over 60 in Dublin",
        finding:
          "Accuracy of 68.5% with sensors and clinical data together, against 58.5% with clinical data alone.",
        sourceUrl: "http://mafeip.eu/node/34",
        year: null,
      },
    ],
    integrations: ["Tablet supplied with the system"],
    assurance: [],
    sourceUrls: ["https://nice.org.uk/advice/mib73/chapter/The-technology"],
  },
  {
    slug: "just-checking",
    organisationSlug: "just-checking",
    kind: "product",
    name: "Just Checking",
    summary:
      "Small wireless sensors in the main rooms that chart a person's movements by day and night, so that care is based on what they really do.",
    problem:
      "Decisions about moving into a care home are often made after a crisis and on guesses about what someone with dementia can still manage.",
    howItWorks:
      "Sensors go up in minutes and ask nothing of the person. For three to six weeks a web page shows when they get up, go to the kitchen or leave the house. Social workers, families and reablement teams look at the chart together and set the right amount of support.",
    whoFor: "Council and NHS teams who assess people with dementia or a learning disability who live alone.",
    needs: ["dementia", "care_planning", "home_care"],
    settings: ["home", "home_care"],
    populations: ["people_with_dementia", "people_with_learning_disability", "older_people"],
    stage: "widely_used",
    places: ["Staffordshire", "England"],
    benefits: [
      {
        claim: "People stay at home with support that fits what they can do.",
        measure: "Weeks before a move into a care home",
      },
    ],
    evidenceItems: [
      {
        title: "Use by Staffordshire reablement teams",
        design: "Case report",
        finding:
          "Charts often showed people doing more than expected; keeping one person at home is said to have saved £1,200.",
        sourceUrl:
          "https://www.gponline.com/staffordshire-pioneers-activity-monitoring-assessment-people-dementia/article/932942",
        year: null,
      },
    ],
    integrations: ["Web chart"],
    assurance: [],
    sourceUrls: [
      "https://www.gponline.com/staffordshire-pioneers-activity-monitoring-assessment-people-dementia/article/932942",
    ],
  },
  {
    slug: "memo-connected-care",
    organisationSlug: "alcuris",
    kind: "product",
    name: "Memo connected care",
    summary:
      "A telecare hub with movement sensors and smart plugs that learns someone's usual day and tells relatives and social workers when it changes.",
    problem:
      "A pendant alarm helps only after something has gone wrong. Families far away worry, and social workers lack facts on how a person manages between visits.",
    howItWorks:
      "The hub learns when the person gets up, makes tea or goes out. An app shows relatives that all is well and alerts them to a change. Social workers can look at the same record when they assess or review care, with the person's agreement.",
    whoFor: "Older people who live alone, their families and council telecare services.",
    needs: ["home_care", "carers", "falls_and_frailty", "remote_monitoring"],
    settings: ["home", "home_care"],
    populations: ["older_people", "carers"],
    stage: "in_use",
    places: ["Wirral"],
    benefits: [
      {
        claim: "Relatives feel reassured and give more support.",
        measure: "Relatives who feel more reassured",
      },
    ],
    evidenceItems: [
      {
        title: "Trial with three providers",
        design: "Small uncontrolled trial, 27 users and 29 families",
        finding: "83% of relatives felt more reassured and all gave more support.",
        sourceUrl: "https://content.yudu.com/libraryHtml/A440f1/AlcurisWhitePapers/2.html",
        year: null,
      },
    ],
    integrations: ["Smart plugs", "Family app"],
    assurance: [],
    sourceUrls: ["https://telecareaware.com/tag/wirral-council/"],
  },
];
