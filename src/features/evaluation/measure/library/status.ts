import type { MeasureDirection, MeasureDomain, MeasureKind } from "../../status";

/** Who may use an instrument. What we could not verify says so where it is shown. */
export const licenceKinds = ["free", "registration", "permission", "paid", "not_instrument"] as const;
export type LicenceKind = (typeof licenceKinds)[number];

export const licenceLabels: Record<LicenceKind, string> = {
  free: "Free to use",
  registration: "Ask the owner first",
  permission: "Needs permission",
  paid: "Free or paid, by use",
  not_instrument: "No licence needed",
};

export type LibraryMeasure = {
  key: string;
  name: string;
  domain: MeasureDomain;
  kind: MeasureKind;
  direction: MeasureDirection;
  unit?: string;
  /** What counts as one, or how the score is made. */
  definition: string;
  source: string;
  sourceUrl?: string;
  licence: LicenceKind;
  licenceNote?: string;
  minimalImportantDifference?: number;
  /** More words by which it is found. */
  words?: string;
};
