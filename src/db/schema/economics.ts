import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { costTimings, ledgerSectors, ledgerSides } from "@/features/evaluation/economics/status";
import { moment } from "./columns";
import { evaluation } from "./evaluation";

/** One amount that an organisation pays or gains in one year of the programme; whole pence, so that sums reconcile. */
export const ledgerEntry = pgTable(
  "ledger_entry",
  {
    id: uuid().primaryKey().defaultRandom(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    side: text({ enum: ledgerSides }).notNull(),
    organisation: text().notNull(),
    what: text().notNull(),
    sector: text({ enum: ledgerSectors }).notNull(),
    /** Money that is really paid or no longer paid; otherwise time and space that can be used for something else. */
    isCash: boolean().notNull(),
    year: integer().notNull(),
    amountPence: bigint({ mode: "number" }).notNull(),
    lowPence: bigint({ mode: "number" }),
    highPence: bigint({ mode: "number" }),
    priceYear: integer().notNull(),
    source: text().notNull(),
    sourceUrl: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.evaluationId, table.createdAt),
    check("ledger_amount_in_range", sql`amount_pence between 0 and 100000000000`),
    check("ledger_year_in_range", sql`year between 1 and 30 and price_year between 1990 and 2100`),
    check(
      "ledger_range_holds_amount",
      sql`(low_pence is null) = (high_pence is null)
      and (low_pence is null or (low_pence >= 0 and amount_pence between low_pence and high_pence))`,
    ),
    check("ledger_health_is_not_cash", sql`not is_cash or sector not in ('productivity', 'health_value')`),
  ],
);

/** What the money is counted for, and costs and quality-adjusted life years per person where they are known. */
export const economicCase = pgTable(
  "economic_case",
  {
    evaluationId: uuid()
      .primaryKey()
      .references(() => evaluation.id),
    perspective: text().notNull(),
    people: integer(),
    /** Pounds per person, with standard errors. */
    costControl: doublePrecision(),
    costControlError: doublePrecision(),
    costNew: doublePrecision(),
    costNewError: doublePrecision(),
    /** Utility per year, 0 to 1, with standard errors. */
    utilityControl: doublePrecision(),
    utilityControlError: doublePrecision(),
    utilityNew: doublePrecision(),
    utilityNewError: doublePrecision(),
    years: doublePrecision(),
    costTiming: text({ enum: costTimings }).notNull().default("start"),
    qalySource: text().notNull().default(""),
    /** Kept, so that everybody draws the same numbers. */
    seed: integer().notNull(),
  },
  () => [
    check("case_people_in_range", sql`people > 0 and years > 0`),
    check(
      "case_qalys_whole_or_absent",
      sql`num_nonnulls(cost_control, cost_control_error, cost_new, cost_new_error, utility_control,
        utility_control_error, utility_new, utility_new_error, years) in (0, 9)`,
    ),
  ],
);
