import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { emptyLogicModel, type LogicModel, type SizeAssumptions } from "@/features/evaluation/plan/status";
import { periodLengths } from "@/features/evaluation/schedule/status";
import {
  decisions,
  evaluationDesigns,
  evaluationStatuses,
  evidenceVerdicts,
  measureDirections,
  measureDomains,
  measureKinds,
  reachSteps,
} from "@/features/evaluation/status";
import { moment } from "./columns";
import { person } from "./person";
import { pilot } from "./pilot";
import { product } from "./product";

export const evaluation = pgTable(
  "evaluation",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    status: text({ enum: evaluationStatuses }).notNull().default("draft"),
    statusReason: text(),
    title: text().notNull(),
    question: text().notNull(),
    logicModel: jsonb().$type<LogicModel>().notNull().default(emptyLogicModel),
    /** Until one is chosen, the design that claims least. */
    design: text({ enum: evaluationDesigns }).notNull().default("after_only"),
    isDesignChosen: boolean().notNull().default(false),
    comparator: text().notNull().default(""),
    /** People came in because of their own value at the start of what is measured. */
    selectedOnBaseline: boolean(),
    /** The values that the subgroup of an observation may take; whole groups have none. */
    subgroups: text().array().notNull().default([]),
    noSubgroupsReason: text(),
    plannedSampleSize: integer(),
    expectedPerWeek: doublePrecision(),
    recruitmentWeeks: integer(),
    sizeAssumptions: jsonb().$type<SizeAssumptions>(),
    scaleIf: text().notNull().default(""),
    adaptIf: text().notNull().default(""),
    stopIf: text().notNull().default(""),
    budgetHolder: text().notNull().default(""),
    routeToBuy: text().notNull().default(""),
    /** SHA-256 of the plan as it was locked; the plan itself is kept beside it. */
    lockHash: text(),
    lockedPlan: jsonb().$type<unknown>(),
    lockedAt: moment(),
    /** By when a result is due, fixed with the lock; the registry of plans shows it. */
    reportDueOn: date(),
    analysedAt: moment(),
    findings: text().notNull().default(""),
    limitations: text().notNull().default(""),
    /** Set when the counts are in a public source, so that they appear exactly as published. */
    publicSourceUrl: text(),
    /** For which periods each site owes its totals; all three or none. */
    collectEvery: text({ enum: periodLengths }),
    collectFrom: date(),
    collectUntil: date(),
    /** What the signatures under the findings stand for, since they were last signed. */
    findingsHash: text(),
    submittedAt: moment(),
    publishedAt: moment(),
    revision: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex().on(table.pilotId),
    index("evaluation_list")
      .on(table.publishedAt, table.id)
      .where(sql`status in ('published', 'corrected', 'retracted')`),
    index("evaluation_registry").on(table.lockedAt, table.id).where(sql`status <> 'draft'`),
    check("locked_has_report_due", sql`status = 'draft' or report_due_on is not null`),
    check("locked_has_hash", sql`status = 'draft' or (lock_hash is not null and locked_at is not null)`),
    check("locked_design_is_chosen", sql`status = 'draft' or is_design_chosen`),
    check("recruits_somebody", sql`expected_per_week > 0`),
    check("recruits_for_some_weeks", sql`recruitment_weeks between 1 and 520`),
    check("whole_schedule", sql`num_nonnulls(collect_every, collect_from, collect_until) in (0, 3)`),
    check("schedule_in_order", sql`collect_until > collect_from`),
    index("evaluation_scheduled").on(table.collectUntil).where(sql`collect_every is not null`),
  ],
);

