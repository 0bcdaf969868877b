import { and, eq, isNull, ne } from "drizzle-orm";
import { matchMessage, meetingTime } from "@/db/schema";
import { record } from "@/features/activity/service";
import { formatMoment, londonMoment } from "@/lib/dates";
import { ConflictError, ForbiddenError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { storeDocument } from "@/server/kernel/documents";
import { limit } from "@/server/kernel/rate-limit";
import { mayMatch, partyOf } from "../policy";
import { findMatchOrThrow, type Match } from "../queries";
import { canTalk } from "../rules";
import type { PersonContext } from "../service/ask";
import { nameOf, tell } from "../service/move";
import { type MatchParty, matchParties } from "../status";
import type { AcceptMeeting, ProposeMeeting, WriteMessage } from "./schema";

/** A message to both sides and the broker, with a file where there is one. */
export async function writeMessage(
  context: PersonContext,
  { matchId, body, file }: WriteMessage,
): Promise<void> {
  if (file) await limit(context, "upload", context.actor.personId);
  return inTransaction(context, async (tx) => {
    const { found, party } = await talking(tx, matchId);
    const stored = file && (await storeDocument(tx, { owner: { matchId: found.id }, file }));
    const documentId = stored?.id ?? null;
    const messageId = await insertMessage(context, tx, found, { body, party, documentId });
    await tell(tx, found, others(party), {
      title: `A new message: ${nameOf(found)}`,
      once: `match-message:${messageId}`,
    });
    await record(tx, "match.message-written", found, { messageId, documentId });
  });
}

export function proposeMeeting(context: PersonContext, input: ProposeMeeting): Promise<void> {
  return inTransaction(context, async (tx) => {
    const { found, party } = await talking(tx, input.matchId);
    const startsAt = londonMoment(input.day, input.time);
    if (startsAt <= tx.now) {
      throw new InvalidError("Propose a time to come.", { day: ["The day and time must be to come"] });
    }
    const meetingId = await insertMeeting(context, tx, found, { startsAt, place: input.place, party });
    await tell(tx, found, others(party), {
      title: `A meeting is proposed for ${formatMoment(startsAt)}: ${nameOf(found)}`,
      once: `match-meeting:${meetingId}`,
    });
    await record(tx, "match.meeting-proposed", found, { meetingId });
  });
}

/** Another party than the one that proposed it says yes. */
export function acceptMeeting(context: PersonContext, { matchId, meetingId }: AcceptMeeting): Promise<void> {
  return inTransaction(context, async (tx) => {
    const { found, party } = await talking(tx, matchId);
    const startsAt = await writeAcceptance(context, tx, found, { meetingId, party });
    await tell(tx, found, others(party), {
      title: `The meeting of ${formatMoment(startsAt)} is accepted: ${nameOf(found)}`,
      once: `match-meeting-accepted:${meetingId}`,
    });
    await record(tx, "match.meeting-accepted", found, { meetingId });
  });
}

async function talking(tx: Context, matchId: string) {
  const found = authorize(mayMatch, tx.actor, "talk", await findMatchOrThrow(tx.db, matchId));
  const party = partyOf(tx.actor, found);
  if (!party) throw new ForbiddenError();
  if (!canTalk(found.status)) {
    throw new NotAllowedError("You can talk here from the introduction until the match is over.");
  }
  return { found, party };
}

type Talking = Authorized<Match, "talk">;

async function insertMessage(
  { actor }: PersonContext,
  { db, now }: Context,
  { id: matchId }: Talking,
  message: { body: string; party: MatchParty; documentId: string | null },
): Promise<string> {
  const [written] = await db
    .insert(matchMessage)
    .values({ matchId, ...message, writtenBy: actor.personId, writtenAt: now })
    .returning({ id: matchMessage.id });
  if (!written) throw new ConflictError();
  return written.id;
}

async function insertMeeting(
  { actor }: PersonContext,
  { db, now }: Context,
  { id: matchId }: Talking,
  meeting: { startsAt: Date; place: string; party: MatchParty },
): Promise<string> {
  const [proposed] = await db
    .insert(meetingTime)
    .values({ matchId, ...meeting, proposedBy: actor.personId, proposedAt: now })
    .returning({ id: meetingTime.id });
  if (!proposed) throw new ConflictError();
  return proposed.id;
}

async function writeAcceptance(
  { actor }: PersonContext,
  { db, now }: Context,
  { id: matchId }: Talking,
  { meetingId, party }: { meetingId: string; party: MatchParty },
): Promise<Date> {
  const [accepted] = await db
    .update(meetingTime)
    .set({ acceptedBy: actor.personId, acceptedAt: now })
    .where(
      and(
        eq(meetingTime.id, meetingId),
        eq(meetingTime.matchId, matchId),
        ne(meetingTime.party, party),
        isNull(meetingTime.acceptedAt),
      ),
    )
    .returning({ startsAt: meetingTime.startsAt });
  if (!accepted) {
    throw new ConflictError(
      "This meeting cannot be accepted: it is accepted already, or your own side proposed it.",
    );
  }
  return accepted.startsAt;
}

function others(party: MatchParty): MatchParty[] {
  return matchParties.filter((one) => one !== party);
}
