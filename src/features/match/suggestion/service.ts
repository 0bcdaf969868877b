import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { candidate, dismissal, suggestion } from "@/db/schema";
import { record } from "@/features/activity/service";
import { findChallenge } from "@/features/challenge/queries";
import { findReadableProduct } from "@/features/product/viewer/queries";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { holdStale, listUnranked } from "../candidate/queries";
import { enterLists, rankList } from "../candidate/service";
import { findPool, likeIt, listUncounted, type Pool } from "../counted/queries";
import { countProduct, holdMatching } from "../counted/service";
import { engineVersion } from "../engine/explanation";
import { isWorthSuggesting } from "../engine/suggest";
import { type Explained, explainPairs, type PairOfIds } from "../explained/queries";
import type { PersonContext } from "../service/ask";
import { findLatestSnapshot } from "../snapshot/queries";
import { countCorpus, countWhenDue, dropUnnamed, isCountDue } from "../snapshot/service";
import { maySuggestion, suggester } from "./policy";
import { findSidesOrThrow, sideSpokenFor } from "./queries";
import type { Dismiss } from "./schema";

export type Changed = { challengeId: string } | { productId: string };

/** A reaction: what changed is compared anew, later and only once however often it changed. */
export async function suggestAnew(context: Context, changed: Changed): Promise<void> {
  const [name, id] = Object.entries(changed)[0] ?? [];
  await enqueue(context.db, suggester, changed, { key: `suggest:${name}:${id}` });
}

/**
 * Compares what changed with the other side, and explains every pair whose fit or facts are new. Each step is committed by
 * itself and may be repeated: a run that was cut off is taken up where it stood, and two runs that meet share the work.
 */
export async function computeSuggestions(context: Context, changed: Changed): Promise<number> {
  authorizeComputing(context);
  return "challengeId" in changed
    ? suggestForChallenge(context, changed.challengeId)
    : suggestForProduct(context, changed.productId);
}

async function suggestForChallenge(context: Context, challengeId: string): Promise<number> {
  await whileHeld(context, async (tx, pool) => {
    for (const id of await listUncounted(tx.db, uncountedAtOnce)) await countProduct(tx, pool, id);
  });
  await whileHeld(context, async (tx, pool) => rankList(tx, pool, challengeId));
  return explainStale(context, eq(candidate.challengeId, challengeId));
}

async function suggestForProduct(context: Context, productId: string): Promise<number> {
  await whileHeld(context, async (tx, pool) => countProduct(tx, pool, productId));
  const waiting = await whileHeld(context, async (tx, pool) => enterLists(tx, pool, productId));
  const explained = await explainStale(context, eq(candidate.productId, productId));
  // Some in each transaction, so that nobody waits for long; what is cut off waits for the next run of any product.
  const ranked: string[] = [];
  for (let first = 0; first < waiting.length; first += listsAtOnce) {
    const among = waiting.slice(first, first + listsAtOnce);
    ranked.push(...(await whileHeld(context, (tx, pool) => rankSome(tx, pool, among))));
  }
  ranked.push(...(await whileHeld(context, (tx, pool) => rankSome(tx, pool))));
  return explained + (await explainStale(context, touchedBy(productId, ranked)));
}

/** The product itself, those that were said to be like it, and whatever entered the lists that were ranked. */
function touchedBy(productId: string, ranked: string[]): SQL | undefined {
  return or(inArray(candidate.challengeId, ranked), inArray(candidate.productId, likeIt(productId)));
}

/** Ranks every open challenge whose list is missing, or was made by older words or by an older engine. */
export async function rankUnranked(context: Context): Promise<number> {
  authorizeComputing(context);
  for (let ids: string[] | undefined; ids === undefined || ids.length > 0; ) {
    ids = await whileHeld(context, (tx, pool) => rankSome(tx, pool));
  }
  return explainStale(context);
}

/** Counts words anew where that is due, and ranks everything by them. */
export async function refreshCorpus(context: Context): Promise<number> {
  authorizeComputing(context);
  await inTransaction(context, async (tx) => {
    await holdMatching(tx.db);
    if (await isCountDue(tx, await findLatestSnapshot(tx.db))) await countCorpus(tx);
  });
  const explained = await rankUnranked(context);
  await inTransaction(context, dropUnnamed);
  return explained;
}

function authorizeComputing({ actor }: Context): void {
  const nobody = { leaderOrganisationId: "", innovatorOrganisationId: "" };
  authorize(maySuggestion, actor, "compute", nobody);
}

async function rankSome(tx: Context, pool: Pool, among?: string[]): Promise<string[]> {
  const by = { snapshot: pool.snapshot, engineVersion };
  const waiting = await listUnranked(tx.db, by, listsAtOnce, among);
  for (const { id, isAnew } of waiting) await rankList(tx, pool, id, isAnew);
  return waiting.map(({ id }) => id);
}

const listsAtOnce = 20;
const uncountedAtOnce = 100;
const pairsAtOnce = 50;

