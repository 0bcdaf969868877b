import { match } from "@/db/schema";
import { notify } from "@/features/notification/service";
import { listBrokerIds, listOwnerIds } from "@/features/organisation/queries";
import type { Context } from "@/server/kernel/context";
import { mover } from "@/server/kernel/move";
import type { Match } from "../queries";
import { type MatchParty, matchLabels, matchMoves, matchTransitions } from "../status";

export const moveMatch = mover(match, {
  noun: "match",
  transitions: matchTransitions,
  moves: matchMoves,
  labels: matchLabels,
});

export function changedAt({ now }: Pick<Context, "now">, reason: string | null = null) {
  return { statusChangedAt: now, statusReason: reason };
}

/** Tells the owners of a side, or the broker of the match and, where it has none by now, every broker. */
export async function tell(
  tx: Context,
  match: Match,
  parties: readonly MatchParty[],
  { title, once }: { title: string; once: string },
): Promise<void> {
  const to = await Promise.all(parties.map((party) => peopleOf(tx.db, match, party)));
  await notify(tx, {
    to: to.flat(),
    topic: "matches",
    title,
    href: `/matches/${match.id}`,
    once: `${once}:${match.id}`,
  });
}

export function nameOf({ challengeTitle, productName }: Pick<Match, "challengeTitle" | "productName">) {
  return `${productName} and “${challengeTitle}”`;
}

async function peopleOf(db: Context["db"], match: Match, party: MatchParty): Promise<string[]> {
  if (party === "leader") return listOwnerIds(db, match.leaderOrganisationId);
  if (party === "innovator") return listOwnerIds(db, match.innovatorOrganisationId);
  const brokers = await listBrokerIds(db);
  const ofMatch = brokers.filter((personId) => personId === match.brokerId);
  return ofMatch.length > 0 ? ofMatch : brokers;
}
