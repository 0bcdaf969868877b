import { and, eq, inArray } from "drizzle-orm";
import { match, pilotProduct } from "@/db/schema";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";

export async function startPiloting({ db, now }: Context, matchId: string): Promise<void> {
  const [found] = await db.select({ status: match.status }).from(match).where(eq(match.id, matchId));
  if (found?.status !== "agreed") throw new NotAllowedError("Both sides have to agree to the match first.");
  const [moved] = await db
    .update(match)
    .set({ status: "piloting", statusChangedAt: now })
    .where(and(eq(match.id, matchId), eq(match.status, "agreed")))
    .returning({ id: match.id });
  if (!moved) throw new ConflictError("Somebody else changed this match first. Check what is there now.");
}

export async function closeMatches({ db, now }: Context, pilotId: string, outcome: string): Promise<void> {
  const matches = db
    .select({ id: pilotProduct.matchId })
    .from(pilotProduct)
    .where(eq(pilotProduct.pilotId, pilotId));
  await db
    .update(match)
    .set({ status: "closed", outcome, statusChangedAt: now })
    .where(and(inArray(match.id, matches), eq(match.status, "piloting")));
}
