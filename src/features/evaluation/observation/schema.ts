import { z } from "zod";
import { day, id, optionalText, text } from "@/lib/fields";
import { meant } from "../schema";
import { arms } from "../status";

const count = (label: string) =>
  z.coerce
    .number({ error: `${label} must be a number` })
    .int(`${label} must be a whole number`)
    .min(0, `${label} must be 0 or more`)
    .max(1_000_000_000, `${label} is too large`)
    .optional();

const figure = (label: string) => z.coerce.number({ error: `${label} must be a number` }).optional();

const figures = {
  numerator: count("Numerator"),
  denominator: count("Denominator"),
  sampleSize: count("n"),
  mean: figure("Mean"),
  standardDeviation: figure("Standard deviation").refine((value) => value === undefined || value >= 0, {
    error: "Standard deviation must be 0 or more",
  }),
  events: count("Events"),
  exposure: figure("Exposure").refine((value) => value === undefined || value > 0, {
    error: "Exposure must be more than 0",
  }),
  value: figure("Value").refine((value) => value === undefined || value >= 0, {
    error: "Value must be 0 or more",
  }),
};

const isWithinDenominator = ({ numerator, denominator }: { numerator?: number; denominator?: number }) =>
  numerator === undefined || (denominator !== undefined && numerator <= denominator);
const tooLarge = { path: ["numerator"], error: "Numerator must not be more than the denominator" };

/** One aggregate value as it is typed into the grid or read from a file: measure and site by name. */
export const observationRowSchema = z
  .object({
    measure: text("the measure", 200),
    site: text("the site", 200),
    arm: z.enum(arms, { error: "Arm must be “intervention” or “comparator”" }).default("intervention"),
    periodStart: day("the first day of the period"),
    periodEnd: day("the last day of the period"),
    subgroup: z.string().trim().max(100, "Subgroup must be 100 characters or fewer").default(""),
    ...figures,
  })
  .refine(({ periodStart, periodEnd }) => periodStart <= periodEnd, {
    path: ["periodEnd"],
    error: "The period must end on or after the day it starts",
  })
  .refine(isWithinDenominator, tooLarge);
export type ObservationRow = z.output<typeof observationRowSchema>;

export const maxImportRows = 2000;

export const recordObservationsSchema = z.object({
  evaluationId: id,
  rows: z
    .array(observationRowSchema, { error: "Enter at least one row of figures" })
    .min(1, "Enter at least one row of figures")
    .max(maxImportRows),
});
export type RecordObservations = z.output<typeof recordObservationsSchema>;

export const listObservationsSchema = z.object({
  evaluationId: id,
  measureId: id.optional(),
  siteId: id.optional(),
  page: z.coerce.number().int().min(1).max(5000).catch(1),
});
export type ListObservations = z.output<typeof listObservationsSchema>;

export const observationIdSchema = z.object({ observationId: id });

/** A correction is held to the same rules as an entry; one of published figures brings the words that go with it. */
export const correctObservationSchema = z
  .object({
    observationId: id,
    ...figures,
    reason: text("what was wrong", 500),
    findings: optionalText("the findings", 5000),
    limitations: optionalText("the limitations", 3000),
    wordsMeant: meant,
    numbersMeant: meant,
  })
  .refine(isWithinDenominator, tooLarge);
export type CorrectObservation = z.output<typeof correctObservationSchema>;
