import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { mailStatuses, topics } from "@/features/notification/status";
import { moment } from "./columns";
import { person } from "./person";

export const notification = pgTable(
  "notification",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    topic: text({ enum: topics }).notNull(),
    title: text().notNull(),
    href: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    readAt: moment(),
  },
  (table) => [
    index("notification_list").on(table.personId, table.createdAt, table.id),
    index("notification_unread").on(table.personId).where(sql`read_at is null`),
  ],
);

export const notificationPreference = pgTable(
  "notification_preference",
  {
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    topic: text({ enum: topics }).notNull(),
    byEmail: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.topic] })],
);

/** The outbox: one row per message, queued in the transaction of the change it tells of. */
export const mail = pgTable(
  "mail",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Stable, so that a receiving server can recognise a repetition. */
    messageId: text().notNull().unique(),
    /** What makes queueing happen exactly once. */
    onceKey: text().notNull().unique(),
    recipient: text().notNull(),
    personId: uuid().references(() => person.id, { onDelete: "set null" }),
    subject: text().notNull(),
    /** What stands above the link, in plain text. */
    body: text().notNull().default(""),
    /** Where the link leads: a path of this site. */
    href: text(),
    /** The link signs someone in or lets them in: it is forgotten once a mail server has the message. */
    isSecret: boolean().notNull().default(false),
    /** The topic that the reader can unsubscribe from; null for what they asked for themselves. */
    topic: text({ enum: topics }),
    status: text({ enum: mailStatuses }).notNull().default("queued"),
    attempts: integer().notNull().default(0),
    lastError: text(),
    queuedAt: moment().notNull().defaultNow(),
    nextAttemptAt: moment().notNull().defaultNow(),
    sentAt: moment(),
  },
  (table) => [index().on(table.status, table.nextAttemptAt), index().on(table.recipient, table.queuedAt)],
);
