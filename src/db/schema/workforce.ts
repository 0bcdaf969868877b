import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { timeBases } from "@/features/evaluation/workforce/status";
import { moment } from "./columns";
import { evaluation } from "./evaluation";

/** What one role does in one task, before and after; a task that is new has no time before, one that ended none after. */
export const workforceChange = pgTable(
  "workforce_change",
  {
    id: uuid().primaryKey().defaultRandom(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    role: text().notNull(),
    organisation: text().notNull(),
    task: text().notNull(),
    minutesBefore: doublePrecision(),
    minutesAfter: doublePrecision(),
    timesPerMonth: doublePrecision().notNull(),
    trainingHours: doublePrecision().notNull().default(0),
    basis: text({ enum: timeBases }).notNull(),
    /** What the time set free was used for; empty where nobody knows. */
    usedFor: text().notNull().default(""),
    acceptableCount: integer(),
    askedCount: integer(),
    source: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.evaluationId, table.createdAt),
    check("some_minutes", sql`num_nonnulls(minutes_before, minutes_after) >= 1`),
    check(
      "times_not_negative",
      sql`coalesce(minutes_before, 0) >= 0 and coalesce(minutes_after, 0) >= 0 and times_per_month > 0 and training_hours >= 0`,
    ),
    check(
      "acceptable_within_asked",
      sql`(acceptable_count is null) = (asked_count is null)
        and (asked_count is null or (asked_count > 0 and acceptable_count between 0 and asked_count))`,
    ),
  ],
);
