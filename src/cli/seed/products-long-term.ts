import type { SeedProduct } from "./product-record";

const barkingKidney = "https://healthy.io/eu/case-study/acr/barking-uk";

export const longTermProducts: SeedProduct[] = [
  {
    slug: "sleepio",
    organisationSlug: "big-health",
    kind: "product",
    name: "Sleepio",
    summary:
      "A six-week online programme of cognitive behavioural therapy for insomnia, with a sleep diary, weekly interactive sessions and a personal plan.",
    problem:
      "Poor sleep is common and wears people down. Face-to-face therapy is scarce, so many are offered sleeping tablets, which are meant only for short use.",
    howItWorks:
      "After a sleep test the person follows weekly sessions on thoughts, habits and routine, and fills in a diary by hand or from a fitness tracker. The programme adapts its advice to the diary. Access lasts for 12 months, and sessions can be repeated.",
    whoFor:
      "Adults with insomnia or symptoms of it who would otherwise be given sleep hygiene advice or sleeping tablets in primary care.",
    needs: ["sleep", "mental_health", "self_management"],
    settings: ["online", "gp_practice", "home"],
    populations: ["adults"],
    stage: "widely_used",
    places: ["Barking and Dagenham", "Buckinghamshire", "Scotland", "England"],
    benefits: [
      { claim: "Reduces symptoms of insomnia.", evidence: "12 randomised trials reviewed by NICE" },
      { claim: "Lowers primary care costs.", measure: "Cost per person over 65 weeks" },
    ],
    evidenceItems: [
      {
        title: "NICE medical technologies guidance MTG70",
        design: "Evidence review of 28 studies, 12 randomised",
        finding: "Reduces symptoms of insomnia compared with usual treatment.",
        sourceUrl: "https://nice.org.uk/guidance/mtg70/chapter/3-Evidence",
        year: 2022,
      },
      {
        title: "Primary care costs in nine Buckinghamshire practices",
        design: "Interrupted time series, 65 weeks",
        finding:
          "£6.64 lower per person over 10,704 people; the study was funded by the supplier and an innovation network.",
        sourceUrl: "https://medrxiv.org/content/10.1101/2021.02.15.21249646v1",
        year: 2021,
      },
    ],
    integrations: ["Fitbit", "Apple HealthKit"],
    assurance: [],
    sourceUrls: [
      "https://www.nice.org.uk/guidance/mtg70/chapter/2-The-technology",
      "https://www.nuffieldtrust.org.uk/news-item/implementing-technology-in-health-and-social-care-lessons-from-the-care-city-test-bed",
    ],
  },
  {
    slug: "liva",
    organisationSlug: "liva",
    kind: "service",
    name: "Liva",
    summary:
      "Personal health coaching through an app for people with type 2 diabetes, or at risk of it, who want to change what they eat and how much they move.",
    problem:
      "Type 2 diabetes can often be prevented or put into remission, but a yearly review and a leaflet seldom change daily habits.",
    howItWorks:
      "A GP practice refers the person. They meet a coach, set goals together and keep in touch by message and video through the app; progress goes back to the practice. In the NHS path to remission programme Liva gives 12 months with total diet replacement at the start.",
    whoFor: "Adults with type 2 diabetes, raised risk of it, or obesity, who have a smartphone.",
    needs: ["diabetes", "self_management"],
    settings: ["online", "home", "gp_practice"],
    populations: ["adults", "people_with_long_term_conditions"],
    stage: "widely_used",
    places: ["Barking and Dagenham", "England", "Denmark"],
    benefits: [
      {
        claim: "People lose weight and keep going with a coach they know.",
        measure: "Weight change at 12 months",
      },
    ],
    evidenceItems: [
      {
        title: "Care City test bed, wave 2",
        design: "Mixed-methods formative evaluation",
        finding:
          "Tested as an app prescribed in primary care; figures for this app alone were not found in the public report.",
        sourceUrl:
          "https://www.nuffieldtrust.org.uk/news-item/implementing-technology-in-health-and-social-care-lessons-from-the-care-city-test-bed",
        year: 2021,
      },
      {
        title: "Men with type 2 diabetes in County Durham and Darlington",
        design: "Press report of a university study without a comparator",
        finding: "Average weight loss of 5.4 kg over 12 months.",
        sourceUrl:
          "http://digitalhealth.net/2018/02/liva-healthcare-brings-human-touch-diabetes-management-prevention/",
        year: 2018,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://www.healtheuropa.com/type-2-diabetes/91520/",
      "https://www.livahealthcare.com/nhs-type-2-diabetes-remission-programme",
    ],
  },
  {
    slug: "second-nature",
    organisationSlug: "second-nature",
    kind: "service",
    name: "Second Nature",
    summary:
      "A 12-month weight and lifestyle programme in an app, with smart scales, a dietitian who replies daily and a small group of peers.",
    problem:
      "Specialist weight services are full, and many adults who live with obesity or type 2 diabetes cannot attend a clinic in working hours.",
    howItWorks:
      "Scales and a tracker feed the app. A registered dietitian or nutritionist coaches each person in a group of peers, using lessons drawn from behavioural science. Psychologists, doctors and pharmacists join in for people with more complicated needs.",
    whoFor:
      "Adults with a high body mass index referred by the NHS, many of them with type 2 diabetes, who can use a smartphone.",
    needs: ["diabetes", "self_management"],
    settings: ["online", "home"],
    populations: ["adults", "people_with_long_term_conditions"],
    stage: "widely_used",
    places: ["North west London", "England"],
    benefits: [
      {
        claim: "People who stay with the programme lose weight and keep it off for two years.",
        measure: "Weight change in kilograms",
      },
    ],
    evidenceItems: [
      {
        title: "Two-year results of NHS referrals",
        design: "Retrospective, one group, people who still reported their weight",
        finding:
          "13.8 kg lower on average among 281 of the 1,130 who enrolled, so three quarters are missing.",
        sourceUrl: "https://diabetes.jmir.org/2024/1/e52987",
        year: 2024,
      },
    ],
    integrations: ["Smart scales", "Activity tracker"],
    assurance: [],
    sourceUrls: [
      "https://www.nice.org.uk/guidance/hte14/chapter/2-The-technologies",
      "https://partnerships.secondnature.io/tier3",
    ],
  },
  {
    slug: "minuteful-kidney",
    organisationSlug: "healthy-io",
    kind: "service",
    name: "Healthy.io home urine test for kidney disease",
    summary:
      "A home kit and app with which people at risk of kidney disease test their own urine and send the result to their GP practice.",
    problem:
      "People with diabetes should have a urine test for kidney damage every year, but it is the check most often missed. Early damage gives no symptoms and can be slowed if found.",
    howItWorks:
      "The practice gives a list of people who are overdue. The company contacts them and posts a kit; the app guides them to dip a stick and photograph it, and reads the result at once. The practice receives it and follows up abnormal ones.",
    whoFor:
      "Adults with diabetes, and others at risk of kidney disease, who have not come for the test and can use a smartphone.",
    needs: ["kidney", "diabetes", "early_detection"],
    settings: ["home", "gp_practice"],
    populations: ["adults", "people_with_long_term_conditions"],
    stage: "widely_used",
    places: ["Barking and Dagenham", "Tower Hamlets", "Leeds", "Kent and Medway"],
    benefits: [
      {
        claim: "Reaches people who did not come for the clinic test.",
        measure: "Tests completed among people who agreed",
      },
    ],
    evidenceItems: [
      {
        title: "Three practices in Barking and Dagenham",
        design: "Supplier's case study without a comparator",
        finding:
          "73% of those who agreed to a kit completed the test and 24% of those were abnormal. The number of people is not given.",
        sourceUrl: barkingKidney,
        year: null,
      },
    ],
    integrations: ["GP record systems"],
    assurance: [
      {
        item: "ukca_ce",
        status: "claimed",
        note: "The company told a parliamentary committee that it holds CE marking for home testing with a smartphone camera.",
        sourceUrl: "https://committees.parliament.uk/writtenevidence/113290/html/",
      },
    ],
    sourceUrls: [
      barkingKidney,
      "https://transform.england.nhs.uk/key-tools-and-info/digital-playbooks/renal-digital-playbook/at-home-urine-self-testing-using-a-smartphone",
    ],
  },
  {
    slug: "mycopd",
    organisationSlug: "my-mhealth",
    kind: "product",
    name: "myCOPD",
    summary:
      "An app for people with chronic obstructive pulmonary disease that teaches inhaler use, tracks symptoms and offers a six-week exercise and education course.",
    problem:
      "Many people with this lung disease use inhalers in a way that does not work, and few are offered a rehabilitation course although nine in ten who finish one feel better.",
    howItWorks:
      "Films teach each inhaler. The app keeps a plan of medicines, checks for clashes, scores symptoms day by day and leads through exercise and lessons at home. If the person agrees, their clinical team sees a dashboard and can suggest changes.",
    whoFor: "Adults at any stage of the disease who have a phone, tablet, computer or connected television.",
    needs: ["breathing", "self_management", "rehabilitation"],
    settings: ["home", "online", "community"],
    populations: ["people_with_long_term_conditions", "older_people"],
    stage: "widely_used",
    places: ["Southend", "Rochdale", "Sunderland", "Islington", "Haringey"],
    benefits: [
      {
        claim: "Offers rehabilitation to people who cannot join a class.",
        measure: "Six-minute walk distance",
      },
    ],
    evidenceItems: [
      {
        title: "NICE medical technologies guidance MTG68",
        design: "Review of four UK studies of 41 to 90 people, three randomised",
        finding: "Shows promise, but the studies were too small to be sure; more research was asked for.",
        sourceUrl: "https://nice.org.uk/guidance/mtg68/chapter/evidence",
        year: 2022,
      },
    ],
    integrations: ["Clinical dashboard"],
    assurance: [],
    sourceUrls: [
      "https://www.nice.org.uk/guidance/mtg68/chapter/2-The-technology",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC10403412",
    ],
  },
  {
    slug: "lenus-copd",
    organisationSlug: "lenus-health",
    kind: "service",
    name: "Lenus COPD support service",
    summary:
      "A remote service in which people with severe lung disease keep a daily diary and message their team, who see readings beside the health record.",
    problem:
      "Flare-ups of severe chronic obstructive pulmonary disease lead to repeated hospital stays, often after days in which nobody knew that breathing was getting worse.",
    howItWorks:
      "In a web app people keep a symptom diary, complete test scores, send messages and find their own self-management plan. A wristband tracker and a home ventilator add readings. Clinicians answer from one cloud screen that shows everything in order of need.",
    whoFor:
      "Adults with severe chronic obstructive pulmonary disease, especially those recently in hospital with it.",
    needs: ["breathing", "remote_monitoring", "self_management"],
    settings: ["home", "outpatient_clinic"],
    populations: ["people_with_long_term_conditions"],
    stage: "in_use",
    places: ["Greater Glasgow and Clyde"],
    benefits: [
      {
        claim: "Fewer admissions and bed days than matched patients; about half at one year.",
        measure: "Admissions per person per year",
      },
    ],
    evidenceItems: [
      {
        title: "RECEIVER",
        design: "Observational study with matched controls, reported by the supplier",
        finding:
          "Admissions and occupied bed days about half those of matched controls at one year; 68% still answered weekly.",
        sourceUrl: "https://lenushealth.com/evidence-old/receiver-trial/admissions/",
        year: null,
      },
    ],
    integrations: ["Fitbit", "Home ventilators", "Electronic health record"],
    assurance: [],
    sourceUrls: ["https://www.nice.org.uk/advice/mib300/chapter/The-technology"],
  },
];
