import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { audiences } from "@/features/product/status";
import { moment } from "./columns";
import { match } from "./match";
import { person } from "./person";
import { pilot } from "./pilot";
import { product } from "./product";

export const document = pgTable(
  "document",
  {
    id: uuid().primaryKey().defaultRandom(),
    productId: uuid().references(() => product.id),
    matchId: uuid().references(() => match.id),
    pilotId: uuid().references(() => pilot.id),
    name: text().notNull(),
    contentType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    audience: text({ enum: audiences }).notNull().default("match"),
    uploadedBy: uuid()
      .notNull()
      .references(() => person.id),
    uploadedAt: moment().notNull().defaultNow(),
    removedAt: moment(),
  },
  (table) => [
    index().on(table.productId),
    index().on(table.matchId),
    index().on(table.pilotId),
    check("document_of_one_thing", sql`num_nonnulls(product_id, match_id, pilot_id) = 1`),
    check("size_range", sql`size between 1 and 26214400`),
  ],
);
