import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
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
import { product, productVersion } from "./product";

/** In how many texts each word and concept occurred when it was counted. Scores name it, so that they can be computed again. */
export const corpusSnapshot = pgTable("corpus_snapshot", {
  number: integer().primaryKey(),
  countedAt: moment().notNull(),
  /** Another engine counts otherwise: what this one counted is no use to it. */
  engineVersion: integer().notNull(),
  products: integer().notNull(),
  averageLength: doublePrecision().notNull(),
  frequency: jsonb().$type<Record<string, number>>().notNull(),
  challenges: integer().notNull(),
  asked: jsonb().$type<Record<string, number>>().notNull(),
  /** What the parts of a score are worth by it; null while no weights that were learnt are stored. */
  weights: integer().references(() => engineWeights.number),
});

/** A product as the engine counted it, so that a fresh process need not count it again. */
export const countedProduct = pgTable(
  "counted_product",
  {
    productId: uuid()
      .primaryKey()
      .references(() => product.id, { onDelete: "cascade" }),
    /** Null once it is listed no more. */
    versionId: uuid().references(() => productVersion.id),
    snapshot: integer()
      .notNull()
      .references(() => corpusSnapshot.number),
    name: text().notNull(),
    text: text().notNull(),
    features: text().notNull(),
    /** The products most like it, the most alike first. */
    alike: jsonb().$type<{ id: string; likeness: number }[]>().notNull(),
    /** Grows with every change, in the order in which changes are committed: from it other processes know what is new. */
    change: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    index("counted_product_change").on(table.change),
    index("counted_product_alike").using("gin", table.alike.op("jsonb_path_ops")),
  ],
);

/** That the candidates of a challenge are complete, and by what they were ranked. */
export const candidateList = pgTable("candidate_list", {
  challengeId: uuid()
    .primaryKey()
    .references(() => challenge.id, { onDelete: "cascade" }),
  challengeRevision: integer().notNull(),
  snapshot: integer()
    .notNull()
    .references(() => corpusSnapshot.number),
  engineVersion: integer().notNull(),
  /** That another product may be better by now than one on the list: to be ranked anew, though nothing else has changed. */
  isWaiting: boolean().notNull().default(false),
});

/** The fifty products whose texts fit a challenge best. Stale until explained, and then a suggestion if it is worth it. */
export const candidate = pgTable(
  "candidate",
  {
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    fit: doublePrecision().notNull(),
    isStale: boolean().notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.challengeId, table.productId] }),
    index("candidate_by_product").on(table.productId),
    index("candidate_stale").on(table.challengeId, table.productId).where(sql`is_stale`),
  ],
);

/** What a score was computed from besides the texts that its versions and numbers name. */
const computedFrom = () => ({
  engineVersion: integer(),
  snapshot: integer().references(() => corpusSnapshot.number),
  versionId: uuid().references(() => productVersion.id),
  challengeRevision: integer(),
  basis: jsonb().$type<unknown>(),
});

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
    ...computedFrom(),
    computedAt: moment().notNull().defaultNow(),
    /** The essential must-haves that the product does not meet, so that they can be counted without reading explanations. */
    unmet: jsonb()
      .$type<string[]>()
      .generatedAlwaysAs(
        (): SQL =>
          sql`jsonb_path_query_array(explanation, '$.mustHaves[*] ? (@.answer == "unmet" && @.isEssential == true).label')`,
      ),
  },
  (table) => [
    primaryKey({ columns: [table.challengeId, table.productId] }),
    index("suggestion_by_challenge").on(table.challengeId, table.score),
    index("suggestion_by_product").on(table.productId, table.score),
    index("suggestion_unmet").on(table.challengeId).where(sql`unmet <> '[]'`),
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
  (table) => [
    primaryKey({ columns: [table.challengeId, table.productId, table.side] }),
    index("dismissal_list").on(table.dismissedAt),
  ],
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
    ...computedFrom(),
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

/** What each part of the score was worth when it was learnt from decisions; never changed, only followed by the next. */
export const engineWeights = pgTable("engine_weights", {
  number: integer().primaryKey(),
  engineVersion: integer().notNull(),
  shares: jsonb().$type<Record<string, number>>().notNull(),
  decisions: integer().notNull(),
  quality: jsonb().$type<unknown>().notNull(),
  storedAt: moment().notNull(),
});
