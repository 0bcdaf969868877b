import type { LedgerEntry, QalyInputs } from "@/features/evaluation/economics/rules";

/** A licence that costs £100 of an NHS trust's cash in the first year. */
export const licence: LedgerEntry = {
  side: "cost",
  organisation: "A trust",
  what: "Licence",
  sector: "nhs",
  isCash: true,
  year: 1,
  amountPence: 100_00,
  lowPence: null,
  highPence: null,
  priceYear: 2026,
};

/** More health for more money, £15,000 per QALY. */
export const qalyInputs: QalyInputs = {
  costControl: 1000,
  costControlError: 100,
  costNew: 1300,
  costNewError: 100,
  utilityControl: 0.7,
  utilityControlError: 0.01,
  utilityNew: 0.72,
  utilityNewError: 0.01,
  years: 1,
};
