import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Counters that hold across processes; the columns are those of rate-limiter-flexible. */
export const rateLimit = pgTable(
  "rate_limit",
  { key: text().primaryKey(), points: integer().notNull().default(0), expire: moment() },
  (table) => [index().on(table.expire)],
);
