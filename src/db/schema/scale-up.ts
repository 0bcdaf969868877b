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
import { linkShapes, linkStandings } from "@/features/evaluation/scale-up/status";
import { moment } from "./columns";
import { evaluation } from "./evaluation";

/** A claim that reaches beyond the pilot: nothing but the chain of its links. */
export const scaleUp = pgTable(
  "scale_up",
  {
    id: uuid().primaryKey().defaultRandom(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    claim: text().notNull(),
    /** What the chain comes to: "strokes prevented in a year". */
    unit: text().notNull(),
    /** A figure that was claimed, to be asked how large the first link would have to be. */
    target: doublePrecision(),
    note: text().notNull().default(""),
    seed: integer().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.evaluationId, table.createdAt),
    check("target_above_nothing", sql`target > 0`),
  ],
);

export const scaleUpLink = pgTable(
  "scale_up_link",
  {
    id: uuid().primaryKey().defaultRandom(),
    scaleUpId: uuid()
      .notNull()
      .references(() => scaleUp.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    name: text().notNull(),
    shape: text({ enum: linkShapes }).notNull(),
    unit: text().notNull().default(""),
    value: doublePrecision().notNull(),
    low: doublePrecision(),
    high: doublePrecision(),
    standing: text({ enum: linkStandings }).notNull(),
    /** The value that counting possible cases too would give. */
    possibleValue: doublePrecision(),
    source: text().notNull(),
    sourceUrl: text(),
  },
  (table) => [
    uniqueIndex().on(table.scaleUpId, table.position),
    check(
      "link_range_holds_value",
      sql`(low is null) = (high is null) and (low is null or value between low and high)`,
    ),
    check(
      "link_not_negative",
      sql`value >= 0 and coalesce(low, 0) >= 0 and coalesce(possible_value, 0) >= 0`,
    ),
    check(
      "share_within_one",
      sql`shape = 'amount' or (value <= 1 and coalesce(high, 0) <= 1 and coalesce(possible_value, 0) <= 1)`,
    ),
  ],
);
