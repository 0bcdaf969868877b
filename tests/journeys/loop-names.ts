export const mark = Date.now().toString(36);
export const productName = `KardiaMobile ${mark}`;
export const needTitle = `Undetected atrial fibrillation ${mark}`;
export const site = "28 community pharmacies referring to Harefield";
export const measures = [
  "Atrial fibrillation diagnosed",
  "Referred to the clinic",
  "Seen in the clinic",
  "Started an anticoagulant",
];
/** The same abstract counts 891 men; this one is typed in. */
export const typedMeasure = "Men among people screened";
