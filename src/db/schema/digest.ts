import { date, foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { challenge } from "./challenge";
import { moment } from "./columns";
import { person } from "./person";
import { product } from "./product";

/** That a person's week was looked at: once, also where there was nothing to tell. */
export const digest = pgTable(
  "digest",
  {
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** Its Monday. */
    week: date().notNull(),
    writtenAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.week] })],
);

/** Which suggestions a person was told of, so that the next week tells of others. */
export const toldSuggestion = pgTable(
  "told_suggestion",
  {
    personId: uuid().notNull(),
    week: date().notNull(),
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.challengeId, table.productId] }),
    foreignKey({
      columns: [table.personId, table.week],
      foreignColumns: [digest.personId, digest.week],
    }).onDelete("cascade"),
  ],
);
