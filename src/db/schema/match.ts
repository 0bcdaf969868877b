import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { matchParties, matchSides, matchStatuses } from "@/features/match/status";
import { challenge, mustHave } from "./challenge";
import { moment } from "./columns";
import { person } from "./person";
import { product } from "./product";

/** What the engine computed for a pair; replaced freely by jobs. */
export const suggestion = pgTable(
  "suggestion",
  {
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    score: real().notNull(),
    certainty: real().notNull(),
    explanation: jsonb().$type<unknown>().notNull(),
    engineVersion: integer().notNull(),
    computedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.challengeId, table.productId] }),
    index("suggestion_by_challenge").on(table.challengeId, table.score),
    index("suggestion_by_product").on(table.productId, table.score),
  ],
);

/** "Not for us because…": hides a suggestion for one side and is remembered. */
export const dismissal = pgTable(
  "dismissal",
  {
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    side: text({ enum: matchSides }).notNull(),
    reason: text().notNull(),
    dismissedBy: uuid()
      .notNull()
      .references(() => person.id),
    dismissedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.challengeId, table.productId, table.side] })],
);

export const match = pgTable(
  "match",
  {
    id: uuid().primaryKey().defaultRandom(),
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id),
    productId: uuid()
      .notNull()
      .references(() => product.id),
    status: text({ enum: matchStatuses }).notNull(),
    statusReason: text(),
    statusChangedAt: moment().notNull().defaultNow(),
    brokerId: uuid().references(() => person.id),
    requestedBy: uuid().references(() => person.id),
    requestedSide: text({ enum: matchSides }),
    requestSentence: text(),
    /** Five working days after an introduction was asked for. */
    answerDueAt: moment(),
    introductionNote: text(),
    /** From then on the other side sees it too. */
    introducedAt: moment(),
    /** Kept as it was when the match was introduced. */
    score: real(),
    explanation: jsonb().$type<unknown>(),
    engineVersion: integer(),
    leaderAccepted: boolean(),
    leaderReason: text(),
    leaderAnsweredBy: uuid().references(() => person.id),
    leaderAnsweredAt: moment(),
    innovatorAccepted: boolean(),
    innovatorReason: text(),
    innovatorAnsweredBy: uuid().references(() => person.id),
    innovatorAnsweredAt: moment(),
    outcome: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("one_live_match_per_pair")
      .on(table.challengeId, table.productId)
      .where(sql`status in ('requested', 'introduced', 'agreed', 'piloting')`),
    index("match_list").on(table.statusChangedAt, table.id),
    index("match_by_status").on(table.status, table.statusChangedAt, table.id),
    index().on(table.productId),
    index().on(table.challengeId),
    index().on(table.brokerId, table.status),
    check("requested_has_side", sql`requested_by is null or requested_side is not null`),
    check("introduced_has_note", sql`introduced_at is null or introduction_note is not null`),
    check(
      "answers_have_reasons",
      sql`(leader_accepted is null or leader_reason is not null) and (innovator_accepted is null or innovator_reason is not null)`,
    ),
  ],
);

/** A free-text must-have: unknown until the innovator answers and the leader confirms. */
export const mustHaveAnswer = pgTable(
  "must_have_answer",
  {
    matchId: uuid()
      .notNull()
      .references(() => match.id),
    mustHaveId: uuid()
      .notNull()
      .references(() => mustHave.id),
    answer: text().notNull(),
    isMet: boolean().notNull(),
    answeredBy: uuid()
      .notNull()
      .references(() => person.id),
    answeredAt: moment().notNull().defaultNow(),
    confirmedBy: uuid().references(() => person.id),
    confirmedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.matchId, table.mustHaveId] })],
);

export const matchMessage = pgTable(
  "match_message",
  {
    id: uuid().primaryKey().defaultRandom(),
    matchId: uuid()
      .notNull()
      .references(() => match.id),
    body: text().notNull(),
    documentId: uuid(),
    /** The party the writer spoke for then. */
    party: text({ enum: matchParties }).notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => person.id),
    writtenAt: moment().notNull().defaultNow(),
  },
  (table) => [index().on(table.matchId, table.writtenAt)],
);

export const meetingTime = pgTable(
  "meeting_time",
  {
    id: uuid().primaryKey().defaultRandom(),
    matchId: uuid()
      .notNull()
      .references(() => match.id),
    startsAt: moment().notNull(),
    place: text().notNull(),
    /** The party that proposes it; another one accepts. */
    party: text({ enum: matchParties }).notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => person.id),
    proposedAt: moment().notNull().defaultNow(),
    acceptedBy: uuid().references(() => person.id),
    acceptedAt: moment(),
  },
  (table) => [index().on(table.matchId)],
);