export const measure = pgTable(
  "measure",
  {
    id: uuid().primaryKey().defaultRandom(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    name: text().notNull(),
    domain: text({ enum: measureDomains }).notNull(),
    kind: text({ enum: measureKinds }).notNull(),
    direction: text({ enum: measureDirections }).notNull(),
    unit: text().notNull().default(""),
    caseDefinition: text().notNull().default(""),
    baseline: doublePrecision(),
    target: doublePrecision(),
    minimalImportantDifference: doublePrecision(),
    /** Where the definition is from: an entry of the library, if any, its source, and who may use the instrument. */
    libraryKey: text(),
    source: text().notNull().default(""),
    licence: text().notNull().default(""),
    isPrimary: boolean().notNull().default(false),
    /** Which step of the way from eligible to completed it counts, if any. */
    reachStep: text({ enum: reachSteps }),
    position: integer().notNull(),
  },
  (table) => [
    uniqueIndex().on(table.evaluationId, table.name),
    uniqueIndex("one_primary_measure").on(table.evaluationId).where(sql`is_primary`),
    uniqueIndex("one_measure_per_reach_step").on(table.evaluationId, table.reachStep),
    check("reach_is_counted", sql`reach_step is null or kind = 'count'`),
  ],
);

/** A signature under the locked plan or under the findings: once for each role and text, and never changed. */
export const signature = pgTable(
  "signature",
  {
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    what: text({ enum: ["plan", "findings"] }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text().notNull(),
    decision: text({ enum: ["signed", "dissented"] }).notNull(),
    reason: text(),
    hash: text().notNull(),
    signedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.evaluationId, table.what, table.personId, table.role, table.hash] }),
    check("dissent_has_reason", sql`decision = 'signed' or reason is not null`),
  ],
);

/** A change to the plan after its lock: visible for ever. */
export const deviation = pgTable(
  "deviation",
  {
    id: uuid().primaryKey().defaultRandom(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    description: text().notNull(),
    reason: text().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => person.id),
    recordedAt: moment().notNull().defaultNow(),
  },
  (table) => [index().on(table.evaluationId)],
);

/** What was published, as it was published: a correction or retraction adds a version, the old one stays readable. */
export const findingVersion = pgTable(
  "finding_version",
  {
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    number: integer().notNull(),
    kind: text({ enum: ["published", "corrected", "retracted"] }).notNull(),
    reason: text(),
    content: jsonb().$type<unknown>().notNull(),
    hash: text().notNull(),
    /** Null when the findings went out by themselves, because the time to answer was over. */
    publishedBy: uuid().references(() => person.id),
    publishedAt: moment().notNull().defaultNow(),
    /** Under which hash, until when and by whom a new version can be answered; the first one was answered before it went out. */
    answersHash: text(),
    answersUntil: moment(),
    asked: jsonb().$type<{ personId: string; name: string; role: string }[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.evaluationId, table.number] }),
    check("whole_time_to_answer", sql`num_nonnulls(answers_hash, answers_until, asked) in (0, 3)`),
    check("first_version_was_answered", sql`kind <> 'published' or answers_until is null`),
    check("time_to_answer_follows", sql`answers_until > published_at`),
  ],
);

/** What the leader's side decided after a published version, append-only: a later decision stands beside the earlier one. */
export const evaluationDecision = pgTable(
  "evaluation_decision",
  {
    id: uuid().primaryKey().defaultRandom(),
    evaluationId: uuid().notNull(),
    decision: text({ enum: decisions }).notNull(),
    reason: text().notNull(),
    /** The published version it rests on. */
    version: integer().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => person.id),
    decidedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.evaluationId, table.decidedAt),
    foreignKey({
      name: "decision_rests_on_version",
      columns: [table.evaluationId, table.version],
      foreignColumns: [findingVersion.evaluationId, findingVersion.number],
    }),
  ],
);

/** What a product carries from an evaluation here; replaced when that is corrected or retracted. */
export const evidence = pgTable(
  "evidence",
  {
    id: uuid().primaryKey().defaultRandom(),
    productId: uuid()
      .notNull()
      .references(() => product.id),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluation.id),
    measureName: text().notNull(),
    isPrimary: boolean().notNull(),
    verdict: text({ enum: evidenceVerdicts }).notNull(),
    design: text({ enum: evaluationDesigns }).notNull(),
    sentence: text().notNull(),
    figure: text().notNull(),
    sampleSize: integer(),
    settings: text().array().notNull().default([]),
    retractedAt: moment(),
    recordedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex().on(table.evaluationId, table.productId, table.measureName),
    index().on(table.productId),
  ],
);
