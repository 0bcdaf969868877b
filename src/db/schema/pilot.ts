import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { gateKinds, gateStatuses } from "@/features/pilot/gate/status";
import { pilotRoles, pilotStatuses } from "@/features/pilot/status";
import { challenge } from "./challenge";
import { moment } from "./columns";
import { match } from "./match";
import { organisation } from "./organisation";
import { person } from "./person";
import { product } from "./product";

export const pilot = pgTable(
  "pilot",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    summary: text().notNull().default(""),
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id),
    status: text({ enum: pilotStatuses }).notNull().default("preparing"),
    statusReason: text(),
    statusChangedAt: moment().notNull().defaultNow(),
    brokerId: uuid().references(() => person.id),
    /** The number of the research application, where the pilot is research. */
    irasNumber: text(),
    outcome: text(),
    startsOn: date(),
    endsOn: date(),
    /** A demo pilot, whose gates, tasks, dates and signatures are an illustration. */
    isIllustration: boolean().notNull().default(false),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("pilot_list").on(table.createdAt, table.id),
    index().on(table.status, table.createdAt),
    index().on(table.challengeId),
  ],
);

/** The products a pilot tests, each through the match that was agreed. */
export const pilotProduct = pgTable(
  "pilot_product",
  {
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    productId: uuid()
      .notNull()
      .references(() => product.id),
    matchId: uuid().references(() => match.id),
  },
  (table) => [
    primaryKey({ columns: [table.pilotId, table.productId] }),
    index().on(table.productId),
    uniqueIndex().on(table.matchId),
  ],
);

export const pilotSite = pgTable(
  "pilot_site",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    name: text().notNull(),
    place: text().notNull().default(""),
    setting: text(),
    organisationId: uuid().references(() => organisation.id),
  },
  (table) => [
    uniqueIndex().on(table.pilotId, table.name),
    // So that what is said of a site and its pilot can name both.
    unique("site_of_pilot").on(table.id, table.pilotId),
  ],
);

export const pilotPerson = pgTable(
  "pilot_person",
  {
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text({ enum: pilotRoles }).notNull(),
    joinedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.pilotId, table.personId] }), index().on(table.personId)],
);

export const gate = pgTable(
  "gate",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    kind: text({ enum: gateKinds }).notNull(),
    status: text({ enum: gateStatuses }).notNull().default("open"),
    ownerId: uuid().references(() => person.id),
    /** The party the gate waits on. */
    waitsOn: text({ enum: pilotRoles }).notNull(),
    openedAt: moment().notNull().defaultNow(),
    evidence: text(),
    /** Answers to the questions behind the gate, where it has some. */
    answers: jsonb().$type<Record<string, boolean>>(),
    waivedReason: text(),
    closedBy: uuid().references(() => person.id),
    closedAt: moment(),
  },
  (table) => [
    uniqueIndex().on(table.pilotId, table.kind),
    check("waiver_has_reason", sql`status <> 'waived' or waived_reason is not null`),
  ],
);

/** One step of care, before or after; a changed pathway is a new version, the old one stays readable. */
export const pathwayStep = pgTable(
  "pathway_step",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    phase: text({ enum: ["before", "after"] }).notNull(),
    version: integer().notNull().default(1),
    position: integer().notNull(),
    name: text().notNull(),
    ownedBy: text().notNull(),
    doneBy: text().notNull(),
    minutes: integer(),
    waitWeeks: text(),
    note: text(),
    sourceUrl: text(),
  },
  (table) => [uniqueIndex().on(table.pilotId, table.phase, table.version, table.position)],
);

/** What a pilot's own people chose to show everybody, as it was then. Without a row nothing of a pathway is public. */
export const publishedPathway = pgTable("published_pathway", {
  pilotId: uuid()
    .primaryKey()
    .references(() => pilot.id),
  content: jsonb().notNull(),
  publishedAt: moment().notNull(),
});

export const milestone = pgTable(
  "milestone",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    title: text().notNull(),
    dueOn: date().notNull(),
    reachedAt: moment(),
  },
  (table) => [index().on(table.pilotId, table.dueOn)],
);

export const task = pgTable(
  "task",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    title: text().notNull(),
    assigneeId: uuid().references(() => person.id),
    dueOn: date(),
    doneAt: moment(),
    doneBy: uuid().references(() => person.id),
    createdBy: uuid().references(() => person.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index().on(table.pilotId, table.createdAt), index().on(table.assigneeId, table.dueOn)],
);

export const pilotMessage = pgTable(
  "pilot_message",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    topic: text().notNull(),
    /** The first message of the discussion this one replies to. */
    replyTo: uuid(),
    body: text().notNull(),
    mentions: uuid().array().notNull().default([]),
    writtenBy: uuid()
      .notNull()
      .references(() => person.id),
    writtenAt: moment().notNull().defaultNow(),
  },
  (table) => [index().on(table.pilotId, table.writtenAt), index().on(table.replyTo)],
);

export const risk = pgTable(
  "risk",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    description: text().notNull(),
    likelihood: text({ enum: ["very_low", "low", "medium", "high", "very_high"] }).notNull(),
    severity: text({ enum: ["minor", "significant", "considerable", "major", "catastrophic"] }).notNull(),
    response: text().notNull(),
    ownerId: uuid().references(() => person.id),
    createdAt: moment().notNull().defaultNow(),
    closedAt: moment(),
  },
  (table) => [index().on(table.pilotId)],
);

export const decision = pgTable(
  "decision",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    title: text().notNull(),
    reason: text().notNull(),
    decidedBy: uuid().references(() => person.id),
    decidedOn: date().notNull(),
  },
  (table) => [index().on(table.pilotId, table.decidedOn)],
);

const contributionKinds = ["product", "pathway", "training", "evaluation", "patient_insight"] as const;

export const contribution = pgTable(
  "contribution",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    kind: text({ enum: contributionKinds }).notNull(),
    contributor: text().notNull(),
    personId: uuid().references(() => person.id),
    description: text().notNull(),
    sourceUrl: text(),
    signedOffAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index().on(table.pilotId)],
);
