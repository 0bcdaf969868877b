import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Counters that hold across processes; the columns are those of rate-limiter-flexible. */
export const rateLimit = pgTable("rate_limit", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});
