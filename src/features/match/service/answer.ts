import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { match } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayMatch, sideOf } from "../policy";
import { findMatchOrThrow, type Match } from "../queries";
import type { ReasonedMatch } from "../schema";
import { type MatchSide, matchLabels } from "../status";
import type { PersonContext } from "./ask";
import { changedAt, moveMatch, nameOf, tell } from "./move";

/** One side says yes. When the other one has said so too, the match is agreed. */
export function acceptMatch(context: PersonContext, { matchId, reason }: ReasonedMatch): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const { found, side } = await answerable(tx, matchId);
    const other = otherSide(side);
    await writeAnswer(tx.db, found, answerOf(context, side, { accepted: true, reason }));
    if (accepted(found, other)) {
      await moveMatch(tx.db, found, "agreed", changedAt(tx));
      await tell(tx, found, ["leader", "innovator", "broker"], {
        title: `Both sides agree: ${nameOf(found)}`,
        once: "match-agreed",
      });
    } else {
      await tell(tx, found, [other, "broker"], {
        title: `The ${side} accepts: ${nameOf(found)}`,
        once: `match-accepted-by-${side}`,
      });
    }
    await record(tx, "match.accepted", found, { side });
    return findMatchOrThrow(tx.db, matchId);
  });
}

/** One side says no; the other side reads why. */
export function declineMatch(context: PersonContext, { matchId, reason }: ReasonedMatch): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const { found, side } = await answerable(tx, matchId);
    await moveMatch(tx.db, found, "declined", {
      ...changedAt(tx, reason),
      ...answerOf(context, side, { accepted: false, reason }),
    });
    await tell(tx, found, [otherSide(side), "broker"], {
      title: `The ${side} declines: ${nameOf(found)}`,
      once: "match-declined",
    });
    await record(tx, "match.declined", found, { side });
    return findMatchOrThrow(tx.db, matchId);
  });
}

/** Holds the match, so that of two answers at the same moment the second one sees the first. */
async function answerable(tx: Context, matchId: string) {
  const found = authorize(
    mayMatch,
    tx.actor,
    "answer",
    await findMatchOrThrow(tx.db, matchId, { hold: true }),
  );
  const side = sideOf(tx.actor, found);
  if (!side) throw new NotAllowedError("Only the two sides of a match can answer it.");
  if (found[`${side}AnsweredAt`]) throw new ConflictError("Your side has answered already.");
  if (found.status !== "introduced") {
    throw new NotAllowedError(`This match is “${matchLabels[found.status]}”, so it cannot be answered.`);
  }
  return { found, side };
}

async function writeAnswer(
  tx: Tx,
  { id }: Authorized<Match, "answer">,
  answer: ReturnType<typeof answerOf>,
): Promise<void> {
  await tx.update(match).set(answer).where(eq(match.id, id));
}

function answerOf(
  { actor, now }: PersonContext,
  side: MatchSide,
  { accepted, reason }: { accepted: boolean; reason: string },
) {
  return side === "leader"
    ? {
        leaderAccepted: accepted,
        leaderReason: reason,
        leaderAnsweredBy: actor.personId,
        leaderAnsweredAt: now,
      }
    : {
        innovatorAccepted: accepted,
        innovatorReason: reason,
        innovatorAnsweredBy: actor.personId,
        innovatorAnsweredAt: now,
      };
}

function accepted(found: Match, side: MatchSide): boolean {
  return found[`${side}Accepted`] === true;
}

function otherSide(side: MatchSide): MatchSide {
  return side === "leader" ? "innovator" : "leader";
}
