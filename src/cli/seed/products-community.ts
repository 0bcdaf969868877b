import type { SeedProduct } from "./product-record";

export const communityProducts: SeedProduct[] = [
  {
    slug: "birdie",
    organisationSlug: "birdie",
    kind: "product",
    name: "Birdie",
    summary:
      "Software for home care agencies that plans visits, records medicines and observations at the door, and warns the office of late or missed visits.",
    problem:
      "Home care agencies still run on paper in many places. A missed visit or medicine may be noticed only days later, and families hear nothing.",
    howItWorks:
      "The office plans visits, tasks and medicines. The carer's app shows them, checks arrival by location and records what was given, seen and said. Managers see alerts as they happen, and rostering and finance use the same record.",
    whoFor: "Agencies that provide care at home, their staff, and the families of those they visit.",
    needs: ["home_care", "medicines", "workforce", "care_planning"],
    settings: ["home_care", "home"],
    populations: ["older_people", "staff"],
    stage: "widely_used",
    places: ["England"],
    benefits: [
      {
        claim: "Late visits and missed medicines come to light the same day.",
        measure: "Missed visits per 1,000",
      },
    ],
    evidenceItems: [
      {
        title: "TechForce19",
        design: "Two-week trial with a partner, chosen in a national call",
        finding:
          "One of the tools chosen for remote social care at the start of the pandemic; no effect size found.",
        sourceUrl: "https://public.io/case-study/techforce19",
        year: 2020,
      },
    ],
    integrations: ["External rostering systems"],
    assurance: [],
    sourceUrls: [
      "https://public.io/case-study/techforce19",
      "https://help.birdie.care/en/articles/5042188-why-do-i-have-to-add-visits-to-birdie-and-my-external-rostering-system",
    ],
  },
  {
    slug: "elemental-social-prescribing",
    organisationSlug: "elemental",
    kind: "product",
    name: "Elemental social prescribing platform",
    summary:
      "Software that carries a social prescribing referral from the GP's own system to a link worker and on to a local group, and follows what came of it.",
    problem:
      "Many who see a GP are lonely, in debt or grieving. Referrals made by e-mail get lost, and nobody learns whether the person found a group or felt better.",
    howItWorks:
      "GPs, nurses, social workers and housing staff refer from the record system they already use. A link worker picks the referral up, talks with the person, connects them with local activities or advice, and records progress, so that commissioners see which kinds of support are missing.",
    whoFor: "Social prescribing teams, GP practices, councils and voluntary groups.",
    needs: ["loneliness", "care_planning", "self_management"],
    settings: ["gp_practice", "community"],
    populations: ["adults", "older_people", "carers"],
    stage: "widely_used",
    places: ["London", "West Lancashire"],
    benefits: [
      { claim: "Every referral can be followed to its result.", measure: "Referrals with a recorded result" },
    ],
    evidenceItems: [
      {
        title: "Growth of the platform",
        design: "Count reported in the press",
        finding: "About 50,000 people had been referred to 939 programmes. This is reach, not effect.",
        sourceUrl: "https://businesscloud.co.uk/news/tech-for-good-platform-sees-boom-during-lockdown/",
        year: 2020,
      },
    ],
    integrations: ["EMIS", "SystmOne", "Vision"],
    assurance: [],
    sourceUrls: [
      "https://elementalsoftware.co/case-studies/west-lancashire-council-for-voluntary-services-continues-to-expand-social-prescribing-services/",
      "https://businesscloud.co.uk/news/tech-for-good-platform-sees-boom-during-lockdown/",
    ],
  },
  {
    slug: "buddyhub",
    organisationSlug: "buddyhub",
    kind: "service",
    name: "BuddyHub",
    summary:
      "A friendship club that builds a small circle of neighbours around each older member, matched by interests and place.",
    problem:
      "Loneliness harms health, and a single volunteer visitor is a fragile answer: when the volunteer moves away the older person is alone again.",
    howItWorks:
      "The club gets to know each member and builds a circle of friends around them instead of sending one visitor. Matching technology helps to bring together volunteers and members from the same neighbourhood who are likely to get on. The aim is friendship that lasts, close to home.",
    whoFor: "Older people who would like more company, and neighbours of any age who can give some time.",
    needs: ["loneliness"],
    settings: ["community", "home"],
    populations: ["older_people"],
    stage: "ready_to_test",
    places: ["London"],
    benefits: [
      {
        claim: "Older people gain several local friends rather than one visitor.",
        measure: "Loneliness score",
      },
    ],
    evidenceItems: [
      {
        title: "London civic challenge",
        design: "Selection in a competition",
        finding: "One of the teams backed to work on loneliness in London; no outcome figures found.",
        sourceUrl: "https://medium.com/digitalagenda/london-names-civic-challenge-14-703518b6dfac",
        year: 2018,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://medium.com/digitalagenda/london-names-civic-challenge-14-703518b6dfac",
      "https://www-ukauthority-com.azurewebsites.net/articles/london-backs-eight-smart-city-projects",
    ],
  },
  {
    slug: "carefree-breaks",
    organisationSlug: "carefree",
    kind: "service",
    name: "Carefree breaks for carers",
    summary:
      "A digital charity that gives unpaid carers access to a short break away from their caring role.",
    problem:
      "People who care for a relative for 50 hours a week or more seldom get a rest. Exhaustion is a common reason for a crisis in which both carer and cared-for need help.",
    howItWorks:
      "The charity runs online and keeps its own team small. It finds places to stay and gives carers access to them for a break. What the public page does not say, and a council would have to ask, is who looks after the person at home meanwhile and who can refer a carer.",
    whoFor: "Unpaid carers who need respite, and the councils and carers' organisations that support them.",
    needs: ["carers", "loneliness"],
    settings: ["online", "community"],
    populations: ["carers"],
    stage: "in_use",
    places: ["United Kingdom"],
    benefits: [{ claim: "Carers can rest, and feel able to go on.", measure: "Carers who took a break" }],
    evidenceItems: [
      {
        title: "Interview with the charity's founder",
        design: "Interview, no outcome data",
        finding: "Describes how the service works; no measured effect found.",
        sourceUrl:
          "https://www.iheart.com/podcast/1333-problems-worth-solving-229415556/episode/charlotte-newman-lean-tech-transforming-respite-279629826",
        year: null,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://www.iheart.com/podcast/1333-problems-worth-solving-229415556/episode/charlotte-newman-lean-tech-transforming-respite-279629826",
    ],
  },
  {
    slug: "healthera",
    organisationSlug: "healthera",
    kind: "product",
    name: "Healthera",
    summary:
      "A phone app, linked to the pharmacy, that reminds people to take their medicines, keeps a record and orders repeat prescriptions.",
    problem:
      "Medicines that are not taken as prescribed do no good, and pharmacists and doctors usually find out only when someone becomes ill.",
    howItWorks:
      "The person scans the code on a label and the app sets reminders and a diary. Repeats are ordered for collection, delivery or post, and questions go to the pharmacist. Pharmacist and doctor can see when doses stop. A carer can use it for somebody else.",
    whoFor: "Adults on regular medicines, their carers, and community pharmacies.",
    needs: ["medicines", "self_management", "carers"],
    settings: ["community_pharmacy", "home"],
    populations: ["people_with_long_term_conditions", "carers", "older_people"],
    stage: "widely_used",
    places: ["England"],
    benefits: [
      {
        claim: "People take more of their medicines, and pharmacists know when they do not.",
        measure: "Doses taken",
      },
    ],
    evidenceItems: [
      {
        title: "Award to prevent urgent admissions",
        design: "Selection for national funding",
        finding: "Chosen in a funding round for emergency care; no effect size found.",
        sourceUrl:
          "https://nationalhealthexecutive.com/Health-Care-News/ae-departments-to-benefit-from-43m-innovation-tech-funding/160952",
        year: 2016,
      },
    ],
    integrations: ["Pharmacy matching suite"],
    assurance: [],
    sourceUrls: [
      "https://www.fiercebiotech.com/medical-devices/healthera-to-launch-medication-adherence-app-patient-management-platform",
      "https://intercom.help/healthera-patient-help-centre/en/articles/11172668-how-do-i-manage-my-prescription-orders",
    ],
  },
  {
    slug: "drdoctor",
    organisationSlug: "drdoctor",
    kind: "product",
    name: "DrDoctor",
    summary:
      "Lets patients see, confirm, move or cancel hospital appointments online or by text message, so that fewer are missed and empty places can be filled.",
    problem:
      "Letters arrive late or not at all, and one outpatient appointment in ten or so is missed while other people wait.",
    howItWorks:
      "The service works with the hospital's appointment book. People get a message, open the appointment on their phone or computer and view, change, confirm or cancel it. The hospital sees the answers and can fill the places that come free. NHS England supported its spread through the Innovation Accelerator and a technology payment.",
    whoFor:
      "Hospital outpatient departments and their patients, including older people who prefer text messages to an app.",
    needs: ["access_and_waiting"],
    settings: ["outpatient_clinic", "hospital", "online"],
    populations: ["adults"],
    stage: "widely_used",
    places: ["Birmingham", "South London", "England"],
    benefits: [
      { claim: "Fewer missed appointments.", measure: "Appointments missed among appointments booked" },
    ],
    evidenceItems: [
      {
        title: "Royal Orthopaedic Hospital",
        design: "Before and after, not like for like",
        finding:
          "Missed appointments 10.9% before and 8.08% after; the first covers all specialties, the second only clinics switched on.",
        sourceUrl: "https://www.roh.nhs.uk/news-and-events/474-trust-makes-huge-saving-with-digital-solution",
        year: 2019,
      },
    ],
    integrations: ["Hospital patient administration systems"],
    assurance: [],
    sourceUrls: ["https://www.england.nhs.uk/ourwork/innovation/innovation-and-technology-payment-201819/"],
  },
];
