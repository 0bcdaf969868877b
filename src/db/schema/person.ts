import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";
import { organisation } from "./organisation";

/** A person who can sign in: the users of next-auth. */
export const person = pgTable("person", {
  id: uuid().primaryKey().defaultRandom(),
  name: text(),
  email: text().notNull().unique(),
  emailVerified: moment(),
  image: text(),
  currentOrganisationId: uuid().references(() => organisation.id),
  createdAt: moment().notNull().defaultNow(),
  suspendedAt: moment(),
});

/** An account at an OpenID Connect provider, linked to a person; column names are next-auth's. */
export const account = pgTable(
  "account",
  {
    userId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    refresh_token: text(),
    access_token: text(),
    expires_at: integer(),
    token_type: text(),
    scope: text(),
    id_token: text(),
    session_state: text(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] }), index().on(table.userId)],
);

export const session = pgTable(
  "session",
  {
    sessionToken: text().primaryKey(),
    /** What a person's page shows and revokes, so that the token itself never leaves the server. */
    id: uuid().notNull().unique().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    expires: moment().notNull(),
    userAgent: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index().on(table.userId)],
);

/** Single-use sign-in links; the token is stored hashed by next-auth. */
export const verificationToken = pgTable(
  "verification_token",
  { identifier: text().notNull(), token: text().notNull(), expires: moment().notNull() },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
);
