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
    odsCode: text(),
    companiesHouseNumber: text(),
    charityNumber: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.status, table.createdAt, table.id),
    index().on(table.name, table.id),
    uniqueIndex("one_exchange").on(table.kind).where(sql`kind = 'exchange'`),
    // A refused organisation keeps nobody from founding the real one.
    uniqueIndex("organisation_email_domain").on(table.emailDomain).where(sql`status <> 'refused'`),
    uniqueIndex("organisation_ods_code").on(table.odsCode).where(sql`status <> 'refused'`),
    uniqueIndex("organisation_companies_house")
      .on(table.companiesHouseNumber)
      .where(sql`status <> 'refused'`),
    uniqueIndex("organisation_charity").on(table.charityNumber).where(sql`status <> 'refused'`),
    check("ods_code_format", sql`ods_code ~ '^[A-Z0-9]{3,10}$'`),
    check("companies_house_format", sql`companies_house_number ~ '^([0-9]{8}|[A-Z]{2}[0-9]{6})$'`),
    check("charity_number_format", sql`charity_number ~ '^(SC|NIC)?[0-9]{5,7}$'`),
  ],
);
