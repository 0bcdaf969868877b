import { type SQL, sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { challengeStatuses, mustHaveKinds } from "@/features/challenge/status";
import { moment, tsvector } from "./columns";
import { organisation } from "./organisation";
import { person } from "./person";

export type Baseline = {
  measure: string;
  value: string;
  note?: string;
  source?: string;
  sourceUrl?: string;
};
type OutcomeWanted = { measure: string; baseline?: string; target?: string };

export const challenge = pgTable(
  "challenge",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    status: text({ enum: challengeStatuses }).notNull().default("draft"),
    statusReason: text(),
    statusChangedAt: moment(),
    title: text().notNull(),
    problem: text().notNull(),
    whoHasIt: text().notNull().default(""),
    populationSize: integer(),
    whatBetterLooksLike: text().notNull().default(""),
    pathwayToday: text().notNull().default(""),
    needs: text().array().notNull().default([]),
    settings: text().array().notNull().default([]),
    populations: text().array().notNull().default([]),
    places: text().array().notNull().default([]),
    baselines: jsonb().$type<Baseline[]>().notNull().default([]),
    outcomes: jsonb().$type<OutcomeWanted[]>().notNull().default([]),
    budgetPounds: integer(),
    afterPilot: text().notNull().default(""),
    sourceUrls: text().array().notNull().default([]),
    /** When its author asked a broker to look at it; until then a draft waits for its author. */
    sentAt: moment(),
    /** Before approval the dates are what the owner hopes for; the broker's approval fixes them. */
    opensAt: moment(),
    /** When the clock did open it: what was public once stays readable after a withdrawal. */
    openedAt: moment(),
    /** Null for a standing need, which never closes by the clock. */
    closesAt: moment(),
    /** Said by its owner, also before any day is set. */
    isStanding: boolean().notNull().default(false),
    createdBy: uuid().references(() => person.id),
    /** Set when a broker wrote or shaped it; it is not reviewed before its owner confirms. */
    awaitingConfirmation: boolean().notNull().default(false),
    hiddenAt: moment(),
    revision: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    search: tsvector().generatedAlwaysAs(
      (): SQL =>
        sql`setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', problem), 'B') || setweight(to_tsvector('english', who_has_it || ' ' || what_better_looks_like || ' ' || pathway_today), 'C')`,
    ),
  },
  (table) => [
    index().on(table.organisationId, table.createdAt),
    index("challenge_list").on(table.status, table.opensAt, table.id),
    index("challenge_public")
      .on(table.opensAt, table.id)
      .where(sql`status in ('open', 'closed', 'decided', 'no_award') and hidden_at is null`),
    index("challenge_review")
      .on(table.statusChangedAt, table.id)
      .where(sql`status = 'in_review' or (status = 'draft' and sent_at is not null)`),
    index("challenge_clock").on(table.status, table.closesAt),
    index("challenge_search").using("gin", table.search),
    index("challenge_needs").using("gin", table.needs),
    check("closes_after_opening", sql`closes_at is null or opens_at is null or closes_at > opens_at`),
    check("standing_never_closes", sql`not (is_standing and closes_at is not null)`),
    check("population_is_positive", sql`population_size is null or population_size > 0`),
    check("budget_is_positive", sql`budget_pounds is null or budget_pounds >= 0`),
  ],
);

export const mustHave = pgTable(
  "must_have",
  {
    id: uuid().primaryKey().defaultRandom(),
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    kind: text({ enum: mustHaveKinds }).notNull(),
    /** Assurance kind, setting, population, language, pounds or day by kind; the text itself for free text. */
    value: text().notNull(),
    isEssential: boolean().notNull().default(true),
    weight: integer().notNull().default(0),
    position: integer().notNull(),
  },
  (table) => [
    index().on(table.challengeId, table.position),
    check("weight_range", sql`weight between 0 and 100`),
  ],
);

export const addendum = pgTable(
  "addendum",
  {
    id: uuid().primaryKey().defaultRandom(),
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id),
    body: text().notNull(),
    newClosesAt: moment(),
    writtenBy: uuid()
      .notNull()
      .references(() => person.id),
    writtenAt: moment().notNull().defaultNow(),
  },
  (table) => [index().on(table.challengeId)],
);

/** A clarification question: asked without a name, answered in public. */
export const clarification = pgTable(
  "clarification",
  {
    id: uuid().primaryKey().defaultRandom(),
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id),
    question: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => person.id),
    askedAt: moment().notNull().defaultNow(),
    answer: text(),
    answeredBy: uuid().references(() => person.id),
    answeredAt: moment(),
  },
  (table) => [index().on(table.challengeId, table.askedAt)],
);

export const watch = pgTable(
  "watch",
  {
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    since: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.challengeId, table.personId] }), index().on(table.personId)],
);