/** Runs one step while no other process counts or ranks. */
async function whileHeld<Result>(
  context: Context,
  step: (tx: Context, pool: Pool) => Promise<Result>,
): Promise<Result> {
  const counted = (await findLatestSnapshot(context.db)) !== null;
  // Committed before anything is ranked by it, so that no process remembers a count that never was.
  if (!counted) await countFirst(context);
  return inTransaction(context, async (tx) => {
    await holdMatching(tx.db);
    const snapshot = await findLatestSnapshot(tx.db);
    if (!snapshot) throw new Error("No words are counted.");
    await countWhenDue(tx, snapshot);
    return step(tx, await findPool(tx.db, snapshot));
  });
}

function countFirst(context: Context): Promise<void> {
  return inTransaction(context, async (tx) => {
    await holdMatching(tx.db);
    if (!(await findLatestSnapshot(tx.db))) await countCorpus(tx);
  });
}

/** Explains stale pairs, some in each transaction, until none is left that nobody else holds; says how many. */
async function explainStale(context: Context, which?: SQL): Promise<number> {
  for (let explained = 0; ; ) {
    const count = await inTransaction(context, (tx) => explainSome(tx, which));
    if (count === 0) return explained;
    explained += count;
  }
}

async function explainSome(tx: Context, which?: SQL): Promise<number> {
  const pairs = await holdStale(tx.db, pairsAtOnce, which);
  const explained = await explainPairs(tx, pairs, "public");
  const worthy = explained.filter(({ explanation }) => isWorthSuggesting(explanation));
  await replace(tx, worthy);
  const kept = new Set(worthy.map(keyOf));
  const unworthy = pairs.filter((pair) => !kept.has(keyOf(pair)));
  await tx.db.delete(suggestion).where(isOneOf(suggestion, unworthy));
  await tx.db.update(candidate).set({ isStale: false }).where(isOneOf(candidate, pairs));
  return pairs.length;
}

const keyOf = ({ challengeId, productId }: PairOfIds) => `${challengeId}:${productId}`;

function isOneOf(table: typeof candidate | typeof suggestion, pairs: PairOfIds[]): SQL {
  const ids = (side: keyof PairOfIds) => sql`${sql.param(pairs.map((pair) => pair[side]))}::uuid[]`;
  return sql`(${table.challengeId}, ${table.productId}) in
    (select * from unnest(${ids("challengeId")}, ${ids("productId")}))`;
}

/** In the order of their keys, so that two runs that meet wait for each other instead of blocking each other. */
async function replace(tx: Context, worthy: Explained[]): Promise<void> {
  if (worthy.length === 0) return;
  const rows = worthy
    .map((one) => ({
      ...one,
      score: one.explanation.score,
      certainty: one.explanation.certainty,
      computedAt: tx.now,
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await tx.db
    .insert(suggestion)
    .values(rows)
    .onConflictDoUpdate({
      target: [suggestion.challengeId, suggestion.productId],
      set: {
        score: sql`excluded.score`,
        certainty: sql`excluded.certainty`,
        explanation: sql`excluded.explanation`,
        engineVersion: sql`excluded.engine_version`,
        snapshot: sql`excluded.snapshot`,
        versionId: sql`excluded.version_id`,
        challengeRevision: sql`excluded.challenge_revision`,
        basis: sql`excluded.basis`,
        computedAt: sql`excluded.computed_at`,
      },
    });
}

/** "Not for us because…": hides the pair for this side, for good, and lets the other side read why. */
export function dismissSuggestion(context: PersonContext, input: Dismiss): Promise<void> {
  return inTransaction(context, async (tx) => {
    const { challengeId, productId, reason } = input;
    const found = await findSidesOrThrow(tx.db, challengeId, productId);
    const sides = authorize(maySuggestion, tx.actor, "dismiss", { ...found, challengeId, productId });
    // A draft of somebody else is not there to be dismissed, nor to be found by trying.
    await findChallenge(tx, { challengeId });
    await findReadableProduct(tx, productId);
    await writeDismissal(tx.db, sides, {
      side: sideSpokenFor(tx.actor, found),
      reason,
      dismissedBy: context.actor.personId,
      dismissedAt: tx.now,
    });
    await record(tx, "challenge.suggestion-dismissed", { id: challengeId }, { productId });
  });
}

async function writeDismissal(
  tx: Tx,
  { challengeId, productId }: Authorized<{ challengeId: string; productId: string }, "dismiss">,
  why: Omit<typeof dismissal.$inferInsert, "challengeId" | "productId">,
): Promise<void> {
  await tx
    .insert(dismissal)
    .values({ challengeId, productId, ...why })
    .onConflictDoUpdate({
      target: [dismissal.challengeId, dismissal.productId, dismissal.side],
      set: { reason: why.reason, dismissedBy: why.dismissedBy, dismissedAt: why.dismissedAt },
    });
}
