import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  pgView,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { followUpAnswers } from "@/features/adoption/follow-up/status";
import { adoptionKinds, adoptionStatuses } from "@/features/adoption/status";
import { moment } from "./columns";
import { organisation } from "./organisation";
import { person } from "./person";
import { pilot, pilotProduct, pilotSite } from "./pilot";
import { product } from "./product";

/** What one site decided about one product after a pilot, and how far it has come with it. */
export const adoption = pgTable(
  "adoption",
  {
    id: uuid().primaryKey().defaultRandom(),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
    productId: uuid()
      .notNull()
      .references(() => product.id),
    siteId: uuid(),
    /** A further site of the organisation, which was not in the pilot. */
    otherSite: text(),
    /** Whose leader decides. */
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    status: text({ enum: adoptionStatuses }).notNull().default("considering"),
    statusChangedAt: moment().notNull().defaultNow(),
    kind: text({ enum: adoptionKinds }),
    adaptations: text().notNull().default(""),
    decidedOn: date(),
    decidedBy: uuid().references(() => person.id),
    inUseFrom: date(),
    stoppedOn: date(),
    /** Why not now, or why it stopped: the other side reads it. */
    reason: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "adoption_product_of_pilot",
      columns: [table.pilotId, table.productId],
      foreignColumns: [pilotProduct.pilotId, pilotProduct.productId],
    }),
    foreignKey({
      name: "adoption_site_of_pilot",
      columns: [table.siteId, table.pilotId],
      foreignColumns: [pilotSite.id, pilotSite.pilotId],
    }),
    uniqueIndex("one_live_adoption_per_site")
      .on(table.productId, table.siteId)
      .where(sql`status not in ('not_now', 'stopped')`),
    uniqueIndex("one_live_adoption_elsewhere")
      .on(table.productId, table.organisationId, sql`lower(other_site)`)
      .where(sql`status not in ('not_now', 'stopped') and other_site is not null`),
    index("adoption_list").on(table.createdAt, table.id),
    index().on(table.organisationId, table.createdAt, table.id),
    index().on(table.productId, table.createdAt, table.id),
    index().on(table.pilotId, table.createdAt),
    index().on(table.siteId),
    index("adoption_in_use").on(table.inUseFrom).where(sql`status = 'in_use'`),
    check("adoption_at_one_site", sql`num_nonnulls(site_id, other_site) = 1`),
    check(
      "adoption_decided",
      sql`status = 'considering' or (decided_on is not null and decided_by is not null)`,
    ),
    check("agreed_has_kind", sql`status in ('considering', 'not_now') or kind is not null`),
    check("adapted_says_how", sql`kind is distinct from 'adapt' or adaptations <> ''`),
    check("no_has_reason", sql`status not in ('not_now', 'stopped') or coalesce(reason, '') <> ''`),
    check("in_use_has_day", sql`status <> 'in_use' or in_use_from is not null`),
    check("stopped_has_day", sql`(status = 'stopped') = (stopped_on is not null)`),
    check(
      "adoption_days_in_order",
      sql`in_use_from >= decided_on and stopped_on >= coalesce(in_use_from, decided_on)`,
    ),
  ],
);

/** What a site answered 3, 6 or 12 months after it went into use. Append-only: the latest answer counts. */
export const followUpAnswer = pgTable(
  "follow_up_answer",
  {
    id: uuid().primaryKey().defaultRandom(),
    adoptionId: uuid()
      .notNull()
      .references(() => adoption.id),
    months: integer().notNull(),
    answer: text({ enum: followUpAnswers }).notNull(),
    /** How many people use it; null where nobody knows. */
    users: integer(),
    note: text().notNull().default(""),
    answeredBy: uuid()
      .notNull()
      .references(() => person.id),
    answeredAt: moment().notNull(),
  },
  (table) => [
    index("follow_up_answer_list").on(table.adoptionId, table.months, table.answeredAt, table.id),
    check("asked_at_known_months", sql`months in (3, 6, 12)`),
    check("users_not_negative", sql`users >= 0`),
    check("not_in_use_says_why", sql`answer <> 'no' or note <> ''`),
  ],
);

/** The days as they stood before an owner put them right, and why. Append-only. */
export const adoptionCorrection = pgTable(
  "adoption_correction",
  {
    id: uuid().primaryKey().defaultRandom(),
    adoptionId: uuid()
      .notNull()
      .references(() => adoption.id),
    decidedOn: date().notNull(),
    inUseFrom: date(),
    stoppedOn: date(),
    reason: text().notNull(),
    correctedBy: uuid()
      .notNull()
      .references(() => person.id),
    correctedAt: moment().notNull(),
  },
  (table) => [
    index().on(table.adoptionId, table.correctedAt),
    check("correction_says_why", sql`reason <> ''`),
  ],
);

/**
 * Every time at which a site that put it into use is asked, whether it is due or not. What had stopped by then was not in
 * use; otherwise the latest answer counts, and without one it is unknown.
 * An answer from before that day, which a correction has moved, is none.
 */
export const followUp = pgView("follow_up", {
  adoptionId: uuid("adoption_id").notNull(),
  pilotId: uuid("pilot_id").notNull(),
  productId: uuid("product_id").notNull(),
  months: integer("months").notNull(),
  dueOn: date("due_on").notNull(),
  stoppedOn: date("stopped_on"),
  isInUse: boolean("is_in_use"),
  isInPart: boolean("is_in_part").notNull(),
}).as(sql`
  select asked.adoption_id, asked.pilot_id, asked.product_id, asked.months, asked.due_on, asked.stopped_on,
    case when asked.stopped_on < asked.due_on then false else latest.answer <> 'no' end as is_in_use,
    coalesce(latest.answer = 'in_part' and (asked.stopped_on < asked.due_on) is not true, false) as is_in_part
  from (
    select adoption.id as adoption_id, adoption.pilot_id, adoption.product_id, adoption.stopped_on, asking.months,
      (adoption.in_use_from + make_interval(months => asking.months))::date as due_on
    from adoption cross join (values (3), (6), (12)) as asking (months)
    where adoption.in_use_from is not null
  ) as asked
  left join lateral (
    select follow_up_answer.answer from follow_up_answer
    where follow_up_answer.adoption_id = asked.adoption_id and follow_up_answer.months = asked.months
      and (follow_up_answer.answered_at at time zone 'Europe/London')::date >= asked.due_on
    order by follow_up_answer.answered_at desc, follow_up_answer.id desc
    limit 1
  ) as latest on true`);
