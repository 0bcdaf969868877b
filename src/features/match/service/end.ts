import { record } from "@/features/activity/service";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { lapser, mayMatch } from "../policy";
import { findMatchOrThrow, holdLiveMatchesOf, type Match } from "../queries";
import type { ReasonedMatch } from "../schema";
import { changedAt, moveMatch, nameOf, tell } from "./move";

const everybody = ["leader", "innovator", "broker"] as const;

/** A side that no longer wants to wait, or the broker, takes an introduction back. */
export function withdrawMatch(context: Context, { matchId, reason }: ReasonedMatch): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayMatch, tx.actor, "withdraw", await findMatchOrThrow(tx.db, matchId));
    await moveMatch(tx.db, found, "withdrawn", changedAt(tx, reason));
    await tell(tx, found, everybody, {
      title: `The introduction is withdrawn: ${nameOf(found)}`,
      once: "match-withdrawn",
    });
    await record(tx, "match.withdrawn", found);
    return findMatchOrThrow(tx.db, matchId);
  });
}

export function endWithoutPilot(context: Context, { matchId, reason }: ReasonedMatch): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayMatch, tx.actor, "end", await findMatchOrThrow(tx.db, matchId));
    await moveMatch(tx.db, found, "ended", changedAt(tx, reason));
    await tell(tx, found, everybody, {
      title: `Ended without a pilot: ${nameOf(found)}`,
      once: "match-ended",
    });
    await record(tx, "match.ended", found);
    return findMatchOrThrow(tx.db, matchId);
  });
}

/** For the pilot that begins with this match. */
export function startPiloting(context: Context, matchId: string): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayMatch, tx.actor, "pilot", await findMatchOrThrow(tx.db, matchId));
    await moveMatch(tx.db, found, "piloting", changedAt(tx));
    await record(tx, "match.piloted", found);
    return findMatchOrThrow(tx.db, matchId);
  });
}

/** For the pilot that ends. A match that lapsed meanwhile stays lapsed. */
export function closeWithOutcome(
  context: Context,
  { matchId, outcome }: { matchId: string; outcome: string },
): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const found = authorize(
      mayMatch,
      tx.actor,
      "close",
      await findMatchOrThrow(tx.db, matchId, { hold: true }),
    );
    if (found.status === "lapsed") return found;
    await moveMatch(tx.db, found, "closed", { ...changedAt(tx), outcome });
    await record(tx, "match.closed", found);
    return findMatchOrThrow(tx.db, matchId);
  });
}

type Gone = { challengeId?: string; productId?: string; organisationId?: string };

/** A reaction: one side is gone, so every live match of it ends, and both sides read why. */
export async function lapseMatches(context: Context, gone: Gone, reason: string): Promise<void> {
  const tx: Context = { ...context, actor: { is: "system", job: lapser } };
  for (const held of await holdLiveMatchesOf(tx.db, gone)) {
    const found = authorize(mayMatch, tx.actor, "lapse", held);
    await moveMatch(tx.db, found, "lapsed", changedAt(tx, reason));
    const informed = found.introducedAt ? everybody : ([found.requestedSide ?? "broker", "broker"] as const);
    await tell(tx, found, informed, { title: `A match lapsed: ${nameOf(found)}`, once: "match-lapsed" });
    await record(tx, "match.lapsed", found);
  }
}
