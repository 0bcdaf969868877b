import { eq } from "drizzle-orm";
import { mustHaveAnswer } from "@/db/schema";
import type { Context } from "@/server/kernel/context";

/** What the innovator has said about the free-text must-haves of a match, and whether the leader has confirmed it. */
export async function listMustHaveAnswers(db: Context["db"], matchId: string) {
  const rows = await db
    .select({
      mustHaveId: mustHaveAnswer.mustHaveId,
      answer: mustHaveAnswer.answer,
      isMet: mustHaveAnswer.isMet,
      answeredAt: mustHaveAnswer.answeredAt,
      confirmedAt: mustHaveAnswer.confirmedAt,
    })
    .from(mustHaveAnswer)
    .where(eq(mustHaveAnswer.matchId, matchId))
    .limit(100);
  return rows.map((row) => ({ ...row, isConfirmed: row.confirmedAt !== null }));
}
export type ShownAnswer = Awaited<ReturnType<typeof listMustHaveAnswers>>[number];
