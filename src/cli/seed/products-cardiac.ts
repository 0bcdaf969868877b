import type { SeedProduct } from "./product-record";

const captureAf =
  "https://discovery.researcher.life/article/community-pharmacy-led-atrial-fibrillation-detection-and-referral-service-the-capture-af-study/1c97aae9eb623fbab39fe34785ca1c68";
const cqc = "https://www.cqc.org.uk/publications/themes-care/detecting-atrial-fibrillation";
const mtg64 = "https://www.nice.org.uk/guidance/mtg64/chapter/4-Committee-discussion";

const captureAfEvidence = {
  title: "Capture AF: community pharmacy detection and referral",
  design: "Service evaluation without a comparator",
  finding: "28 of 1,737 people screened were diagnosed; 299 were referred and 99 of those were seen.",
  sourceUrl: captureAf,
  year: null,
};

export const cardiacProducts: SeedProduct[] = [
  {
    slug: "kardiamobile",
    organisationSlug: "alivecor",
    kind: "product",
    name: "KardiaMobile",
    summary:
      "A pocket heart recorder that takes an electrocardiogram (ECG) in 30 seconds and says on a phone or tablet whether the rhythm looks normal or may be atrial fibrillation.",
    problem:
      "Atrial fibrillation often has no symptoms and comes and goes. Many people first learn that they have it when they have a stroke, although anticoagulant medicine could have lowered the risk.",
    howItWorks:
      "The person rests fingers of both hands on a small plate for half a minute. An app shows the trace, sorts it into normal, possible atrial fibrillation, fast, slow or unclassified, and makes a PDF for a clinician to read. A clinician still has to confirm the diagnosis.",
    whoFor:
      "Older people checked once in a community pharmacy or GP practice, and people with palpitations who record at home when they feel them.",
    needs: ["heart_and_stroke", "early_detection"],
    settings: ["community_pharmacy", "gp_practice", "home"],
    populations: ["older_people", "adults"],
    stage: "widely_used",
    places: ["Waltham Forest", "Barking and Dagenham", "Hillingdon", "England"],
    benefits: [
      {
        claim: "Finds atrial fibrillation in people who did not know they had it.",
        measure: "People diagnosed among people screened",
        evidence: "28 of 1,737 people screened in 28 pharmacies were diagnosed (Capture AF).",
      },
      { claim: "Can cost less than a Holter monitor over two years when someone has palpitations." },
    ],
    evidenceItems: [
      captureAfEvidence,
      {
        title: "NICE medical technologies guidance MTG64",
        design: "Evidence review of 27 studies, 5 of them randomised",
        finding:
          "Recommended for suspected paroxysmal atrial fibrillation with symptoms. The committee found the case most persuasive for people with symptoms.",
        sourceUrl: mtg64,
        year: 2022,
      },
    ],
    integrations: ["PDF report by e-mail", "PharmOutcomes referral form (as used in Capture AF)"],
    priceNote: "The Care Quality Commission's page of April 2022 says that a device costs about £100.",
    assurance: [
      {
        item: "ukca_ce",
        status: "claimed",
        note: "NICE describes it as CE-marked in its guidance DG35. Neither a class nor a certificate was seen here.",
        sourceUrl: "https://www.nice.org.uk/guidance/dg35/chapter/3-The-diagnostic-tests",
      },
    ],
    sourceUrls: [
      "https://www.nice.org.uk/guidance/mtg64/chapter/2-The-technology",
      mtg64,
      cqc,
      "https://nhsaccelerator.com/understanding-nhs-adopts-innovation-alivecors-kardia-care-city-test-bed",
    ],
    firstSaid: {
      whoFor: "Older people checked once in a community pharmacy or GP practice.",
      places: ["Waltham Forest", "Barking and Dagenham", "England"],
      evidenceItems: [captureAfEvidence],
    },
  },
  {
    slug: "pharmacy-to-one-stop-af-clinic",
    organisationSlug: "barts-health",
    kind: "pathway",
    name: "Pharmacy to one-stop atrial fibrillation clinic",
    summary:
      "A pathway in which a community pharmacy sends a suspect heart tracing straight to the hospital, which checks it and, if needed, confirms and treats atrial fibrillation in one visit.",
    problem:
      "After a suspect screening result, people used to go back to their GP and then wait for cardiology. Nationally treatment took about 12 weeks, and people at risk of stroke waited unprotected.",
    howItWorks:
      "Pharmacy staff take a 30-second tracing of people over 65 and share it with the hospital. A specialist reviews it first, so that nobody travels without need. Those invited have tests, see a nurse and can start an anticoagulant on the same day. The plan was two to three weeks from screening to treatment.",
    whoFor: "People over 65 who visit a pharmacy, and hospital teams that want fewer steps and fewer visits.",
    needs: ["heart_and_stroke", "early_detection", "access_and_waiting"],
    settings: ["community_pharmacy", "outpatient_clinic"],
    populations: ["older_people"],
    stage: "in_use",
    places: ["Waltham Forest"],
    benefits: [
      {
        claim: "Was designed to shorten the time from screening to treatment.",
        measure: "Weeks from screening to treatment",
        evidence: "Two to three weeks was the plan at launch; no measured result has been found.",
      },
    ],
    evidenceItems: [
      {
        title: "Launch of the pathway",
        design: "Description of a plan",
        finding:
          "Planned to screen about 1,300 people in six months, against a national average of 12 weeks to treatment.",
        sourceUrl: "https://nhsaccelerator.com/insight/turning-brilliant-life-saving-care-city/",
        year: 2017,
      },
    ],
    integrations: ["Shared pharmacy tracing reviewed by the hospital"],
    assurance: [],
    sourceUrls: [
      "https://nhsaccelerator.com/insight/turning-brilliant-life-saving-care-city/",
      "https://pharmaceutical-journal.com/article/news/pharmacists-screening-for-af-in-hi-tech-partnership",
      cqc,
    ],
  },
  {
    slug: "capture-af-service",
    organisationSlug: "royal-brompton-and-harefield",
    kind: "service",
    name: "Capture AF pharmacy referral service",
    summary:
      "Trained community pharmacists record a heart tracing, ask about treatment and refer people directly to the arrhythmia team at Harefield Hospital.",
    problem:
      "About a third of people with atrial fibrillation have no symptoms, and only around half of those who could have an anticoagulant received one when the project began.",
    howItWorks:
      "Pharmacists trained in heart rhythm see people with risk factors, take a tracing and fill in a referral form that goes automatically to the hospital. They refer possible new cases and also known cases who are untreated or have trouble with their medicines. After the clinic the same pharmacist helps the person to keep taking the new medicine.",
    whoFor:
      "People over 65 or with risk factors, in areas where pharmacies and a specialist centre can share referrals.",
    needs: ["heart_and_stroke", "early_detection", "medicines"],
    settings: ["community_pharmacy", "outpatient_clinic"],
    populations: ["older_people", "people_with_long_term_conditions"],
    stage: "in_use",
    places: ["Hillingdon", "Harefield"],
    benefits: [
      {
        claim: "Finds new atrial fibrillation and corrects treatment of known cases.",
        measure: "People diagnosed, and people whose medicines were improved",
      },
    ],
    evidenceItems: [
      {
        title: "Capture AF, whole study",
        design: "Service evaluation without a comparator",
        finding: "28 of 1,737 people screened were diagnosed and 20 of the 28 started an anticoagulant.",
        sourceUrl: captureAf,
        year: null,
      },
      {
        title: "Capture AF, data to March 2019",
        design: "Service evaluation without a comparator",
        finding:
          "18 of 1,682 people enrolled were newly diagnosed; 90 were seen in clinic and 31 had medicines improved.",
        sourceUrl: "https://touchcardio.com/?p=3250",
        year: null,
      },
    ],
    integrations: ["PharmOutcomes"],
    assurance: [],
    sourceUrls: [
      captureAf,
      "https://touchcardio.com/?p=3250",
      "https://nhsaccelerator.com/nhs-trust-turned-pharmacies-screen-patients-af/",
    ],
  },
  {
    slug: "impulse",
    organisationSlug: "plessey",
    kind: "product",
    name: "imPulse",
    summary:
      "A hand-held heart recorder with a sensor for each thumb that shows a live tracing and grades atrial fibrillation as unlikely, possible or probable.",
    problem:
      "When someone with palpitations or an irregular pulse sees a GP, the moment to catch the rhythm is short, and a full hospital tracing may be weeks away.",
    howItWorks:
      "The person holds the device in both hands for at least 30 seconds, one thumb on each sensor. The tracing appears by Bluetooth on a tablet or computer while it is taken, and software grades it. A clinician reads the tracing and decides what to do next.",
    whoFor:
      "People with signs or symptoms seen in a GP practice. NICE looked only at a single check of people with symptoms; it left screening of people without symptoms out of its scope.",
    needs: ["heart_and_stroke", "early_detection"],
    settings: ["gp_practice"],
    populations: ["adults", "older_people"],
    stage: "ready_to_test",
    places: ["England"],
    benefits: [{ claim: "Gives a graded reading during the appointment." }],
    evidenceItems: [
      {
        title: "NICE diagnostics guidance DG35",
        design: "Diagnostic assessment of lead-I recorders",
        finding: "Assessed for single checks of people with symptoms; screening was outside the scope.",
        sourceUrl: "https://nice.org.uk/guidance/DG35",
        year: 2019,
      },
    ],
    integrations: ["Bluetooth to tablet or PC"],
    assurance: [],
    sourceUrls: [
      "https://www.nice.org.uk/guidance/dg35/chapter/the-diagnostic-tests",
      "https://nice.org.uk/guidance/DG35",
    ],
  },
  {
    slug: "zio-xt",
    organisationSlug: "irhythm",
    kind: "service",
    name: "Zio XT",
    summary:
      "A small patch worn on the chest for up to 14 days that records every heartbeat, followed by a report on any abnormal rhythm.",
    problem:
      "Rhythm problems that come days apart are easily missed by a 24-hour monitor, so people go back for repeat tests and treatment is late.",
    howItWorks:
      "The patch is fitted in clinic or posted and put on at home. The person lives as usual, showers included, and presses a button on feeling symptoms. It goes back by Freepost; software and trained technicians analyse the recording, and a clinician receives a report to interpret.",
    whoFor: "Adults with a suspected rhythm problem who need watching for longer than 24 hours.",
    needs: ["heart_and_stroke", "early_detection", "access_and_waiting"],
    settings: ["outpatient_clinic", "home"],
    populations: ["adults"],
    stage: "in_use",
    places: ["England"],
    benefits: [
      {
        claim: "People wear it longer and more rhythm problems are found than with a 24-hour monitor.",
        evidence: "NICE MTG52",
      },
    ],
    evidenceItems: [
      {
        title: "NICE medical technologies guidance MTG52",
        design: "Evidence review",
        finding:
          "An option only if organisations collect information on resource use and longer-term results; likely to be cost neutral or saving, but more evidence was needed.",
        sourceUrl: "https://nice.org.uk/guidance/MTG52/chapter/1-Recommendations",
        year: 2020,
      },
    ],
    integrations: ["Report to the referring clinician"],
    assurance: [],
    sourceUrls: [
      "https://www.nice.org.uk/guidance/mtg52/chapter/2-The-technology",
      "https://nice.org.uk/guidance/MTG52/chapter/1-Recommendations",
    ],
  },
];
