import type { PrintedFigure, PrintedParts } from "@/features/evaluation/contradiction/rules";
import type { ExternalDesign, ExternalResultKind, MeasureDirection } from "@/features/evaluation/status";

/** A figure published elsewhere. Never locked or signed in the exchange. */
export type SeedExternalResult = {
  slug: string;
  /** Null where the figure is about a class of products and not about one that is listed here. */
  productSlug: string | null;
  subject: string;
  title: string;
  setting: string;
  design: string;
  measure: string;
  kind: ExternalResultKind;
  direction: MeasureDirection;
  designKind: ExternalDesign;
  /** People got in because of their value of the very measure. */
  selectedOnBaseline?: boolean;
  sampleSize?: number;
  printedPercent?: number;
  printedP?: string;
  /** Other counts that the source prints with a percentage. */
  printedFigures?: PrintedFigure[];
  printedParts?: PrintedParts[];
  numerator?: number;
  denominator?: number;
  /** How far the counts can be trusted, such as “about 38 of somewhat over 550”. */
  countsNote?: string;
  /** Set where the true denominator is unknown and the interval is that of this number. */
  intervalAsForDenominator?: number;
  estimate?: number;
  interval?: { low: number; high: number; printed: string };
  comparator?: string;
  unit: string;
  finding: "favourable" | "null" | "unfavourable" | "unclear";
  sourceUrl: string;
  /** As exactly as it is known: year, month or day. Null where no date was found. */
  date: string | null;
  caseDefinition: string;
  contradictions: string[];
  note: string;
};
