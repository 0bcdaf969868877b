import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { challenge, match, mustHave, mustHaveAnswer, product } from "@/db/schema";
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

/** Free text that waits for my organisation: for its answer as the innovator, for its confirmation as the leader. */
export async function listUnsettled({ db, actor }: Context) {
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  if (!own) return [];
  const rows = await db
    .select({
      matchId: match.id,
      text: mustHave.value,
      introducedAt: match.introducedAt,
      answeredAt: mustHaveAnswer.answeredAt,
    })
    .from(match)
    .innerJoin(challenge, eq(challenge.id, match.challengeId))
    .innerJoin(product, eq(product.id, match.productId))
    .innerJoin(mustHave, and(eq(mustHave.challengeId, challenge.id), eq(mustHave.kind, "free_text")))
    .leftJoin(
      mustHaveAnswer,
      and(eq(mustHaveAnswer.matchId, match.id), eq(mustHaveAnswer.mustHaveId, mustHave.id)),
    )
    .where(
      and(
        inArray(match.status, ["introduced", "agreed"]),
        isNull(mustHaveAnswer.confirmedAt),
        or(
          and(eq(product.organisationId, own), isNull(mustHaveAnswer.answeredAt)),
          and(eq(challenge.organisationId, own), eq(mustHaveAnswer.matchId, match.id)),
        ),
      ),
    )
    .orderBy(asc(match.introducedAt), asc(mustHave.position), asc(mustHave.id))
    .limit(20);
  return rows.map(({ matchId, text, introducedAt, answeredAt }) => ({
    matchId,
    text,
    isAnswered: answeredAt !== null,
    since: answeredAt ?? introducedAt,
  }));
}
