export type ChainLink = {
  name: string;
  low: number;
  central: number;
  high: number;
  unit: string;
  standing: "confirmed" | "possible";
  /** The value that counting possible cases too would give. */
  possible?: number;
  sources: { value: "low" | "central" | "high" | "all"; text: string; sourceUrl: string | null }[];
};

type StrokesPrevented = { low: number; central: number; high: number };

/** What was claimed, as it was claimed. The figure stays beside its status wherever it is shown. */
export const publishedExtrapolation = {
  claim: "1,600 strokes prevented nationwide",
  status: "chain_not_published",
  statusText: "Chain not published",
  productSlug: "pharmacy-to-one-stop-af-clinic",
  statements: [
    {
      text: "Potential to prevent 1,600 to 1,700 strokes nationwide; no period given; attributed to University College London.",
      sourceUrl: "https://nhsaccelerator.com/insight/turning-brilliant-life-saving-care-city/",
      date: "2017-09",
    },
    {
      text: "The same range, in another article by the same author.",
      sourceUrl: "https://nationalhealthexecutive.com/Comment/how-the-nhs-is-ahead-of-apple",
      date: "2017-09-25",
    },
    {
      text: "An estimated 1,600 to 1,700 strokes a year, if repeated for everyone over 65 in England.",
      sourceUrl:
        "https://www.barkinganddagenhampost.co.uk/news/health/care-city-healthcare-hub-launches-pilot-to-reduce-risk-of-3352518",
      date: "2017-09",
    },
  ],
  missing: [
    "How many people would be screened",
    "Whether possible or confirmed atrial fibrillation was used",
    "Share treated, risk of stroke and effect of treatment",
    "Number of years",
    "An interval",
  ],
  sameFigureElsewhere: {
    text: "A 2014 paper on treating known atrial fibrillation better in East London also ends at about 1,600 fewer strokes a year. Whether that is chance or reuse cannot be settled from what is public.",
    sourceUrl: "https://pmc.ncbi.nlm.nih.gov/articles/PMC4001131/",
  },
} as const;

const captureAf =
  "https://discovery.researcher.life/article/community-pharmacy-led-atrial-fibrillation-detection-and-referral-service-the-capture-af-study/1c97aae9eb623fbab39fe34785ca1c68";
const segal = "https://pmc.ncbi.nlm.nih.gov/articles/PMC1495320/";

/** Our own chain. It begins at people screened, so eligibility and uptake are not in it. */
export const ourChain: ChainLink[] = [
  {
    name: "Confirmed atrial fibrillation among people screened",
    low: 4 / 604,
    central: 18 / 1682,
    high: 28 / 1737,
    unit: "proportion",
    standing: "confirmed",
    possible: 38 / 550,
    sources: [
      {
        value: "low",
        text: "4 new of 604, GP practices in Kent",
        sourceUrl: "https://journals.plos.org/plosmedicine/article?id=10.1371/journal.pmed.1003197",
      },
      {
        value: "central",
        text: "18 new of 1,682, Capture AF to March 2019",
        sourceUrl: "https://touchcardio.com/?p=3250",
      },
      { value: "high", text: "28 diagnosed of 1,737, Capture AF", sourceUrl: captureAf },
    ],
  },
  {
    name: "Started an anticoagulant among people diagnosed",
    low: 0.529,
    central: 20 / 28,
    high: 0.847,
    unit: "proportion",
    standing: "confirmed",
    sources: [
      {
        value: "all",
        text: "20 of 28, Capture AF; low and high are its 95% Wilson interval",
        sourceUrl: captureAf,
      },
    ],
  },
  {
    name: "Strokes in a year without treatment",
    low: 0.0194,
    central: 0.0322,
    high: 0.045,
    unit: "per person per year",
    standing: "possible",
    sources: [
      {
        value: "low",
        text: "19.4 per 1,000 person-years in UK patients whose atrial fibrillation was found by chance; about half were treated, so the untreated risk is higher",
        sourceUrl: "https://www.thieme-connect.com/products/ejournals/html/10.1160/TH4-04-0383",
      },
      { value: "central", text: "Midpoint of the two, ours", sourceUrl: null },
      {
        value: "high",
        text: "45 per 1,000 person-years, the baseline of a review of older trials",
        sourceUrl: segal,
      },
    ],
  },
  {
    name: "Strokes avoided by treatment",
    low: 0.51,
    central: 0.64,
    high: 0.7,
    unit: "proportion",
    standing: "confirmed",
    sources: [
      {
        value: "low",
        text: "51% lower in 11,526 patients in usual care",
        sourceUrl: "https://pubmed.ncbi.nlm.nih.gov/14645310/",
      },
      {
        value: "central",
        text: "64% lower odds with warfarin than with no treatment, case-control analysis in the same patients",
        sourceUrl: "https://pubmed.ncbi.nlm.nih.gov/14645310/",
      },
      { value: "high", text: "Odds ratio of 0.30 in an earlier review of trials", sourceUrl: segal },
    ],
  },
];

export const ourChainNote =
  "Ours, from published links. Low multiplies every low value and high every high one, so the range is wider than a confidence interval would be. One year of treatment; bleeding caused by treatment is not subtracted.";

/** Multiplies a chain through, for a number of people screened and followed for some years. */
export function strokesPrevented(chain: ChainLink[], screened = 100_000, years = 1): StrokesPrevented {
  const product = (pick: (link: ChainLink) => number) =>
    chain.reduce((total, link) => total * pick(link), screened * years);
  return {
    low: product((link) => link.low),
    central: product((link) => link.central),
    high: product((link) => link.high),
  };
}
