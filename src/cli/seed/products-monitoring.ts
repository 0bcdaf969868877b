import type { SeedProduct } from "./product-record";

const hte13 = "https://www.nice.org.uk/guidance/HTE13/chapter/2-the-technology";
const nuffield =
  "https://www.nuffieldtrust.org.uk/news-item/implementing-technology-in-health-and-social-care-lessons-from-the-care-city-test-bed";

export const monitoringProducts: SeedProduct[] = [
  {
    slug: "whzan-blue-box",
    organisationSlug: "solcom",
    kind: "product",
    name: "Whzan Blue Box",
    summary:
      "A carry case of wireless instruments and a tablet with which care staff without clinical training measure vital signs and work out an early warning score.",
    problem:
      "Residents of care homes and people with home care can become ill over days while staff lack a common way to describe it to a GP.",
    howItWorks:
      "Staff measure temperature, blood pressure, oxygen, pulse, breathing rate and alertness and can take photographs. The tablet works out a NEWS2 score and shows it with a traffic-light colour to GPs and community teams. It works beside the home's own way of escalating a concern.",
    whoFor:
      "Care homes (one box serves about 30 residents) and home care teams that work with a GP practice.",
    needs: ["remote_monitoring", "early_detection", "workforce", "home_care"],
    settings: ["care_home", "home_care"],
    populations: ["older_people", "staff"],
    stage: "widely_used",
    places: ["Barking and Dagenham", "North central London", "Surrey", "Mid and south Essex"],
    benefits: [
      {
        claim: "Staff notice illness earlier and speak a common language with the GP.",
        measure: "Emergency calls and admissions",
      },
    ],
    evidenceItems: [
      {
        title: "Care City test bed, wave 2",
        design: "Mixed-methods formative evaluation",
        finding:
          "The full benefit needs primary care to act on what carers report; timescales set centrally got in the way.",
        sourceUrl: "https://chmonline.co.uk/care-city-evaluation-highlights-lessons-for-care-tech-adopters/",
        year: 2021,
      },
      {
        title: "North central London roll-out",
        design: "Description of a roll-out",
        finding: "Started in 8 care homes in 2019 and reached 116.",
        sourceUrl: "https://uclpartners.com/project/evaluating-the-use-of-remote-monitoring-in-care-homes",
        year: null,
      },
    ],
    integrations: ["Web portal for GPs and community teams"],
    assurance: [],
    sourceUrls: [
      "https://uclpartners.com/project/evaluating-the-use-of-remote-monitoring-in-care-homes",
      "https://transform.england.nhs.uk/covid-19-response/technology-nhs/remote-monitoring-for-care-home-residents-across-london/",
      nuffield,
    ],
  },
  {
    slug: "feebris",
    organisationSlug: "feebris",
    kind: "product",
    name: "Feebris",
    summary:
      "A check-up platform for care homes and home teams that guides carers through readings with connected equipment and points out who is at risk.",
    problem:
      "Frail residents are sent to hospital for problems that a GP could have treated at home if somebody had spotted the change a few days sooner.",
    howItWorks:
      "A carer follows steps on a screen and checks the resident with connected equipment. Software puts the readings together and points out risk, so that the GP or virtual ward team can act early and at a distance, before the person needs an ambulance.",
    whoFor: "Care homes, home care and virtual ward teams that look after older people.",
    needs: ["remote_monitoring", "early_detection", "falls_and_frailty"],
    settings: ["care_home", "home_care", "home"],
    populations: ["older_people", "staff"],
    stage: "in_use",
    places: ["North east London", "Kent and Medway"],
    benefits: [
      {
        claim: "Fewer emergency visits and admissions from care homes.",
        measure: "Emergency visits per 1,000 residents",
      },
    ],
    evidenceItems: [
      {
        title: "Health economic evaluation in north east London",
        design: "Health economic evaluation; the comparator is not described on the page seen",
        finding:
          "38% fewer emergency department visits, a quarter fewer admissions, £500,000 a year per 1,000 people.",
        sourceUrl: hte13,
        year: 2023,
      },
    ],
    integrations: ["Connected examination equipment"],
    assurance: [],
    sourceUrls: [
      hte13,
      "https://www.feebris.com/stories/connecting-the-dots-enabling-proactive-risk-assessment-across-kent-and-medway",
    ],
  },
  {
    slug: "docobo-doc-at-home",
    organisationSlug: "docobo",
    kind: "product",
    name: "DOC@HOME",
    summary:
      "A tablet on which people with heart failure or lung disease enter readings and answer questions, watched by a telehealth team who call when something changes.",
    problem:
      "People with heart failure or lung disease can get worse between appointments without noticing, and then need an emergency admission.",
    howItWorks:
      "Each day the person enters blood pressure, pulse, weight and temperature and answers questions about how they feel. A telehealth team watches the results from a distance and passes the person to a specialist or the GP when something is out of range.",
    whoFor:
      "Adults with heart failure, chronic lung disease or other long-term conditions who need closer watching at home.",
    needs: ["remote_monitoring", "heart_and_stroke", "breathing", "self_management"],
    settings: ["home", "community"],
    populations: ["people_with_long_term_conditions", "older_people"],
    stage: "in_use",
    places: ["East London"],
    benefits: [
      {
        claim: "The team hears of a change early enough to adjust treatment at home.",
        measure: "Emergency admissions",
      },
    ],
    evidenceItems: [
      {
        title: "NICE early value assessment HTE13",
        design: "Early assessment of virtual ward platforms",
        finding: "Listed among the platforms considered for people with acute respiratory infection.",
        sourceUrl: hte13,
        year: 2023,
      },
    ],
    integrations: ["Clinical dashboard"],
    assurance: [],
    sourceUrls: ["https://elft.nhs.uk/services/teleheath-team", hte13],
  },
  {
    slug: "luscii",
    organisationSlug: "luscii",
    kind: "product",
    name: "Luscii",
    summary:
      "An app and platform with a programme for each condition: people send readings and answers from home, rules sort the alerts, and nurses reply by chat or video.",
    problem:
      "Clinics review people with heart failure or high blood pressure at fixed dates, whether they are well or not, and learn too late of those who are not.",
    howItWorks:
      "Clinicians choose or write a programme with teaching films, questions and thresholds. People enter blood pressure, oxygen, weight or temperature; rules give each alert a priority, and nurses answer the urgent ones first. Results can go to the electronic record.",
    whoFor:
      "Hospital and community teams who look after people with heart failure, high blood pressure or lung disease at home.",
    needs: ["remote_monitoring", "heart_and_stroke", "breathing", "hospital_discharge"],
    settings: ["home", "outpatient_clinic"],
    populations: ["people_with_long_term_conditions", "adults"],
    stage: "widely_used",
    places: ["Ealing", "Sunderland", "Wolverhampton", "Netherlands"],
    benefits: [
      {
        claim: "Fewer readmissions for heart failure, as Ealing Hospital reports.",
        measure: "Readmissions in 30 days",
      },
    ],
    evidenceItems: [
      {
        title: "NHS cardiology digital playbook",
        design: "Case study without a comparator",
        finding: "Readmissions for heart failure fell at Ealing Hospital.",
        sourceUrl:
          "https://transform.england.nhs.uk/key-tools-and-info/digital-playbooks/cardiology-digital-playbook/remote-monitoring-patients-heart-failure-and-hypertension/",
        year: null,
      },
    ],
    integrations: ["Electronic health record"],
    assurance: [],
    sourceUrls: [
      hte13,
      "https://transform.england.nhs.uk/key-tools-and-info/digital-playbooks/cardiology-digital-playbook/remote-monitoring-patients-heart-failure-and-hypertension/",
    ],
  },
  {
    slug: "current-health",
    organisationSlug: "current-health",
    kind: "product",
    name: "Current Health wearable",
    summary:
      "A band on the upper arm that records pulse, breathing, oxygen, temperature and movement day and night, and warns the team when they change.",
    problem:
      "Hospitals keep people in bed to watch them, because a daily home visit cannot show what happens in the hours between.",
    howItWorks:
      "The person wears the band at home after discharge and need do nothing else. Readings travel to the hospital-at-home team, who see them live. Software looks for patterns that come before deterioration, so that visits can go first to those who need them. Staff in Dartford learned it in under an hour.",
    whoFor: "People who leave hospital early or are looked after by a hospital-at-home team.",
    needs: ["remote_monitoring", "hospital_discharge", "early_detection"],
    settings: ["home", "hospital"],
    populations: ["adults", "older_people"],
    stage: "in_use",
    places: ["Dartford and Gravesham"],
    benefits: [
      { claim: "Fewer home visits with earlier sight of deterioration.", measure: "Home visits per person" },
    ],
    evidenceItems: [
      {
        title: "Hospital at home in Dartford and Gravesham",
        design: "Uncontrolled, reported by the supplier",
        finding: "Home visits fell by 22%, and 92% of people kept wearing the band.",
        sourceUrl:
          "https://www.marketscreener.com/news/Dartford-and-Gravesham-NHS-Trust-Uses-Current-Remote-Patient-Monitoring-to-Reduce-Hospital-Readmissi--27935617/",
        year: null,
      },
    ],
    integrations: ["Clinical dashboard"],
    assurance: [],
    sourceUrls: [hte13],
  },
];
