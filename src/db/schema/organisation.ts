import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { organisationStatuses } from "@/features/organisation/status";
import { organisationKinds } from "@/lib/actor";
import { moment } from "./columns";

export const organisation = pgTable(
  "organisation",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    kind: text({ enum: organisationKinds }).notNull(),
    status: text({ enum: organisationStatuses }).notNull().default("unverified"),
    statusReason: text(),
    statusChangedAt: moment(),
    place: text().notNull(),
    website: text(),
    emailDomain: text(),
    summary: text(),
    sourceUrl: text(),
    odsCode: text().unique(),
    companiesHouseNumber: text().unique(),
    charityNumber: text().unique(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.status, table.createdAt),
    uniqueIndex("one_exchange").on(table.kind).where(sql`kind = 'exchange'`),
    uniqueIndex("organisation_email_domain").on(table.emailDomain).where(sql`status <> 'refused'`),
    check("ods_code_format", sql`ods_code ~ '^[A-Z0-9]{3,10}$'`),
    check("companies_house_format", sql`companies_house_number ~ '^([0-9]{8}|[A-Z]{2}[0-9]{6})$'`),
    check("charity_number_format", sql`charity_number ~ '^(SC|NIC)?[0-9]{5,7}$'`),
  ],
);
