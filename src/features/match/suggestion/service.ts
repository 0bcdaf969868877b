import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { dismissal, suggestion } from "@/db/schema";
import { record } from "@/features/activity/service";
import { findChallenge } from "@/features/challenge/queries";
import { findReadableProduct } from "@/features/product/viewer/queries";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { listCandidateChallenges, listCandidateProducts } from "../candidate/queries";
import { isWorthSuggesting } from "../engine/suggest";
import type { PersonContext } from "../service/ask";
import { listMatchableChallenges, listMatchableProducts } from "../side/queries";
import { maySuggestion, suggester } from "./policy";
import { explainPairs, findSidesOrThrow, sideSpokenFor } from "./queries";
import type { Dismiss } from "./schema";

export type Changed = { challengeId: string } | { productId: string };

/** A reaction: what changed is compared anew, later and only once however often it changed. */
export async function suggestAnew(context: Context, changed: Changed): Promise<void> {
  const [name, id] = Object.entries(changed)[0] ?? [];
  await enqueue(context.db, suggester, changed, { key: `suggest:${name}:${id}` });
}

/** Replaces the suggestions of one side by what the engine says now. */
export async function computeSuggestions(context: Context, changed: Changed): Promise<number> {
  return inTransaction(context, async (tx) => {
    const nobody = { leaderOrganisationId: "", innovatorOrganisationId: "" };
    authorize(maySuggestion, tx.actor, "compute", nobody);
    return "challengeId" in changed
      ? suggestForChallenge(tx, changed.challengeId)
      : suggestForProduct(tx, changed.productId);
  });
}

async function suggestForChallenge(tx: Context, challengeId: string): Promise<number> {
  const candidates = await listCandidateProducts(tx.db, challengeId);
  const products = await listMatchableProducts(tx, candidates, "public");
  const worthy = await explainWorthy(tx, await listMatchableChallenges(tx, [challengeId]), products);
  const kept = worthy.map(({ productId }) => productId);
  await tx.db
    .delete(suggestion)
    .where(
      and(
        eq(suggestion.challengeId, challengeId),
        kept.length > 0 ? notInArray(suggestion.productId, kept) : undefined,
      ),
    );
  return replace(tx, worthy);
}

async function suggestForProduct(tx: Context, productId: string): Promise<number> {
  const candidates = await listCandidateChallenges(tx.db, productId);
  const challenges = await listMatchableChallenges(tx, candidates);
  const worthy = await explainWorthy(tx, challenges, await listMatchableProducts(tx, [productId], "public"));
  const kept = worthy.map(({ challengeId }) => challengeId);
  await tx.db
    .delete(suggestion)
    .where(
      and(
        eq(suggestion.productId, productId),
        kept.length > 0 ? notInArray(suggestion.challengeId, kept) : undefined,
      ),
    );
  return replace(tx, worthy);
}

type Explained = Awaited<ReturnType<typeof explainPairs>>[number];

async function explainWorthy(
  tx: Context,
  ...sides: Parameters<typeof explainPairs> extends [unknown, ...infer Rest] ? Rest : never
) {
  const explained = await explainPairs(tx, ...sides);
  return explained.filter(({ explanation }) => isWorthSuggesting(explanation));
}

/** In the order of their keys, so that two runs that meet wait for each other instead of blocking each other. */
async function replace(tx: Context, worthy: Explained[]): Promise<number> {
  if (worthy.length === 0) return 0;
  const rows = worthy
    .map(({ challengeId, productId, explanation }) => ({
      challengeId,
      productId,
      score: explanation.score,
      certainty: explanation.certainty,
      explanation,
      engineVersion: explanation.engineVersion,
      computedAt: tx.now,
    }))
    .sort((a, b) => `${a.challengeId}${a.productId}`.localeCompare(`${b.challengeId}${b.productId}`, "en"));
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
        computedAt: sql`excluded.computed_at`,
      },
    });
  return rows.length;
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
