import type { SeedProduct } from "./product-record";

const hte16 = "https://www.nice.org.uk/guidance/HTE16/chapter/2-the-technologies";

export const jointProducts: SeedProduct[] = [
  {
    slug: "escape-pain",
    organisationSlug: "health-innovation-network",
    kind: "service",
    name: "ESCAPE-pain",
    summary:
      "A group course of 12 sessions, twice a week for six weeks, in which people over 45 with knee or hip pain learn about it and exercise at their own level.",
    problem:
      "Long-lasting joint pain affects millions of people. Most are managed with painkillers and told that nothing can be done, so they rest, grow weaker and lose independence.",
    howItWorks:
      "A physiotherapist or exercise professional leads a small group. Each session joins a short discussion about coping with pain to an exercise plan made for each person. Trainers attend a one-day course and receive materials; the course can run in a hospital, a leisure centre or a community hall.",
    whoFor:
      "People over 45 with osteoarthritis or chronic pain of the knee or hip who can take part in a group.",
    needs: ["joints_and_pain", "self_management", "rehabilitation"],
    settings: ["community", "leisure_centre", "outpatient_clinic"],
    populations: ["older_people", "adults", "people_with_long_term_conditions"],
    stage: "widely_used",
    places: ["Barking", "South London", "England"],
    benefits: [
      {
        claim: "Improves how well people with knee pain can move, compared with usual primary care.",
        measure: "WOMAC function",
      },
      {
        claim: "Returns a gross benefit of £5.20 for each £1 spent.",
        evidence: "Sources disagree on what the £5.20 counts.",
      },
    ],
    evidenceItems: [
      {
        title: "Hurley and others, trial in 54 practices",
        design: "Cluster randomised trial, 418 people",
        finding:
          "WOMAC function 3.33 points better at six months (95% interval 0.78 to 5.88 better); 76 people withdrew.",
        sourceUrl:
          "https://kings-qa.qa.elsevierpure.com/en/publications/clinical-effectiveness-of-a-rehabilitation-program-integrating-ex",
        year: 2007,
      },
      {
        title: "Hurley and others, results after 30 months",
        design: "Follow-up of the same trial",
        finding:
          "Function 2.8 points better (0.2 to 5.3) and total cost £1,118 lower per person (£221 to £2,566).",
        sourceUrl: "https://pubmed.ncbi.nlm.nih.gov/21954131/?dopt=Abstract",
        year: 2012,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://www.ahsnnetwork.com/about-academic-health-science-networks/national-programmes-priorities/escape-pain",
      "https://www.weahsn.net/our-work/transforming-services-and-systems/escape-pain/",
      "https://www.kingsfund.org.uk/insight-and-analysis/articles/escape-pain-programme",
    ],
  },
  {
    slug: "getubetter",
    organisationSlug: "getubetter",
    kind: "product",
    name: "getUBetter",
    summary:
      "A phone programme, joined to GP systems, that guides people day by day through common muscle, joint and back problems and points to local services.",
    problem:
      "Back and joint pain fills about a quarter of GP appointments, and people often wait for weeks before anyone tells them what they could safely do by themselves.",
    howItWorks:
      "A questionnaire sorts people by risk. Then short messages, films and a day-by-day plan support recovery, say when to seek help, and send people to the right local service. Practices can send the link straight from their own record system.",
    whoFor:
      "Adults with a common muscle, joint or back problem who can begin to recover with guidance and have no warning signs of something serious.",
    needs: ["joints_and_pain", "self_management", "access_and_waiting"],
    settings: ["gp_practice", "home", "online"],
    populations: ["adults"],
    stage: "widely_used",
    places: ["England"],
    benefits: [
      {
        claim: "Lets people start to recover on the day they ask for help.",
        measure: "Days from request to first advice",
      },
    ],
    evidenceItems: [
      {
        title: "NICE early value assessment HTE16",
        design: "Early assessment of digital programmes for low back pain",
        finding: "Named among the programmes that can be used while more evidence is collected.",
        sourceUrl:
          "https://www.medscape.co.uk/viewarticle/nice-approves-seven-digital-technologies-low-back-pain-2023a1000p7q",
        year: 2024,
      },
    ],
    integrations: ["GP record systems"],
    assurance: [],
    sourceUrls: [hte16],
  },
  {
    slug: "selfback",
    organisationSlug: "selfback",
    kind: "product",
    name: "selfBACK",
    summary:
      "An app that gives each person with back pain a weekly plan of walking, strength and flexibility exercises, learnt from what helped similar people.",
    problem:
      "Low back pain is the leading cause of disability. Advice to stay active is easy to give and hard to follow without support between appointments.",
    howItWorks:
      "The app asks about pain, function and progress each week. It looks for people with similar answers who did well and builds the next plan from what worked for them, with a short daily message that explains why. It is used alongside usual care, not in place of it.",
    whoFor: "Adults with low back pain seen in primary care or by a physiotherapist, who have a phone.",
    needs: ["joints_and_pain", "self_management"],
    settings: ["home", "online"],
    populations: ["adults"],
    stage: "in_use",
    places: ["Denmark", "Norway"],
    benefits: [
      {
        claim: "Lowers disability from back pain a little more than usual care alone.",
        measure: "Disability score at three months",
      },
    ],
    evidenceItems: [
      {
        title: "selfBACK randomised trial",
        design: "Randomised trial, 461 adults in Denmark and Norway",
        finding: "Disability fell more than with usual care alone, by a small amount.",
        sourceUrl: "https://jamanetwork.com/journals/jamainternalmedicine/fullarticle/2782459",
        year: 2021,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [hte16, "https://pmc.ncbi.nlm.nih.gov/articles/PMC6918200"],
  },
  {
    slug: "flok-physiotherapy",
    organisationSlug: "flok-health",
    kind: "service",
    name: "Flok automated physiotherapy clinic",
    summary:
      "A physiotherapy clinic, registered with the Care Quality Commission, that gives same-day interactive video appointments put together live from filmed clips of a physiotherapist.",
    problem:
      "People with back pain wait weeks or months for physiotherapy because there are not enough clinicians, and their condition and confidence get worse meanwhile.",
    howItWorks:
      "Someone refers themself or is sent by a GP. The clinic screens for warning signs, asks the person to move in front of the camera, prescribes exercises, sees them again over several weeks and discharges them. The films are of a real physiotherapist; what is shown next depends on the person's answers.",
    whoFor: "Adults with back pain who can follow a film on a phone, tablet or computer.",
    needs: ["joints_and_pain", "access_and_waiting", "self_management"],
    settings: ["online", "home"],
    populations: ["adults"],
    stage: "in_use",
    places: ["Cambridgeshire", "Lothian", "Borders"],
    benefits: [
      {
        claim:
          "Shortens waits for physiotherapy; waits for treatment in Cambridgeshire are reported to have fallen by 55%.",
        measure: "Weeks waited for treatment",
      },
    ],
    evidenceItems: [
      {
        title: "Report on the Cambridgeshire service",
        design: "Before-and-after figure in the press, without a comparator",
        finding: "Waits for treatment down 55%.",
        sourceUrl: "https://feeds.bbci.co.uk/news/articles/cy4y9xm1eejo",
        year: null,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://hises.edinburghbioquarter.com/ai-physio-pathway",
      "https://feeds.bbci.co.uk/news/articles/cy4y9xm1eejo",
    ],
  },
];
