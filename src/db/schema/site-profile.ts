import { sql } from "drizzle-orm";
import { check, doublePrecision, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { pilotSite } from "./pilot";

/** What a reader needs to know of a study site to compare it with their own; unknown stays empty. */
export const siteProfile = pgTable(
  "site_profile",
  {
    siteId: uuid()
      .primaryKey()
      .references(() => pilotSite.id, { onDelete: "cascade" }),
    peopleServed: integer(),
    /** Percent of the people served. */
    olderPercent: doublePrecision(),
    deprivedPercent: doublePrecision(),
    onlinePercent: doublePrecision(),
    roles: text().array().notNull().default([]),
    system: text(),
    note: text().notNull().default(""),
  },
  () => [
    check(
      "percents_in_range",
      sql`coalesce(older_percent, 0) between 0 and 100 and coalesce(deprived_percent, 0) between 0 and 100
        and coalesce(online_percent, 0) between 0 and 100 and people_served > 0`,
    ),
  ],
);
