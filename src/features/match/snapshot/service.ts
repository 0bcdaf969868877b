import { and, count, isNotNull, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { candidateList, corpusSnapshot, countedProduct, match, suggestion } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { listOpenIds } from "../candidate/queries";
import { eachFeatures, gatherListed, keepAll } from "../counted/service";
import { measureCorpus } from "../engine/corpus";
import { engineVersion } from "../engine/explanation";
import { featuresOf } from "../engine/features";
import { briefText } from "../engine/texts";
import { listMatchableChallenges } from "../side/queries";
import { briefOf } from "../side/rules";
import { counter } from "../suggestion/policy";
import { findWeightsInUse } from "../weights/queries";
import { findLatestSnapshot, type LatestSnapshot } from "./queries";
import { isDue, rowOf } from "./rules";

/** Counts all words anew, under the next number, and with them what is like what. */
export async function countCorpus(tx: Context): Promise<void> {
  const latest = await findLatestSnapshot(tx.db);
  const gathered = await gatherListed(tx, latest?.engineVersion === engineVersion);
  const challenges = await listMatchableChallenges(tx, await listOpenIds(tx.db));
  const asked = challenges.map((challenge) => featuresOf(briefText(briefOf(challenge))));
  const corpus = measureCorpus((latest?.number ?? 0) + 1, eachFeatures(gathered), asked);
  const weights = (await findWeightsInUse(tx.db))?.number ?? null;
  await tx.db.insert(corpusSnapshot).values({ ...rowOf(corpus), weights, engineVersion, countedAt: tx.now });
  await keepAll(tx.db, gathered, corpus);
}

/** Lets go of counts that no score, list or product names any more. */
export async function dropUnnamed({ db }: Context): Promise<void> {
  const names = (table: PgTable, column: PgColumn) =>
    sql`not exists (select from ${table} where ${column} = ${corpusSnapshot.number})`;
  await db
    .delete(corpusSnapshot)
    .where(
      and(
        sql`${corpusSnapshot.number} < (select max(number) from ${corpusSnapshot})`,
        names(countedProduct, countedProduct.snapshot),
        names(candidateList, candidateList.snapshot),
        names(suggestion, suggestion.snapshot),
        names(match, match.snapshot),
      ),
    );
}

/** Asks for a new count where the one in use is too old, or of too many or too few products. */
export async function countWhenDue(tx: Context, latest: LatestSnapshot): Promise<void> {
  if (await isCountDue(tx, latest)) await enqueue(tx.db, counter, {}, { key: counter });
}

export async function isCountDue({ db, now }: Context, latest: LatestSnapshot | null): Promise<boolean> {
  const [listed] = await db
    .select({ count: count() })
    .from(countedProduct)
    .where(isNotNull(countedProduct.versionId));
  const weights = (await findWeightsInUse(db))?.number ?? null;
  return isDue(latest, { listed: listed?.count ?? 0, weights, now });
}
