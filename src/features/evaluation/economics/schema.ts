import { z } from "zod";
import { choice, decimal, id, optionalText, text, webAddress, wholeNumber } from "@/lib/fields";
import { costTimings, ledgerSectors, ledgerSides } from "./status";

/** "1,234.50" or "£1234.5" as whole pence; more than two digits after the point are no amount of money. */
const money = (label: string) =>
  z
    .string({ error: `Enter ${label} in pounds` })
    .trim()
    .regex(/^£?\d{1,3}(,?\d{3}){0,3}(\.\d{1,2})?$/, `Enter ${label} in pounds, such as 1,234.50`)
    .refine((typed) => penceOf(typed) <= 100_000_000_000, `${label} must be £1,000,000,000 or less`);

/** Pounds as typed, in whole pence. */
export function penceOf(typed: string): number {
  const [pounds = "0", pence = ""] = typed.replace(/[£,]/g, "").split(".");
  return Number(pounds) * 100 + Number(pence.padEnd(2, "0") || 0);
}

/** Whole pence as they would be typed: "1234.50". */
export function typedPounds(pence: number): string {
  return (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2);
}

export const addLedgerEntrySchema = z
  .object({
    evaluationId: id,
    side: choice("cost or benefit", ledgerSides),
    organisation: text("the organisation", 160),
    what: text("what it is", 200),
    sector: choice("whose money or good it is", ledgerSectors),
    isCash: z.enum(["true", "false"], { error: "Choose cash or capacity" }),
    year: wholeNumber("the year of the programme", 1, 30),
    amount: money("the amount"),
    low: money("the lowest amount").optional(),
    high: money("the highest amount").optional(),
    priceYear: wholeNumber("the price year", 1990, 2100),
    source: text("where the amount comes from", 500),
    sourceUrl: webAddress("the address of the source").optional(),
  })
  .refine(({ low, high }) => (low === undefined) === (high === undefined), {
    path: ["high"],
    error: "Enter both the lowest and the highest amount, or neither",
  })
  .refine(
    ({ amount, low, high }) =>
      low === undefined ||
      high === undefined ||
      (penceOf(low) <= penceOf(amount) && penceOf(amount) <= penceOf(high)),
    { path: ["low"], error: "The amount must lie between the lowest and the highest" },
  )
  .refine(({ sector, isCash }) => isCash === "false" || !["productivity", "health_value"].includes(sector), {
    path: ["isCash"],
    error: "Productivity and the value of health pay no bill: choose capacity",
  });
export type AddLedgerEntry = z.output<typeof addLedgerEntrySchema>;

export const changeLedgerEntrySchema = addLedgerEntrySchema.safeExtend({
  entryId: id,
  /** What the entry said when it was opened: a change of one that says something else by now is refused. */
  seen: z.string().max(5000).optional(),
});
export type ChangeLedgerEntry = z.output<typeof changeLedgerEntrySchema>;

export const ledgerEntrySchema = z.object({ evaluationId: id, entryId: id });
export type LedgerEntryInput = z.output<typeof ledgerEntrySchema>;

const amount = (label: string) => decimal(label).min(0, `${label} must be 0 or more`).optional();
const utility = (label: string) =>
  amount(label).refine((value) => (value ?? 0) <= 1, `${label} must be 1 or less`);

export const qalyFields = [
  "costControl",
  "costControlError",
  "costNew",
  "costNewError",
  "utilityControl",
  "utilityControlError",
  "utilityNew",
  "utilityNewError",
  "years",
] as const;

export const saveEconomicCaseSchema = z
  .object({
    evaluationId: id,
    perspective: text("whose costs and benefits are counted", 200),
    people: wholeNumber("number of people", 1, 100_000_000).optional(),
    costControl: amount("The cost per person without the change"),
    costControlError: amount("Its standard error"),
    costNew: amount("The cost per person with the change"),
    costNewError: amount("Its standard error"),
    utilityControl: utility("The utility without the change"),
    utilityControlError: utility("Its standard error"),
    utilityNew: utility("The utility with the change"),
    utilityNewError: utility("Its standard error"),
    years: decimal("the number of years").positive("The number of years must be above 0").max(100).optional(),
    costTiming: choice("when the costs are paid", costTimings).default("start"),
    qalySource: optionalText("source", 500).transform((source) => source ?? ""),
  })
  .superRefine((input, { addIssue }) => {
    const missing = qalyFields.filter((name) => input[name] === undefined);
    if (missing.length === 0 || missing.length === qalyFields.length) return;
    for (const name of missing)
      addIssue({
        code: "custom",
        path: [name],
        message: "Cost per QALY needs all nine figures. Enter this one, or leave all of them empty",
      });
  });
export type SaveEconomicCase = z.output<typeof saveEconomicCaseSchema>;
