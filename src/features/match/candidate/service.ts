import { and, eq, inArray, sql } from "drizzle-orm";
import { candidate, candidateList, suggestion } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { type CountedProduct, listCounted, type Pool } from "../counted/queries";
import { engineVersion } from "../engine/explanation";
import { queryOf } from "../engine/query";
import type { Brief, Listing } from "../engine/texts";
import { listMatchableChallenges } from "../side/queries";
import { briefOf } from "../side/rules";
import { findOpen, listStandings, type StandingList } from "./queries";
import { fitOf, mostCandidates, type Step, stepOf, type Worth, withoutCopies, worthsOf } from "./rules";

/** Ranks all products for one challenge; one that is not open keeps no list. */
export async function rankList(tx: Context, pool: Pool, challengeId: string, isAnew = true): Promise<void> {
  const open = await findOpen(tx.db, challengeId);
  const [asked] = open ? await listMatchableChallenges(tx, [challengeId]) : [];
  if (!open || !asked) {
    await tx.db.delete(candidateList).where(eq(candidateList.challengeId, challengeId));
    return keepOnly(tx.db, challengeId, []);
  }
  const ranked = pool.live.rank(briefOf(asked), {
    limit: mostCandidates,
    leaveOut: ({ id }) => pool.owners.get(id) === open.organisationId,
  });
  await keepOnly(
    tx.db,
    challengeId,
    ranked.map(({ listing }) => listing.id),
  );
  const rows = ranked.filter(({ score }) => score > 0);
  await write(
    tx.db,
    rows.map(({ listing, score }) => ({ challengeId, productId: listing.id, fit: score })),
    isAnew,
  );
  const made = {
    challengeRevision: open.revision,
    snapshot: pool.snapshot,
    engineVersion,
    isWaiting: false,
  };
  await tx.db
    .insert(candidateList)
    .values({ challengeId, ...made })
    .onConflictDoUpdate({ target: candidateList.challengeId, set: made });
}

/**
 * Scores one product against every open challenge and lets it enter, move in or leave their lists; gives those that wait to be
 * ranked anew since, where it fell, another may be better by now.
 */
export async function enterLists(tx: Context, pool: Pool, productId: string): Promise<string[]> {
  const lists = await listStandings(tx.db, productId, { snapshot: pool.snapshot, engineVersion });
  const steps = await stepsOf(tx, pool, productId, lists);
  const of = (...wanted: Step[]) => steps.filter(({ step }) => wanted.includes(step));
  const entering = of("enter");
  const fallen = of("rank anew");
  await write(
    tx.db,
    [...entering, ...of("stay"), ...fallen.filter(({ fit }) => fit > 0)].map(({ challengeId, fit }) => ({
      challengeId,
      productId,
      fit,
    })),
    true,
  );
  await drop(
    tx.db,
    [...of("leave"), ...fallen.filter(({ fit }) => fit <= 0)].map(({ challengeId }) => ({
      challengeId,
      productId,
    })),
  );
  await dropBeyond(
    tx.db,
    entering.filter(({ count }) => count >= mostCandidates).map(({ challengeId }) => challengeId),
  );
  const waiting = fallen.map(({ challengeId }) => challengeId);
  await tx.db
    .update(candidateList)
    .set({ isWaiting: true })
    .where(inArray(candidateList.challengeId, waiting));
  // What a list takes in anew is stale by itself; this product is explained again wherever it stands.
  await tx.db.update(candidate).set({ isStale: true }).where(eq(candidate.productId, productId));
  return waiting;
}

type Stepping = StandingList & { fit: number; step: Step };

async function stepsOf(
  tx: Context,
  pool: Pool,
  productId: string,
  lists: StandingList[],
): Promise<Stepping[]> {
  const [counted] = await listCounted(tx.db, [productId]);
  if (!counted) {
    return lists.map((list) => ({ ...list, fit: 0, step: stepOf(0, list) }));
  }
  const worth = await worthOfProduct(tx, pool, counted);
  const listing = { id: productId, name: counted.name, company: "", summary: counted.text };
  const briefs = await briefsOf(tx, pool, lists);
  return lists.map((list) => {
    const isOwn = pool.owners.get(productId) === list.organisationId;
    const fit = isOwn ? 0 : fitIn(list, { pool, worth, listing, briefs });
    return { ...list, fit, step: stepOf(fit, list) };
  });
}

