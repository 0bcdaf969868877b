import { match } from "@/db/schema";
import { record } from "@/features/activity/service";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { explainPair } from "../explained/queries";
import { mayMatch } from "../policy";
import { findMatchOrThrow, findPairOrThrow, type Match } from "../queries";
import type { Introduce, MakeMatch, ReasonedMatch } from "../schema";
import { alreadyThere, type PersonContext, requireMatchable } from "./ask";
import { changedAt, moveMatch, nameOf, tell } from "./move";

/** A broker brings together the two sides of a request. */
export function introduceMatch(context: PersonContext, { matchId, note }: Introduce): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const found = await findMatchOrThrow(tx.db, matchId);
    const requested = authorize(mayMatch, tx.actor, "introduce", found);
    requireMatchable(await findPairOrThrow(tx.db, found.challengeId, found.productId));
    await moveMatch(tx.db, requested, "introduced", {
      ...changedAt(tx),
      ...(await introduction({ ...tx, actor: context.actor }, found, note)),
    });
    return introduced(tx, matchId);
  });
}

/** A broker makes a match from a suggestion or by hand. */
export function makeMatch(context: PersonContext, input: MakeMatch): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const { challengeId, productId, note } = input;
    const pair = await findPairOrThrow(tx.db, challengeId, productId);
    authorize(mayMatch, tx.actor, "introduce", { ...pair, introducedAt: null, requestedSide: null });
    requireMatchable(pair);
    const [made] = await tx.db
      .insert(match)
      .values({
        challengeId,
        productId,
        status: "introduced",
        createdAt: tx.now,
        ...changedAt(tx),
        ...(await introduction({ ...tx, actor: context.actor }, input, note)),
      })
      .onConflictDoNothing()
      .returning({ id: match.id });
    if (!made) throw alreadyThere();
    return introduced(tx, made.id);
  });
}

/** A broker says no to a request, with a reason that the side that asked reads. */
export function turnDownMatch(context: Context, { matchId, reason }: ReasonedMatch): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const found = await findMatchOrThrow(tx.db, matchId);
    const requested = authorize(mayMatch, tx.actor, "introduce", found);
    await moveMatch(tx.db, requested, "turned_down", changedAt(tx, reason));
    await tell(tx, found, found.requestedSide ? [found.requestedSide] : [], {
      title: `Your request was turned down: ${nameOf(found)}`,
      once: "match-turned-down",
    });
    await record(tx, "match.turned-down", found);
    return findMatchOrThrow(tx.db, matchId);
  });
}

/** What a match keeps of the moment in which it was introduced. */
async function introduction(
  context: PersonContext,
  { challengeId, productId }: { challengeId: string; productId: string },
  note: string,
) {
  const { explanation, engineVersion, snapshot, versionId, challengeRevision, basis } = await explainPair(
    context,
    { challengeId, productId },
    "match",
  );
  return {
    introducedAt: context.now,
    introductionNote: note,
    brokerId: context.actor.personId,
    score: explanation.score,
    explanation,
    engineVersion,
    snapshot,
    versionId,
    challengeRevision,
    basis,
  };
}

async function introduced(tx: Context, matchId: string): Promise<Match> {
  const found = await findMatchOrThrow(tx.db, matchId);
  await tell(tx, found, ["leader", "innovator"], {
    title: `You are introduced: ${nameOf(found)}. Accept or decline, with a reason.`,
    once: "match-introduced",
  });
  await record(tx, "match.introduced", found, {
    challengeId: found.challengeId,
    productId: found.productId,
    engineVersion: found.engineVersion,
  });
  return found;
}
