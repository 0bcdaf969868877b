import { and, desc, eq, gt } from "drizzle-orm";
import { session } from "@/db/schema";
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
