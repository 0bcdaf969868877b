import { z } from "zod";
import { choice, decimal, id, optionalText, text, webAddress, wholeNumber } from "@/lib/fields";
import {
  evidenceVerdicts,
  externalDesigns,
  externalResultKinds,
  measureDirections,
  ratioKinds,
} from "../status";

const count = (label: string, min = 0) => wholeNumber(label, min, 2_000_000_000).optional();
const percent = (label: string) =>
  decimal(label).min(0, `Enter ${label} from 0 to 100`).max(100, `Enter ${label} from 0 to 100`);

/** So many other printed counts the form shows; those beyond stay as they are when the figure is put right. */
export const shownFigures = 2;

const printedFigure = z
  .object({
    what: optionalText("what is counted", 120).transform((value) => value ?? ""),
    numerator: wholeNumber("the count", 0, 2_000_000_000),
    denominator: wholeNumber("the number it is of", 1, 2_000_000_000),
    percent: percent("the printed percentage"),
  })
  .partial({ what: true })
  .transform((figure) => ({ ...figure, what: figure.what ?? "" }));

const severalPercents = "Enter at least two percentages with a comma between them, such as 25.8, 74.6";

/** "25.8, 74.6" as a list of percentages. */
const listOfPercents = z.preprocess(
  (typed) => {
    if (typeof typed !== "string") return typed;
    return typed.split(/[,;]/).flatMap((one) => (one.trim() ? [Number(one.replace("%", ""))] : []));
  },
  z
    .array(z.number({ error: severalPercents }).min(0, severalPercents).max(100, severalPercents), {
      error: severalPercents,
    })
    .min(2, severalPercents)
    .max(20, "Enter at most 20 percentages"),
);

export const enterExternalResultSchema = z
  .object({
    /** The readable part of the product's address; none for a figure about a class of products. */
    product: optionalText("product", 120),
    title: text("what was found, as a heading", 200),
    subject: text("what was studied", 200),
    setting: text("where it was studied", 300),
    designKind: choice("how the figure came about", externalDesigns),
    design: text("the design in the source’s words", 300),
    comparator: optionalText("what it was compared with", 300),
    measure: text("the measure", 200),
    caseDefinition: text("what counts as one", 500),
    kind: choice("the kind of figure", externalResultKinds),
    direction: choice("which direction is better", measureDirections),
    unit: optionalText("unit", 60).transform((unit) => unit ?? ""),
    numerator: count("numerator"),
    denominator: count("denominator", 1),
    sampleSize: count("number of people", 1),
    estimate: decimal("the estimate").optional(),
    low: decimal("the lower limit").optional(),
    high: decimal("the upper limit").optional(),
    standardError: decimal("the standard error").min(0, "The standard error must be 0 or more").optional(),
    printedPercent: percent("the printed percentage").optional(),
    printedP: optionalText("P value", 20).refine(
      (typed) => typed === undefined || /^\s*(?:p\s*)?[<=]?\s*0?\.\d+\s*$/i.test(typed),
      { error: "Enter the P value as it is printed, such as <0.01 or 0.017" },
    ),
    printedFigures: z.array(printedFigure).max(5).default([]),
    printedParts: listOfPercents.optional(),
    selectedOnBaseline: z.array(z.literal("true")).max(1).optional(),
    verdict: choice("what it says of the product", evidenceVerdicts),
    sourceUrl: webAddress("the source"),
    publishedOn: optionalText("date of publication", 10).refine(
      (typed) => typed === undefined || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(typed),
      { error: "Enter the date as far as it is known: 2016, 2016-02 or 2016-02-17" },
    ),
    contradictions: optionalText("contradictions", 2000),
    note: optionalText("note", 1000).transform((note) => note ?? ""),
  })
  .refine(({ numerator, denominator }) => (numerator ?? 0) <= (denominator ?? Number.POSITIVE_INFINITY), {
    path: ["numerator"],
    error:
      "The numerator must not be above the denominator. If the source prints it so, enter it as a contradiction",
  })
  .refine(({ low, high }) => (low === undefined) === (high === undefined), {
    path: ["high"],
    error: "Enter both limits of the interval, or neither",
  })
  .refine(({ kind, estimate }) => estimate === undefined || !ratioKinds.includes(kind) || estimate > 0, {
    path: ["estimate"],
    error: "A ratio must be above 0",
  })
  .refine(
    ({ kind, estimate }) =>
      kind !== "proportion" || estimate === undefined || (estimate >= 0 && estimate <= 100),
    {
      path: ["estimate"],
      error: "A proportion is entered as a percentage from 0 to 100",
    },
  );
export type EnterExternalResult = z.output<typeof enterExternalResultSchema>;

export const editExternalResultSchema = enterExternalResultSchema.and(
  z.object({
    externalResultId: id,
    /** Of the figure as it was read; another one by now means that somebody was faster. */
    revision: z.string("Open the page of the figure again").max(40),
  }),
);
export type EditExternalResult = z.output<typeof editExternalResultSchema>;

export const externalResultSchema = z.object({ slug: z.string().min(1).max(120) });
