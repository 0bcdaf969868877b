import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cycleActions, cycleStatuses, predictedDirections } from "@/features/pilot/cycle/status";
import { moment } from "./columns";
import { pilot } from "./pilot";

export const cycle = pgTable(
  "cycle",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    number: integer().notNull(),
    status: text({ enum: cycleStatuses }).notNull().default("planned"),
    aim: text().notNull(),
    prediction: text().notNull(),
    /** The measure of the evaluation that the prediction is about; the database holds it to one of the pilot's own. */
    measureId: uuid(),
    predictedDirection: text({ enum: predictedDirections }),
    predictedValue: doublePrecision(),
    plan: text().notNull(),
    begunAt: moment(),
    studiedAt: moment(),
    whatHappened: text(),
    learned: text(),
    action: text({ enum: cycleActions }),
    previousCycleId: uuid(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex().on(table.pilotId, table.number),
    check(
      "studied_has_findings",
      sql`status in ('planned', 'doing') or (what_happened is not null and learned is not null)`,
    ),
    check("acted_has_action", sql`status <> 'acted' or action is not null`),
    check("prediction_is_whole", sql`(measure_id is null) = (predicted_direction is null)`),
    check("value_lies_ahead", sql`predicted_value is null or predicted_direction in ('rise', 'fall')`),
    check("begun_has_time", sql`(status = 'planned') = (begun_at is null)`),
    check("studied_has_time", sql`(status in ('planned', 'doing')) = (studied_at is null)`),
    index("cycles_of_measure").on(table.measureId),
  ],
);
