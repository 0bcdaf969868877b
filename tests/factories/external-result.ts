import type { EnterExternalResult } from "@/features/evaluation/external-result/schema";

/** A figure published elsewhere, as a broker types it. */
export const elsewhere = {
  title: "Fewer falls",
  subject: "A falls app",
  setting: "Care homes",
  designKind: "before_after",
  design: "Before and after",
  measure: "Falls",
  caseDefinition: "Falls reported",
  kind: "percent_change",
  direction: "decrease",
  estimate: -28,
  verdict: "unclear",
  sourceUrl: "https://example.org/falls",
} satisfies Partial<EnterExternalResult>;
