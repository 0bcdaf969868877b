import { and, desc, eq, isNotNull, or, sql } from "drizzle-orm";
import { dismissal, engineWeights, match, suggestion } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { engineVersion, explanationSchema } from "../engine/explanation";
import type { Decision } from "./rules";

const most = 20_000;

/**
 * The latest decisions about pairs whose explanation was kept. Good: introduced, and nobody said no. Bad: an introduction that was turned
 * down or that a side declined, and a suggestion that a side dismissed.
 */
export async function listDecisions(db: Context["db"]): Promise<Decision[]> {
  const decided = await db
    .select({ challengeId: match.challengeId, explanation: match.explanation, isGood: isGood() })
    .from(match)
    .where(
      and(isNotNull(match.explanation), or(isNotNull(match.introducedAt), eq(match.status, "turned_down"))),
    )
    .orderBy(desc(match.statusChangedAt), desc(match.id))
    .limit(most);
  const dismissed = await db
    .selectDistinctOn([dismissal.challengeId, dismissal.productId], {
      challengeId: dismissal.challengeId,
      explanation: suggestion.explanation,
      isGood: sql<boolean>`false`,
    })
    .from(dismissal)
    .innerJoin(
      suggestion,
      and(eq(suggestion.challengeId, dismissal.challengeId), eq(suggestion.productId, dismissal.productId)),
    )
    .orderBy(dismissal.challengeId, dismissal.productId)
    .limit(most);
  return [...decided, ...dismissed].flatMap((row) => {
    const kept = explanationSchema.safeParse(row.explanation);
    return kept.success ? [{ ...row, explanation: kept.data }] : [];
  });
}

function isGood() {
  return sql<boolean>`(${match.introducedAt} is not null and ${match.status} not in ('declined', 'turned_down')
    and ${match.leaderAccepted} is not false and ${match.innovatorAccepted} is not false)`;
}

/** What was learnt for the engine as it is now, the latest; null while the weights are those chosen by hand. */
export async function findWeightsInUse(db: Context["db"]) {
  const latest = await findLatestWeights(db);
  return latest?.engineVersion === engineVersion ? latest : null;
}

export async function findLatestWeights(db: Context["db"]) {
  const [latest] = await db.select().from(engineWeights).orderBy(desc(engineWeights.number)).limit(1);
  return latest ?? null;
}
