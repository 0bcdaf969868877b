import { lt } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { type Database, database } from "@/db/client";
import { rateLimit, session, verificationToken } from "@/db/schema";

/** Sessions, sign-in links and counters that have run out are of no use to anybody. */
export const forgetExpired: Task = async () => removeExpired(database(), new Date());

export async function removeExpired(db: Database, now: Date): Promise<void> {
  await db.delete(session).where(lt(session.expires, now));
  await db.delete(verificationToken).where(lt(verificationToken.expires, now));
  await db.delete(rateLimit).where(lt(rateLimit.expire, now));
}
