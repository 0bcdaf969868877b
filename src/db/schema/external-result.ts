import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import {
  evidenceVerdicts,
  externalDesigns,
  externalResultKinds,
  measureDirections,
} from "@/features/evaluation/status";
import { moment } from "./columns";
import { person } from "./person";
import { pilot } from "./pilot";
import { product } from "./product";

type PrintedFigure = { what: string; numerator: number; denominator: number; percent: number };
type PrintedParts = { what: string; percents: number[] };

/** A figure published elsewhere: never locked or signed here. Counts are only what was published. */
export const externalResult = pgTable(
  "external_result",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    /** Null where the figure is about a class of products and not about one that is listed here. */
    productId: uuid().references(() => product.id),
    pilotId: uuid().references(() => pilot.id),
    subject: text().notNull(),
    title: text().notNull(),
    setting: text().notNull().default(""),
    design: text().notNull(),
    measure: text().notNull(),
    kind: text({ enum: externalResultKinds }).notNull(),
    numerator: integer(),
    denominator: integer(),
    countsNote: text(),
    /** Set where the true denominator is unknown: the interval shown is marked as that of this number. */
    intervalAsFor: integer(),
    estimate: doublePrecision(),
    low: doublePrecision(),
    high: doublePrecision(),
    printedInterval: text(),
    comparator: text(),
    unit: text().notNull().default(""),
    verdict: text({ enum: evidenceVerdicts }).notNull().default("descriptive"),
    sourceUrl: text().notNull(),
    /** As exactly as it is known: year, month or day. */
    publishedOn: text(),
    caseDefinition: text().notNull().default(""),
    contradictions: text().array().notNull().default([]),
    note: text().notNull().default(""),
    position: integer().notNull().default(0),
    direction: text({ enum: measureDirections }).notNull().default("neutral"),
    designKind: text({ enum: externalDesigns }).notNull().default("after_only"),
    /** People got in because of their value of the very measure: part of any change comes by itself. */
    selectedOnBaseline: boolean().notNull().default(false),
    sampleSize: integer(),
    standardError: doublePrecision(),
    printedPercent: doublePrecision(),
    printedP: text(),
    printedFigures: jsonb().$type<PrintedFigure[]>().notNull().default([]),
    printedParts: jsonb().$type<PrintedParts[]>().notNull().default([]),
    /** Null for what came with the demo. */
    enteredBy: uuid().references(() => person.id, { onDelete: "set null" }),
    enteredAt: moment(),
  },
  (table) => [
    index().on(table.productId, table.position),
    index("external_result_list").on(table.position),
    index().on(table.pilotId),
    check(
      "external_counts_in_range",
      sql`numerator is null or denominator is null or numerator between 0 and denominator`,
    ),
    check("external_sizes_in_range", sql`sample_size > 0 and standard_error >= 0 and denominator > 0`),
  ],
);

type ChainLinkRow = {
  name: string;
  low: number;
  central: number;
  high: number;
  unit: string;
  /** Whether what the link counts was confirmed; and the value that counting possible cases too would give. */
  standing?: "confirmed" | "possible";
  possible?: number;
  sources: { text: string; sourceUrl: string | null }[];
};

/** A claim that reaches beyond what was counted, with its chain; a chain that was not published says so. */
export const extrapolation = pgTable(
  "extrapolation",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    productId: uuid()
      .notNull()
      .references(() => product.id),
    claim: text().notNull(),
    isChainPublished: boolean().notNull(),
    statements: jsonb()
      .$type<{ text: string; sourceUrl: string; date: string | null }[]>()
      .notNull()
      .default([]),
    missing: text().array().notNull().default([]),
    note: text().notNull().default(""),
    /** The exchange's own chain from published links, labelled ours. */
    ownChain: jsonb().$type<ChainLinkRow[]>().notNull().default([]),
    ownResult: text().notNull().default(""),
    ownNote: text().notNull().default(""),
  },
  (table) => [index().on(table.productId)],
);
