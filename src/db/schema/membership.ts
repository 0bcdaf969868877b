import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { membershipRoles } from "@/lib/actor";
import { moment } from "./columns";
import { organisation } from "./organisation";
import { person } from "./person";
import { pilot } from "./pilot";

export const membership = pgTable(
  "membership",
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text({ enum: membershipRoles }).notNull(),
    joinedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.personId] }), index().on(table.personId)],
);

/** An invitation by e-mail, to an organisation or to one pilot; only the hash of its token is kept. */
export const invitation = pgTable(
  "invitation",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: uuid().references(() => organisation.id),
    pilotId: uuid().references(() => pilot.id),
    /** The name of the organisation or pilot, as the e-mail said it. */
    name: text().notNull(),
    email: text().notNull(),
    role: text().notNull(),
    tokenHash: text().notNull().unique(),
    invitedBy: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    cancelledAt: moment(),
  },
  (table) => [
    index().on(table.organisationId),
    index().on(table.pilotId),
    check("invitation_to_one_thing", sql`num_nonnulls(organisation_id, pilot_id) = 1`),
  ],
);

/** Somebody asks the owners of an organisation to let them in; answered once, with yes or no. */
export const joinRequest = pgTable(
  "join_request",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    message: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    answeredAt: moment(),
    answeredBy: uuid().references(() => person.id),
    isAccepted: boolean(),
  },
  (table) => [
    uniqueIndex("one_open_join_request")
      .on(table.organisationId, table.personId)
      .where(sql`answered_at is null`),
    index().on(table.personId),
  ],
);
