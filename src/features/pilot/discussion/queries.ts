import { and, asc, count, desc, eq, isNull, max, or, sql } from "drizzle-orm";
import { person, pilotMessage } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { newerThan, olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { findReadablePilot, isUuid } from "../queries";
import type { FindDiscussion, ListDiscussions } from "./schema";

const writerName = sql<string>`coalesce(${person.name}, ${person.email})`;

/** Discussions by when they began, the latest first, with how many answers each has. */
export async function listDiscussions(context: Context, { pilotId, cursor }: ListDiscussions) {
  const { db } = context;
  const found = await findReadablePilot(context, pilotId);
  const replies = db
    .select({
      discussionId: pilotMessage.replyTo,
      answers: count().as("answers"),
      lastAt: max(pilotMessage.writtenAt).as("last_at"),
    })
    .from(pilotMessage)
    .where(eq(pilotMessage.pilotId, found.id))
    .groupBy(pilotMessage.replyTo)
    .as("replies");
  const rows = await db
    .select({
      id: pilotMessage.id,
      topic: pilotMessage.topic,
      writerName,
      writtenAt: pilotMessage.writtenAt,
      answers: sql<number>`coalesce(${replies.answers}, 0)`.mapWith(Number),
      lastAnswerAt: replies.lastAt,
    })
    .from(pilotMessage)
    .innerJoin(person, eq(person.id, pilotMessage.writtenBy))
    .leftJoin(replies, eq(replies.discussionId, pilotMessage.id))
    .where(
      and(
        eq(pilotMessage.pilotId, found.id),
        isNull(pilotMessage.replyTo),
        olderThan(cursor, pilotMessage.writtenAt, pilotMessage.id),
      ),
    )
    .orderBy(desc(pilotMessage.writtenAt), desc(pilotMessage.id))
    .limit(pageSize + 1);
  return toPage(rows, ({ writtenAt }) => writtenAt);
}

/** A discussion from its first message on. */
export async function findDiscussion(context: Context, { pilotId, discussionId, cursor }: FindDiscussion) {
  const found = await findReadablePilot(context, pilotId);
  if (!isUuid(discussionId)) throw new NotFoundError("We could not find this discussion.");
  const opening = await findOpeningOrThrow(context.db, found.id, discussionId);
  const rows = await context.db
    .select({
      id: pilotMessage.id,
      body: pilotMessage.body,
      mentions: pilotMessage.mentions,
      writerName,
      writtenAt: pilotMessage.writtenAt,
    })
    .from(pilotMessage)
    .innerJoin(person, eq(person.id, pilotMessage.writtenBy))
    .where(
      and(
        or(eq(pilotMessage.id, opening.id), eq(pilotMessage.replyTo, opening.id)),
        newerThan(cursor, pilotMessage.writtenAt, pilotMessage.id),
      ),
    )
    .orderBy(asc(pilotMessage.writtenAt), asc(pilotMessage.id))
    .limit(51);
  return {
    id: opening.id,
    topic: opening.topic,
    messages: toPage(rows, (row) => row.writtenAt, 50),
  };
}

export async function findOpeningOrThrow(db: Context["db"], pilotId: string, discussionId: string) {
  const [opening] = await db
    .select({ id: pilotMessage.id, topic: pilotMessage.topic })
    .from(pilotMessage)
    .where(
      and(eq(pilotMessage.id, discussionId), eq(pilotMessage.pilotId, pilotId), isNull(pilotMessage.replyTo)),
    );
  if (!opening) throw new NotFoundError("We could not find this discussion.");
  return opening;
}

export async function listWriterIds(db: Context["db"], discussionId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: pilotMessage.writtenBy })
    .from(pilotMessage)
    .where(or(eq(pilotMessage.id, discussionId), eq(pilotMessage.replyTo, discussionId)));
  return rows.map(({ personId }) => personId);
}
