import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Who did what to which thing. Append-only by trigger; ids only, never names or free text. */
export const activity = pgTable(
  "activity",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    thing: text().notNull(),
    thingId: uuid().notNull(),
    /** Position in the chain of this thing, from 1. */
    sequence: integer().notNull(),
    kind: text().notNull(),
    /** Null for a background job, which is named in `detail`. No foreign key: a person can be erased. */
    actorId: uuid(),
    organisationId: uuid(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    at: moment().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    uniqueIndex().on(table.thing, table.thingId, table.sequence),
    index().on(table.actorId, table.at),
    check("sequence_from_one", sql`sequence >= 1`),
  ],
);

/** The end of each chain; its row is locked last in a transaction. */
export const activityHead = pgTable(
  "activity_head",
  {
    thing: text().notNull(),
    thingId: uuid().notNull(),
    sequence: integer().notNull(),
    hash: text().notNull(),
    /** Up to where the chain is held by an anchor. */
    anchored: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.thing, table.thingId] }),
    index("heads_to_anchor").on(table.thing).where(sql`anchored <> sequence`),
  ],
);

export type AnchoredHead = { thing: string; thingId: string; sequence: number; hash: string };

/** Now and then the heads that moved are linked into one more chain, so that a cut tail or a missing chain shows. */
export const activityAnchor = pgTable("activity_anchor", {
  number: integer().primaryKey(),
  heads: jsonb().$type<AnchoredHead[]>().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
  at: moment().notNull(),
});
