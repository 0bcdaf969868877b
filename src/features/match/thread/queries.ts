import { and, asc, desc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import { challenge, document, match, matchMessage, meetingTime, person, product } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import type { Document } from "@/server/kernel/documents";
import { olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { mayMatch } from "../policy";
import { findMatchOrThrow } from "../queries";
import type { ListMessages } from "./schema";

/** The latest messages first; older ones follow by the cursor. */
export async function listMessages({ db, actor }: Context, { matchId, cursor }: ListMessages) {
  if (!mayMatch(actor, "read", await findMatchOrThrow(db, matchId))) {
    throw new NotFoundError("We could not find this match.");
  }
  const rows = await db
    .select({
      id: matchMessage.id,
      body: matchMessage.body,
      party: matchMessage.party,
      writtenAt: matchMessage.writtenAt,
      writer: person.name,
      document: { id: document.id, name: document.name, contentType: document.contentType },
    })
    .from(matchMessage)
    .innerJoin(person, eq(person.id, matchMessage.writtenBy))
    .leftJoin(document, and(eq(document.id, matchMessage.documentId), isNull(document.removedAt)))
    .where(and(eq(matchMessage.matchId, matchId), olderThan(cursor, matchMessage.writtenAt, matchMessage.id)))
    .orderBy(desc(matchMessage.writtenAt), desc(matchMessage.id))
    .limit(pageSize + 1);
  return toPage(rows, ({ writtenAt }) => writtenAt);
}

/** Whoever may read the match may download what was sent in it. */
export async function mayDownloadMatchDocument(
  { db, actor }: Pick<Context, "db" | "actor">,
  { matchId }: Document,
): Promise<boolean> {
  return matchId !== null && mayMatch(actor, "read", await findMatchOrThrow(db, matchId));
}

export function listMeetings(db: Context["db"], matchId: string) {
  return db
    .select({
      id: meetingTime.id,
      startsAt: meetingTime.startsAt,
      place: meetingTime.place,
      party: meetingTime.party,
      acceptedAt: meetingTime.acceptedAt,
      proposer: person.name,
    })
    .from(meetingTime)
    .innerJoin(person, eq(person.id, meetingTime.proposedBy))
    .where(eq(meetingTime.matchId, matchId))
    .orderBy(asc(meetingTime.startsAt), asc(meetingTime.id))
    .limit(50);
}

/** Meeting times to come that another party has proposed to my side. */
export async function listToAccept({ db, actor, now }: Context) {
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  if (!own) return [];
  return db
    .select({ matchId: match.id, place: meetingTime.place, proposedAt: meetingTime.proposedAt })
    .from(meetingTime)
    .innerJoin(match, eq(match.id, meetingTime.matchId))
    .innerJoin(challenge, eq(challenge.id, match.challengeId))
    .innerJoin(product, eq(product.id, match.productId))
    .where(
      and(
        isNull(meetingTime.acceptedAt),
        gt(meetingTime.startsAt, now),
        inArray(match.status, ["introduced", "agreed", "piloting"]),
        or(
          and(eq(challenge.organisationId, own), ne(meetingTime.party, "leader")),
          and(eq(product.organisationId, own), ne(meetingTime.party, "innovator")),
        ),
      ),
    )
    .orderBy(asc(meetingTime.proposedAt), asc(meetingTime.id))
    .limit(20);
}
