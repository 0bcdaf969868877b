/**
 * The counts that the abstract of Capture AF prints, as a file for the import of observations.
 * The abstract gives no count by pharmacy, phase or age, so none is made up: one row for each measure,
 * whose period runs from the first to the last month of two phases with a gap between them.
 */
export const captureAfSource = {
  title: "Community pharmacy-led atrial fibrillation detection and referral service: the Capture AF study",
  sourceUrl:
    "https://discovery.researcher.life/article/community-pharmacy-led-atrial-fibrillation-detection-and-referral-service-the-capture-af-study/1c97aae9eb623fbab39fe34785ca1c68",
  phases: ["May to October 2016", "May 2018 to May 2019"],
} as const;

export const captureAfColumns = [
  "measure",
  "site",
  "arm",
  "period_start",
  "period_end",
  "numerator",
  "denominator",
] as const;

const where = ["28 community pharmacies referring to Harefield", "intervention", "2016-05-01", "2019-05-31"];

const rows: [measure: string, numerator: number, denominator: number][] = [
  ["Atrial fibrillation diagnosed", 28, 1737],
  ["Referred to the clinic", 299, 1737],
  ["Seen in the clinic", 99, 299],
  ["Started an anticoagulant", 20, 28],
];

export const captureAfCsv = [
  captureAfColumns.join(","),
  ...rows.map(([measure, numerator, denominator]) => [measure, ...where, numerator, denominator].join(",")),
  "",
].join("\n");
