import type { SeedProduct } from "./product-record";

const nuffieldProject = "https://www.nuffieldtrust.org.uk/project/care-city";

export const dementiaProducts: SeedProduct[] = [
  {
    slug: "dorothy",
    organisationSlug: "care-city",
    kind: "product",
    name: "Dorothy",
    summary:
      "An app that lays a coloured path over what the camera sees, so that someone who gets confused can find the way through a building or a street.",
    problem:
      "Getting lost frightens people with dementia and those who love them. Many stop going out, and then lose fitness, friends and confidence.",
    howItWorks:
      "A building or a few streets are scanned once. The person holds up a phone or tablet and follows a coloured line and simple instructions, for example from their room to the dining room. It won a discovery award of the Longitude Prize on Dementia, which asks for design together with people in the early stages.",
    whoFor:
      "People in the early stages of dementia who walk by themselves, at home, in a care home or in their neighbourhood.",
    needs: ["dementia"],
    settings: ["home", "care_home", "community"],
    populations: ["people_with_dementia"],
    stage: "in_development",
    places: ["Barking and Dagenham"],
    benefits: [
      { claim: "People find their way alone for longer.", measure: "Routes completed without help" },
    ],
    evidenceItems: [
      {
        title: "Longitude Prize on Dementia, discovery award",
        design: "Selection in a competition",
        finding: "One of the teams funded to develop a prototype; no outcome data published yet.",
        sourceUrl:
          "https://www.alzheimers.org.uk/news/2023-06-19/ai-innovations-awarded-longitude-prize-dementia",
        year: 2023,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://www.alzheimers.org.uk/news/2023-06-19/ai-innovations-awarded-longitude-prize-dementia",
      "https://longevity.technology/news/ai-innovations-to-transform-living-with-dementia-awarded-1-9-million/",
    ],
  },
  {
    slug: "book-of-you",
    organisationSlug: "book-of-you",
    kind: "product",
    name: "Book of You",
    summary:
      "A private web app in which a person with dementia and their family make a life story from photographs, words, music and film.",
    problem:
      "In unfamiliar places people with dementia can become anxious, and staff who do not know their story find it hard to comfort them.",
    howItWorks:
      "Family, carers and the person collect memories on a password-protected page and talk them over. Relatives add video messages. Before a hospital visit or in a care home the book can be opened on a tablet to calm, to start a conversation, and to show staff who the person is.",
    whoFor: "People living with dementia, their families, care homes, day centres and hospital staff.",
    needs: ["dementia", "carers", "loneliness"],
    settings: ["care_home", "home", "outpatient_clinic"],
    populations: ["people_with_dementia", "carers"],
    stage: "in_use",
    places: ["North Wales"],
    benefits: [
      { claim: "Lifts mood and makes strange places less unsettling.", measure: "Agitation and mood" },
    ],
    evidenceItems: [
      {
        title: "Use in care homes in Wales",
        design: "Case stories",
        finding: "Families and homes describe better mood and contact; no measured comparison found.",
        sourceUrl:
          "https://wales.coop/a-simple-life-story-app-has-become-a-lifesaver-for-isolated-care-home-residents-and-their-families/",
        year: null,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://businesscloud.co.uk/news/health-tech-project-could-help-850000-living-with-dementia/",
      "https://www.walesonline.co.uk/news/health/made-in-wales-app-help-people-dementia-8885775",
    ],
  },
  {
    slug: "rix-wiki",
    organisationSlug: "university-of-east-london",
    kind: "product",
    name: "RIX Wiki",
    summary:
      "A simple private website that a person with a learning disability builds with pictures, sound and film to show who they are and what support they want.",
    problem:
      "People with a learning disability have to tell their story again to each new service, and long written plans rarely sound like them.",
    howItWorks:
      "The person builds the pages with family, carers or teachers. Pictures and short films show abilities, wishes, health and ways to communicate. They decide who is invited to see which part, and can bring the pages to a review, a new school or a hospital visit.",
    whoFor:
      "Children, young people and adults with a learning disability or special educational needs, with their families and councils.",
    needs: ["care_planning"],
    settings: ["online", "home", "community"],
    populations: ["people_with_learning_disability", "children_and_young_people", "carers"],
    stage: "in_use",
    places: ["East London", "Wandsworth"],
    benefits: [
      {
        claim: "Plans are made with the person and in their own way.",
        measure: "Reviews in which the person's pages were used",
      },
    ],
    evidenceItems: [
      {
        title: "Use in Wandsworth",
        design: "Count reported by the council's directory",
        finding: "About 400 in use. This is reach, not effect.",
        sourceUrl:
          "http://wandsworth.childrensservicedirectory.org.uk/kb5/wandsworth/fsd/advice.page?id=qUqTZ49op9w",
        year: null,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      "https://docplayer.net/amp/6301944-The-rix-wiki-start-up-package-for-local-authorities.html",
    ],
  },
];

export const roleProducts: SeedProduct[] = [
  {
    slug: "expert-home-carer",
    organisationSlug: "care-city",
    kind: "role",
    name: "Expert home carer",
    summary:
      "A wider role for home care workers, who are trained and equipped to take vital signs, spot deterioration and tell the GP practice in a form it can use.",
    problem:
      "Home carers see people several times a week and often notice first that something is wrong, but the job gives them no instruments, no common language and nobody to tell.",
    howItWorks:
      "Carers learn to measure, score and report with a kit such as Whzan. The reports go to the GP practice or community team, which has to be ready to answer them: the evaluation found that escalation works only if primary care acts too, and that it must be clear whose role changes.",
    whoFor:
      "Home care agencies and councils, together with the GP practices that look after the same people.",
    needs: ["workforce", "home_care", "early_detection", "remote_monitoring"],
    settings: ["home_care", "home"],
    populations: ["staff", "older_people"],
    stage: "in_use",
    places: ["Barking and Dagenham", "North east London", "Devon"],
    benefits: [
      {
        claim: "Illness is escalated earlier by staff who are already there.",
        measure: "Hours from first sign to clinical review",
      },
    ],
    evidenceItems: [
      {
        title: "Care City test bed, wave 2",
        design: "Mixed-methods formative evaluation over 18 months",
        finding:
          "Many parts started late, so data on impact were thin; clarity about whose role changes helped.",
        sourceUrl: nuffieldProject,
        year: 2021,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [nuffieldProject, "https://carecity.org/seasons-greetings-from-care-city"],
  },
  {
    slug: "digital-prescriber-assistant",
    organisationSlug: "care-city",
    kind: "role",
    name: "Healthcare assistant as digital prescribing guide",
    summary:
      "A healthcare assistant in a GP practice who helps people to start, and keep using, a health app that their GP has prescribed.",
    problem:
      "A GP can recommend an app for sleep or diabetes in a minute, but many people never open it, and those without confidence or a phone are left out.",
    howItWorks:
      "The GP prescribes an app, for example for insomnia or diabetes. The assistant supports the person to start it and to benefit from it, so that the GP's time is not needed for setting up. The test bed asked whether junior staff, working in partnership with patients, can overcome the barriers to wider use.",
    whoFor:
      "GP practices and their patients with long-term conditions, above all people who are unsure of technology.",
    needs: ["workforce", "self_management", "diabetes", "sleep"],
    settings: ["gp_practice"],
    populations: ["people_with_long_term_conditions", "staff"],
    stage: "ready_to_test",
    places: ["Barking and Dagenham"],
    benefits: [
      {
        claim: "More people who are offered an app really use it.",
        measure: "People who use the app after four weeks",
      },
    ],
    evidenceItems: [
      {
        title: "Care City test bed, wave 2",
        design: "Mixed-methods formative evaluation over 18 months",
        finding:
          "Digital exclusion and unclear roles limited the use of apps; figures per app were not found.",
        sourceUrl: nuffieldProject,
        year: 2021,
      },
    ],
    integrations: [],
    assurance: [],
    sourceUrls: [
      nuffieldProject,
      "https://chmonline.co.uk/care-city-evaluation-highlights-lessons-for-care-tech-adopters/",
    ],
  },
];
