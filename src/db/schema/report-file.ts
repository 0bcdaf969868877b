import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { reportFormats, reportStatuses } from "@/features/evaluation/report/status";
import { moment } from "./columns";
import { evaluation } from "./evaluation";

/** A published version made into a file. The key is the hash of what the file says, so that one never shows what no longer holds. */
export const reportFile = pgTable(
  "report_file",
  {
    key: text().primaryKey(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    version: integer().notNull(),
    format: text({ enum: reportFormats }).notNull(),
    status: text({ enum: reportStatuses }).notNull().default("queued"),
    /** Per cent made. */
    progress: integer().notNull().default(0),
    storageKey: text().unique(),
    size: integer(),
    askedAt: moment().notNull(),
    madeAt: moment(),
  },
  (table) => [
    index().on(table.evaluationId, table.version, table.format),
    check("report_progress_range", sql`progress between 0 and 100`),
    check("ready_report_has_file", sql`status <> 'ready' or (storage_key is not null and size > 0)`),
  ],
);
