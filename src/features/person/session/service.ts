import { randomBytes } from "node:crypto";
import { and, eq, isNull, ne } from "drizzle-orm";
import { person, session } from "@/db/schema";
import { record } from "@/features/activity/service";
import type { Person } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import { type Context, inTransaction } from "@/server/kernel/context";

/** How long a sign-in lasts, in seconds: fourteen days. */
export const sessionLength = 14 * 86_400;

type OpenSession = { personId: string; userAgent: string | null };

/** A new session of this person, as next-auth would open it; hands back the token for the cookie. */
export async function openSession(
  { db, now }: Pick<Context, "db" | "now">,
  { personId, userAgent }: OpenSession,
): Promise<string> {
  const [found] = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.suspendedAt)));
  if (!found) throw new NotFoundError("We could not find this person.");
  const sessionToken = randomBytes(32).toString("hex");
  const expires = new Date(now.getTime() + sessionLength * 1000);
  await db.insert(session).values({ sessionToken, userId: personId, expires, userAgent });
  return sessionToken;
}

/** Signs the holder of this token out, on this device only. */
export async function closeSession({ db }: Pick<Context, "db">, sessionToken: string): Promise<void> {
  await db.delete(session).where(eq(session.sessionToken, sessionToken));
}

/** Signs this person out on one device, or on every device but the one that asks. */
export function revokeSessions(
  context: Context & { actor: Person },
  which: { sessionId: string } | { allBut: string },
): Promise<number> {
  return inTransaction(context, async (tx) => {
    const own = eq(session.userId, context.actor.personId);
    const chosen =
      "sessionId" in which ? eq(session.id, which.sessionId) : ne(session.sessionToken, which.allBut);
    const revoked = await tx.db.delete(session).where(and(own, chosen)).returning({ id: session.id });
    if ("sessionId" in which && revoked.length === 0)
      throw new NotFoundError("This device is signed out already.");
    await record(tx, "person.signed-out", { id: context.actor.personId }, { sessions: revoked.length });
    return revoked.length;
  });
}
