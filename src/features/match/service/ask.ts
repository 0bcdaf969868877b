import { match } from "@/db/schema";
import { record } from "@/features/activity/service";
import type { Person } from "@/lib/actor";
import { addWorkingDays } from "@/lib/dates";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayMatch, sideOf } from "../policy";
import { type FoundPair, findMatchOrThrow, findPairOrThrow, type Match } from "../queries";
import type { Ask } from "../schema";
import { tell } from "./move";

export type PersonContext = Context & { actor: Person };

/** The time in which a broker answers. */
const workingDaysToAnswer = 5;

/** Either side asks the brokers for an introduction; the other side hears of it when a broker introduces. */
export function askForIntroduction(context: PersonContext, input: Ask): Promise<Match> {
  return inTransaction(context, async (tx) => {
    const { actor } = context;
    const { challengeId, productId, sentence } = input;
    const pair = await findPairOrThrow(tx.db, challengeId, productId);
    const wanted = { ...pair, introducedAt: null, requestedSide: null };
    authorize(mayMatch, actor, "ask", { ...wanted, requestedSide: sideOf(actor, wanted) });
    requireMatchable(pair);
    const [asked] = await tx.db
      .insert(match)
      .values({
        challengeId,
        productId,
        status: "requested",
        statusChangedAt: tx.now,
        requestedBy: actor.personId,
        requestedSide: sideOf(actor, wanted),
        requestSentence: sentence,
        answerDueAt: addWorkingDays(tx.now, workingDaysToAnswer),
        createdAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: match.id });
    if (!asked) throw alreadyThere();
    const found = await findMatchOrThrow(tx.db, asked.id);
    await tell(tx, found, ["broker"], {
      title: `An introduction is asked for: ${pair.productName} and “${pair.challengeTitle}”`,
      once: "match-asked",
    });
    await record(tx, "match.asked", found, { challengeId, productId });
    return found;
  });
}

/** What every new match needs, whoever makes it. */
export function requireMatchable(pair: FoundPair): void {
  if (pair.leaderOrganisationId === pair.innovatorOrganisationId) {
    throw new NotAllowedError("A match joins two organisations, and both sides of this one are the same.");
  }
  if (pair.challengeStatus !== "open" || pair.isChallengeHidden) {
    throw new NotAllowedError("This need is not open, so nobody can be introduced to it.");
  }
  if (!pair.isProductListed) {
    throw new NotAllowedError("This product is not listed, so nobody can be introduced to it.");
  }
}

export function alreadyThere(): ConflictError {
  return new ConflictError("There is a live match of this product and this need already.");
}