type Fitting = { pool: Pool; worth: Worth; listing: Listing; briefs: Map<string, Brief> };

function fitIn(list: StandingList, { pool, worth, listing, briefs }: Fitting): number {
  const query = pool.queries.get(keyOf(list));
  const brief = briefs.get(list.challengeId);
  if (!query) return 0;
  const fit = fitOf(query, worth);
  // Copies are looked for only where they would count.
  return stepOf(fit, list) === "nothing" || !brief ? fit : withoutCopies(fit, brief, listing);
}

async function worthOfProduct(tx: Context, { measures }: Pool, counted: CountedProduct): Promise<Worth> {
  const others = await listCounted(
    tx.db,
    counted.alike.map(({ id }) => id),
  );
  const alike = counted.alike.flatMap(({ id, likeness }) => {
    const other = others.find(({ productId }) => productId === id);
    return other ? [{ features: other.features, likeness }] : [];
  });
  return worthsOf(measures, counted.features, alike);
}

const keyOf = ({ challengeId, revision }: StandingList) => `${challengeId}:${revision}`;

/** What the challenges ask for; a process weighs the words of each revision once. */
async function briefsOf(tx: Context, pool: Pool, lists: StandingList[]): Promise<Map<string, Brief>> {
  const challenges = await listMatchableChallenges(
    tx,
    lists.map(({ challengeId }) => challengeId),
  );
  const briefs = new Map(challenges.map((one) => [one.id, briefOf(one)]));
  for (const list of lists) {
    const brief = briefs.get(list.challengeId);
    if (!brief || pool.queries.has(keyOf(list))) continue;
    pool.queries.set(keyOf(list), queryOf(brief, pool.measures.corpus, pool.measures.tuning));
  }
  return briefs;
}

type Row = { challengeId: string; productId: string; fit: number };

/** A pair whose fit has changed is stale, and every one that is written anew. */
async function write(db: Context["db"], rows: Row[], isAnew: boolean): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(candidate)
    .values(rows.map((row) => ({ ...row, isStale: true })))
    .onConflictDoUpdate({
      target: [candidate.challengeId, candidate.productId],
      set: {
        fit: sql`excluded.fit`,
        isStale: isAnew ? sql`true` : sql`${candidate.isStale} or ${candidate.fit} <> excluded.fit`,
      },
    });
}

async function keepOnly(db: Context["db"], challengeId: string, productIds: string[]): Promise<void> {
  const others = (column: typeof candidate.productId | typeof suggestion.productId) =>
    sql`${column} <> all(${sql.param(productIds)}::uuid[])`;
  await db.delete(candidate).where(and(eq(candidate.challengeId, challengeId), others(candidate.productId)));
  await db
    .delete(suggestion)
    .where(and(eq(suggestion.challengeId, challengeId), others(suggestion.productId)));
}

async function drop(db: Context["db"], pairs: { challengeId: string; productId: string }[]): Promise<void> {
  const [first] = pairs;
  if (!first) return;
  const challengeIds = pairs.map(({ challengeId }) => challengeId);
  for (const table of [candidate, suggestion]) {
    await db
      .delete(table)
      .where(and(eq(table.productId, first.productId), inArray(table.challengeId, challengeIds)));
  }
}

/** Lets go of what a newcomer has pushed beyond the fiftieth place. */
async function dropBeyond(db: Context["db"], challengeIds: string[]): Promise<void> {
  if (challengeIds.length === 0) return;
  const gone = await db.execute<{ challengeId: string; productId: string }>(sql`
    with placed as (
      select challenge_id, product_id,
        row_number() over (partition by challenge_id order by fit desc, product_id) as place
      from candidate where challenge_id = any(${sql.param(challengeIds)}::uuid[])
    )
    delete from candidate using placed
    where placed.place > ${mostCandidates} and candidate.challenge_id = placed.challenge_id
      and candidate.product_id = placed.product_id
    returning candidate.challenge_id as "challengeId", candidate.product_id as "productId"`);
  if (gone.length === 0) return;
  // A statement of its own: it also sees what an explaining job wrote while the first one waited for it.
  await db.execute(sql`
    delete from suggestion using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as gone("challengeId" uuid, "productId" uuid)
    where suggestion.challenge_id = gone."challengeId" and suggestion.product_id = gone."productId"`);
}
