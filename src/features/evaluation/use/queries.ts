import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { adoption, evaluation, followUp, product } from "@/db/schema";
import { productName } from "@/features/match/queries";
import { calendarDay } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { findPublished } from "../queries";
import type { Use } from "./rules";
import type { UseAnswer } from "./status";

const afterAYear = eq(followUp.months, 12);

const site = sql`coalesce(${adoption.siteId}::text, ${adoption.organisationId} || lower(${adoption.otherSite}))`;

/** A site that stopped and put it into use again counts once, as it last began. */
function lastAtEachSite(ofPilots: SQL): SQL {
  const key = [adoption.pilotId, adoption.productId, site];
  const last = new QueryBuilder()
    .selectDistinctOn(key, { id: adoption.id })
    .from(adoption)
    .where(and(ofPilots, isNotNull(adoption.inUseFrom)))
    .orderBy(...key, desc(adoption.createdAt), desc(adoption.id));
  return inArray(followUp.adoptionId, last);
}

/** What is true of one site 12 months after; every list and count of the register is made of these. */
function conditionsOn(today: string) {
  const isDue = lte(followUp.dueOn, today);
  return {
    asked: isDue,
    inUse: and(isDue, eq(followUp.isInUse, true)),
    inPart: and(isDue, eq(followUp.isInPart, true)),
    notInUse: and(isDue, eq(followUp.isInUse, false)),
    notAnswered: and(isDue, isNull(followUp.isInUse)),
    notDue: gt(followUp.dueOn, today),
    stoppedBefore: and(gt(followUp.dueOn, today), isNotNull(followUp.stoppedOn)),
  } satisfies Record<keyof Use, SQL | undefined>;
}

const filters = {
  yes: "inUse",
  no: "notInUse",
  unanswered: "notAnswered",
  not_due: "notDue",
} as const satisfies Record<Exclude<UseAnswer, "none">, keyof Use>;

/** Narrows the results of the register to those with such a site; what was retracted is counted nowhere. */
export function hasUse(answers: readonly UseAnswer[], today: string): SQL | undefined {
  const conditions = conditionsOn(today);
  const wanted = answers.filter((answer) => answer !== "none").map((answer) => conditions[filters[answer]]);
  const any = new QueryBuilder()
    .select({ any: sql`bool_or(coalesce(${or(...wanted) ?? sql`false`}, false))` })
    .from(followUp)
    .where(
      and(
        eq(followUp.pilotId, evaluation.pilotId),
        lastAtEachSite(eq(adoption.pilotId, evaluation.pilotId)),
        afterAYear,
      ),
    );
  // Without any site there is nothing to be true or false of.
  return and(ne(evaluation.status, "retracted"), sql`coalesce((${any}), ${answers.includes("none")})`);
}

/** Sites by what they said, for each product of each of these pilots; nothing for those that no site put into use. */
export async function listUseOfPilots({ db, now }: Pick<Context, "db" | "now">, pilotIds: string[]) {
  if (pilotIds.length === 0) return [];
  const conditions = conditionsOn(calendarDay(now));
  const count = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::int`;
  return db
    .select({
      pilotId: followUp.pilotId,
      productId: followUp.productId,
      productName,
      asked: count(conditions.asked),
      inUse: count(conditions.inUse),
      inPart: count(conditions.inPart),
      notInUse: count(conditions.notInUse),
      notAnswered: count(conditions.notAnswered),
      notDue: count(conditions.notDue),
      stoppedBefore: count(conditions.stoppedBefore),
    })
    .from(followUp)
    .innerJoin(product, eq(product.id, followUp.productId))
    .where(
      and(
        inArray(followUp.pilotId, pilotIds),
        lastAtEachSite(inArray(adoption.pilotId, pilotIds)),
        afterAYear,
      ),
    )
    .groupBy(followUp.pilotId, followUp.productId, product.id)
    .orderBy(followUp.pilotId, followUp.productId);
}

/** A published result, and what its sites said 12 months after; nothing of that for what was retracted. */
export async function findPublishedInUse(context: Context, slug: string, version?: number) {
  const { pilotId, ...found } = await findPublished(context, slug, version);
  const uses = found.status === "retracted" ? [] : await listUseOfPilots(context, [pilotId]);
  return { ...found, uses };
}

/** The same for one product, over all its pilots whose results stand published. */
export async function listUseOfProduct(context: Pick<Context, "db" | "now">, productId: string) {
  const pilots = await context.db
    .selectDistinct({ id: evaluation.pilotId })
    .from(followUp)
    .innerJoin(evaluation, eq(evaluation.pilotId, followUp.pilotId))
    .where(
      and(
        eq(followUp.productId, productId),
        afterAYear,
        inArray(evaluation.status, ["published", "corrected"]),
      ),
    )
    .limit(1000);
  const uses = await listUseOfPilots(
    context,
    pilots.map(({ id }) => id),
  );
  return uses.filter((use) => use.productId === productId);
}
