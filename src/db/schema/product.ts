import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { assuranceKinds, assuranceStatuses } from "@/features/product/passport/status";
import { productKinds, versionStatuses } from "@/features/product/status";
import { keysOf, stages } from "@/lib/vocabulary";
import { moment, tsvector } from "./columns";
import { organisation } from "./organisation";
import { person } from "./person";

export const product = pgTable(
  "product",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    createdBy: uuid().references(() => person.id),
    createdAt: moment().notNull().defaultNow(),
    /** Set when a broker drafted it for the organisation; nothing is submitted before the organisation confirms. */
    draftedOnBehalf: boolean().notNull().default(false),
    confirmedAt: moment(),
    archivedAt: moment(),
    archiveReason: text(),
    /** Hidden while its organisation is suspended. */
    hiddenAt: moment(),
  },
  (table) => [
    index().on(table.organisationId, table.createdAt),
    index("product_unconfirmed")
      .on(table.createdAt, table.id)
      .where(sql`drafted_on_behalf and confirmed_at is null`),
    check("archive_has_reason", sql`archived_at is null or archive_reason is not null`),
  ],
);

export const productVersion = pgTable(
  "product_version",
  {
    id: uuid().primaryKey().defaultRandom(),
    productId: uuid()
      .notNull()
      .references(() => product.id),
    number: integer().notNull(),
    status: text({ enum: versionStatuses }).notNull().default("draft"),
    name: text().notNull(),
    kind: text({ enum: productKinds }).notNull().default("product"),
    summary: text().notNull().default(""),
    needs: text().array().notNull().default([]),
    settings: text().array().notNull().default([]),
    populations: text().array().notNull().default([]),
    places: text().array().notNull().default([]),
    stage: text({ enum: keysOf(stages) }),
    /** Answers and deeper sections by field name; their shapes are the schemas of the product feature. */
    content: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Audience per field where it is not the field's default. */
    audiences: jsonb().$type<Record<string, "public" | "match" | "own">>().notNull().default({}),
    /** The words of all public fields and of nothing else: what search may find. */
    publicText: text().notNull().default(""),
    /** "need:diabetes", "place:Barking": what the catalogue may filter by; public answers and nothing else. */
    facets: text().array().notNull().default([]),
    search: tsvector().generatedAlwaysAs(
      (): SQL =>
        sql`setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('english', public_text), 'C')`,
    ),
    /** Counts the saves, so that two people editing at once notice each other. */
    revision: integer().notNull().default(1),
    /** Per section, the save that touched it last: saving another section is no conflict. */
    sectionSaves: jsonb()
      .$type<Record<string, { revision: number; by: string | null; at: string }>>()
      .notNull()
      .default({}),
    reviewReason: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    updatedBy: uuid().references(() => person.id),
    submittedAt: moment(),
    publishedAt: moment(),
  },
  (table) => [
    uniqueIndex().on(table.productId, table.number),
    uniqueIndex("one_published_version").on(table.productId).where(sql`status = 'published'`),
    uniqueIndex("one_version_in_work")
      .on(table.productId)
      .where(sql`status in ('draft', 'submitted', 'changes_requested')`),
    index("version_search").using("gin", table.search),
    index("version_name").using("gin", sql`to_tsvector('english', name)`),
    index("version_facets").using("gin", table.facets),
    index("version_list").on(table.status, table.publishedAt, table.productId),
    index("version_review").on(table.submittedAt, table.productId).where(sql`status = 'submitted'`),
  ],
);

/** A broker's "please change" note on one field of a version. */
export const versionNote = pgTable(
  "version_note",
  {
    id: uuid().primaryKey().defaultRandom(),
    versionId: uuid()
      .notNull()
      .references(() => productVersion.id),
    field: text().notNull(),
    note: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => person.id),
    writtenAt: moment().notNull().defaultNow(),
    resolvedAt: moment(),
  },
  (table) => [index().on(table.versionId)],
);

export const assuranceItem = pgTable(
  "assurance_item",
  {
    id: uuid().primaryKey().defaultRandom(),
    productId: uuid()
      .notNull()
      .references(() => product.id),
    kind: text({ enum: assuranceKinds }).notNull(),
    status: text({ enum: assuranceStatuses }).notNull().default("claimed"),
    /** DTAC: form version; marking: regime and class; ESF: tier. */
    detail: text(),
    /** The version of the product that the item was made for, as the supplier numbers it. */
    productVersionLabel: text(),
    documentId: uuid(),
    sourceUrl: text(),
    issuedOn: date(),
    expiresOn: date(),
    checkedBy: uuid().references(() => person.id),
    checkedAt: moment(),
    checkDepth: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.productId),
    index().on(table.expiresOn),
    check(
      "checked_by_somebody",
      sql`status = 'claimed' or (checked_by is not null and checked_at is not null)`,
    ),
  ],
);
