import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { seekings } from "@/features/match/interest/status";
import { moment } from "./columns";
import { person } from "./person";

/** What a person wants to hear of: a saved search, or needs, settings, people and places that concern them. */
export const interest = pgTable(
  "interest",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text().notNull(),
    seeks: text({ enum: seekings }).notNull(),
    words: text().notNull().default(""),
    /** "need:diabetes", "place:Barking": what the catalogues filter by; one of each group must be met. */
    terms: text().array().notNull().default([]),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("interest_list").on(table.personId, table.createdAt, table.id),
    index("interest_terms").using("gin", table.terms),
    check("interest_says_something", sql`words <> '' or terms <> '{}'`),
  ],
);
