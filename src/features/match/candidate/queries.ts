import { and, count, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { candidate, candidateList, challenge, product, productVersion } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import type { Standing } from "./rules";

/** An open challenge whose list is complete, and how one product stands in it. */
export type StandingList = Standing & { challengeId: string; revision: number; organisationId: string };

/** The complete lists under a snapshot and an engine, each with how full it is, its least fit and that of one product. */
export async function listStandings(
  db: Context["db"],
  productId: string,
  { snapshot, engineVersion }: { snapshot: number; engineVersion: number },
): Promise<StandingList[]> {
  const fits = db
    .select({
      challengeId: candidate.challengeId,
      count: sql<number>`count(*)::int`.as("count"),
      least: sql<number>`min(${candidate.fit})`.as("least"),
      before: sql<
        number | null
      >`max(${candidate.fit}) filter (where ${candidate.productId} = ${productId})`.as("before"),
    })
    .from(candidate)
    .groupBy(candidate.challengeId)
    .as("fits");
  const rows = await db
    .select({
      challengeId: challenge.id,
      revision: challenge.revision,
      organisationId: challenge.organisationId,
      count: fits.count,
      least: fits.least,
      before: fits.before,
    })
    .from(candidateList)
    .innerJoin(challenge, eq(challenge.id, candidateList.challengeId))
    .leftJoin(fits, eq(fits.challengeId, challenge.id))
    .where(
      and(
        isOpen,
        eq(candidateList.snapshot, snapshot),
        eq(candidateList.engineVersion, engineVersion),
        eq(candidateList.challengeRevision, challenge.revision),
      ),
    )
    .orderBy(challenge.id);
  return rows.map(({ count, least, ...row }) => ({ ...row, count: count ?? 0, least: least ?? 0 }));
}

const isOpen = and(eq(challenge.status, "open"), isNull(challenge.hiddenAt));

/** The challenge with its organisation while it is open; null otherwise. */
export async function findOpen(db: Context["db"], challengeId: string) {
  const [found] = await db
    .select({ organisationId: challenge.organisationId, revision: challenge.revision })
    .from(challenge)
    .where(and(eq(challenge.id, challengeId), isOpen));
  return found ?? null;
}

type Unranked = { id: string; isAnew: boolean };

/**
 * Open challenges whose lists are missing, were ranked by something older (anew, then) or wait to be filled up, some at a time;
 * or those among some.
 */
export async function listUnranked(
  db: Context["db"],
  by: { snapshot: number; engineVersion: number },
  limit: number,
  among?: string[],
): Promise<Unranked[]> {
  return db
    .select({ id: challenge.id, isAnew: sql<boolean>`${candidateList.challengeId} is null` })
    .from(challenge)
    .leftJoin(candidateList, isRankedBy(by))
    .where(
      and(
        isOpen,
        or(isNull(candidateList.challengeId), candidateList.isWaiting),
        among && inArray(challenge.id, among),
      ),
    )
    .orderBy(challenge.id)
    .limit(limit);
}

/** How many open challenges are still to be ranked, whatever they wait for; all of them before anything was counted. */
export async function countUnranked(
  db: Context["db"],
  by: { snapshot: number; engineVersion: number },
): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(challenge)
    .leftJoin(candidateList, isRankedBy(by))
    .where(and(isOpen, or(isNull(candidateList.challengeId), candidateList.isWaiting)));
  return row?.many ?? 0;
}

function isRankedBy({ snapshot, engineVersion }: { snapshot: number; engineVersion: number }) {
  return and(
    eq(candidateList.challengeId, challenge.id),
    eq(candidateList.snapshot, snapshot),
    eq(candidateList.engineVersion, engineVersion),
    eq(candidateList.challengeRevision, challenge.revision),
  );
}

export async function listOpenIds(db: Context["db"]): Promise<string[]> {
  const rows = await db.select({ id: challenge.id }).from(challenge).where(isOpen).orderBy(challenge.id);
  return rows.map(({ id }) => id);
}

/** Takes hold of some stale pairs, passing over those that another worker holds. */
export function holdStale(db: Context["db"], limit: number, which?: SQL) {
  return db
    .select({ challengeId: candidate.challengeId, productId: candidate.productId })
    .from(candidate)
    .where(and(eq(candidate.isStale, true), which))
    .orderBy(candidate.challengeId, candidate.productId)
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** Products that are being compared with open challenges right now: in how many of their lists they are explained by now. */
export async function listProgress(db: Context["db"]) {
  const waiting = db
    .selectDistinct({ id: candidate.productId })
    .from(candidate)
    .where(eq(candidate.isStale, true))
    .limit(10);
  return db
    .select({
      productId: candidate.productId,
      productName: sql<string>`max(${productVersion.name})`,
      productSlug: sql<string>`max(${product.slug})`,
      done: sql<number>`(count(*) filter (where not ${candidate.isStale}))::int`,
      of: sql<number>`count(*)::int`,
    })
    .from(candidate)
    .innerJoin(product, eq(product.id, candidate.productId))
    .innerJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(inArray(candidate.productId, waiting))
    .groupBy(candidate.productId)
    .orderBy(candidate.productId);
}
