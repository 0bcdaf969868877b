import { and, eq, ne, or } from "drizzle-orm";
import { chosenPilot, pilot } from "@/db/schema";
import { wasRecorded } from "@/features/activity/queries";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { listBrokerIds } from "@/features/organisation/queries";
import { InvalidError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mayChallenge } from "../policy";
import { type Challenge, findChallengeForChange, listKeeperIds } from "../queries";
import type { DecideChallenge, ReasonedChallenge } from "../schema";
import { listWatcherIds } from "../watch/queries";
import { changedAt, moveChallenge } from "./submit-challenge";

export function withdrawChallenge(
  context: Context,
  { challengeId, reason }: ReasonedChallenge,
): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const loaded = authorize(mayChallenge, tx.actor, "withdraw", found);
    const withdrawn = await moveChallenge(tx.db, loaded, "withdrawn", {
      ...changedAt(tx),
      statusReason: reason,
    });
    await emit(tx, { kind: "challenge.withdrawn", challengeId });
    await tellAll(tx, withdrawn, `Withdrawn: ${withdrawn.title}`);
    await record(tx, "challenge.withdrawn", withdrawn);
    return withdrawn;
  });
}

/** Names what was chosen, and why. Where pilots came of the need, the decision says which of them. */
export function decideChallenge(
  context: Context,
  { challengeId, reason, pilotIds }: DecideChallenge,
): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const loaded = authorize(mayChallenge, tx.actor, "decide", found);
    const decided = await moveChallenge(tx.db, loaded, "decided", { ...changedAt(tx), statusReason: reason });
    await choosePilots(tx, challengeId, pilotIds);
    await tellAll(tx, decided, `Decided: ${decided.title}`);
    await record(tx, "challenge.decided", decided, { pilots: pilotIds.length });
    return decided;
  });
}

/** A pilot that was stopped in preparation showed nothing, so a need that led to no other is decided without one. */
async function choosePilots({ db }: Context, challengeId: string, chosen: string[]): Promise<void> {
  const ofNeed = eq(pilot.challengeId, challengeId);
  const tried = or(ne(pilot.status, "stopped"), wasRecorded(db, "pilot.started", pilot.id));
  const ids = (where: typeof tried) => db.select({ id: pilot.id }).from(pilot).where(where);
  const own = (await ids(ofNeed)).map(({ id }) => id);
  if (chosen.some((id) => !own.includes(id))) throw wrongPilots("Choose pilots of this need");
  if (chosen.length === 0 && (await ids(and(ofNeed, tried))).length > 0) {
    throw wrongPilots("Choose at least one pilot, or close the need without an award");
  }
  if (chosen.length === 0) return;
  await db.insert(chosenPilot).values([...new Set(chosen)].map((pilotId) => ({ challengeId, pilotId })));
}

function wrongPilots(message: string): InvalidError {
  return new InvalidError(`${message}.`, { pilotIds: [message] });
}

export function closeWithoutAward(
  context: Context,
  { challengeId, reason }: ReasonedChallenge,
): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const loaded = authorize(mayChallenge, tx.actor, "decide", found);
    const ended = await moveChallenge(tx.db, loaded, "no_award", { ...changedAt(tx), statusReason: reason });
    await tellAll(tx, ended, `Closed without an award: ${ended.title}`);
    await record(tx, "challenge.closed-without-award", ended);
    return ended;
  });
}

async function tellAll(context: Context, ended: Challenge, title: string): Promise<void> {
  const { db } = context;
  const to = [
    ...(await listKeeperIds(db, ended)),
    ...(await listWatcherIds(db, ended.id)),
    ...(await listBrokerIds(db)),
  ];
  await notify(context, {
    to,
    topic: "challenges",
    title,
    href: `/challenges/${ended.openedAt ? ended.slug : ended.id}`,
    once: `challenge-ended:${ended.id}`,
  });
}
