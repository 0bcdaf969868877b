import type { AddLedgerEntry } from "@/features/evaluation/economics/schema";
import type { AddScaleUp, AddScaleUpLink } from "@/features/evaluation/scale-up/schema";
import type { AddWorkforceChange } from "@/features/evaluation/workforce/schema";

/** What stands beside results, as somebody types it. */
export const entry = {
  side: "cost",
  organisation: "A trust",
  what: "Licence",
  sector: "nhs",
  isCash: "true",
  year: 1,
  amount: "1,234.50",
  priceYear: 2026,
  source: "The invoice",
} satisfies Omit<AddLedgerEntry, "evaluationId">;

export const task = {
  role: "Pharmacist",
  organisation: "28 pharmacies",
  task: "Pulse check",
  minutesBefore: 10,
  minutesAfter: 4,
  timesPerMonth: 100,
  basis: "measured",
  source: "Two weeks of watching",
} satisfies Partial<AddWorkforceChange>;

export const claim = { claim: "1,600 strokes", unit: "strokes", target: 1600 } satisfies Partial<AddScaleUp>;

export const link = {
  name: "People screened",
  shape: "amount",
  value: 1000,
  standing: "possible",
  source: "An assumption",
} satisfies Partial<AddScaleUpLink>;
