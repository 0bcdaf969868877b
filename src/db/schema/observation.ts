import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { importStatuses } from "@/features/evaluation/import/status";
import { arms } from "@/features/evaluation/status";
import { bytes, moment } from "./columns";
import { evaluation } from "./evaluation";
import { person } from "./person";

type StagedRow = {
  row: number;
  placed: Omit<typeof observation.$inferInsert, "id" | "recordedBy" | "recordedAt" | "importId"> & {
    subgroup: string;
  };
};

/** A file of totals: what was read, by whom, and what became of it. Its rows are kept here only until they are recorded. */
export const observationImport = pgTable(
  "observation_import",
  {
    id: uuid().primaryKey().defaultRandom(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    status: text({ enum: importStatuses }).notNull().default("checked"),
    fileName: text().notNull(),
    /** SHA-256 of the file as it was sent. */
    fileHash: text().notNull(),
    rowCount: integer().notNull(),
    rowsDone: integer().notNull().default(0),
    /** Why nothing of it was recorded. */
    problems: jsonb().$type<{ row: number; message: string }[]>().notNull().default([]),
    /** The checked rows, packed: names of the plan and figures, and nothing else that the file held. */
    staged: bytes(),
    /** The first of them, to look at before they are recorded. */
    sample: jsonb().$type<StagedRow[]>().notNull().default([]),
    sentBy: uuid()
      .notNull()
      .references(() => person.id),
    sentAt: moment().notNull().defaultNow(),
    recordedAt: moment(),
  },
  (table) => [
    index().on(table.evaluationId, table.sentAt),
    index("imports_to_forget").on(table.sentAt).where(sql`staged is not null`),
    check("recorded_has_time", sql`(status = 'recorded') = (recorded_at is not null)`),
  ],
);

/**
 * One aggregate value; append-only: a correction is a new row that names the old one. Its measure, site, file and person are
 * held to by triggers, once for each statement: half a million rows would ask for each of them half a million times.
 */
export const observation = pgTable(
  "observation",
  {
    id: uuid().primaryKey().defaultRandom(),
    measureId: uuid().notNull(),
    siteId: uuid().notNull(),
    arm: text({ enum: arms }).notNull(),
    periodStart: date().notNull(),
    periodEnd: date().notNull(),
    subgroup: text().notNull().default(""),
    numerator: integer(),
    denominator: integer(),
    sampleSize: integer(),
    mean: doublePrecision(),
    standardDeviation: doublePrecision(),
    events: integer(),
    exposure: doublePrecision(),
    value: doublePrecision(),
    correctsId: uuid(),
    correctionReason: text(),
    /** The file it came from; null when it was typed. */
    importId: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    // One original, and each correction once; over all rows, so that those of a measure are found by it.
    unique("one_observation_per_cell")
      .on(
        table.measureId,
        table.siteId,
        table.arm,
        table.periodStart,
        table.periodEnd,
        table.subgroup,
        table.correctsId,
      )
      .nullsNotDistinct(),
    uniqueIndex("corrected_once").on(table.correctsId).where(sql`corrects_id is not null`),
    index("observation_corrections")
      .on(table.measureId, table.correctsId)
      .where(sql`corrects_id is not null`),
    index().on(table.siteId),
    check("period_in_order", sql`period_end >= period_start`),
    check("period_is_over", sql`period_end <= (recorded_at at time zone 'Europe/London')::date`),
    check(
      "no_figure_below_nothing",
      sql`least(numerator, denominator, sample_size, standard_deviation, events, exposure, value) >= 0`,
    ),
    check(
      "numerator_within_denominator",
      sql`numerator is null or (denominator is not null and numerator between 0 and denominator)`,
    ),
    check("has_a_value", sql`num_nonnulls(denominator, mean, events, value) >= 1`),
    check("correction_has_reason", sql`corrects_id is null or correction_reason is not null`),
  ],
);
