import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { person, session } from "@/db/schema";
import type { Person } from "@/lib/actor";
import type { Context } from "@/server/kernel/context";
import { describeDevice } from "./rules";

/** Where this person is signed in, latest first. The tokens themselves stay here. */
export async function listSessions({ db, actor, now }: Context & { actor: Person }, currentToken?: string) {
  const rows = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, actor.personId), gt(session.expires, now)))
    .orderBy(desc(session.createdAt), desc(session.id))
    .limit(50);
  return rows.map(({ id, userAgent, createdAt, expires, sessionToken }) => ({
    id,
    device: describeDevice(userAgent),
    createdAt,
    expires,
    isThisDevice: sessionToken === currentToken,
  }));
}

/**
 * A mark that stays the same only while this session holds and no transaction whatever has written: PostgreSQL gives every one
 * that writes a number, and the snapshot names those that are over and those under way. Undefined once the session is over.
 */
export async function findStanding(
  { db, now }: Pick<Context, "db" | "now">,
  sessionToken: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ snapshot: sql<string>`pg_current_snapshot()::text` })
    .from(session)
    .innerJoin(person, eq(person.id, session.userId))
    .where(and(eq(session.sessionToken, sessionToken), gt(session.expires, now), isNull(person.suspendedAt)));
  return row?.snapshot;
}
