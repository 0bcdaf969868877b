import { count, isNotNull } from "drizzle-orm";
import { corpusSnapshot, countedProduct } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { listOpenIds } from "../candidate/queries";
import { eachFeatures, gatherListed, keepAll } from "../counted/service";
import { measureCorpus } from "../engine/corpus";
import { featuresOf } from "../engine/features";
import { briefText } from "../engine/texts";
import { listMatchableChallenges } from "../side/queries";
import { briefOf } from "../side/rules";
import { counter } from "../suggestion/policy";
import { findLatestSnapshot, type LatestSnapshot } from "./queries";
import { isDue, rowOf } from "./rules";

/** Counts all words anew, under the next number, and with them what is like what. */
export async function countCorpus(tx: Context): Promise<void> {
  const latest = await findLatestSnapshot(tx.db);
  const gathered = await gatherListed(tx);
  const challenges = await listMatchableChallenges(tx, await listOpenIds(tx.db));
  const asked = challenges.map((challenge) => featuresOf(briefText(briefOf(challenge))));
  const corpus = measureCorpus((latest?.number ?? 0) + 1, eachFeatures(gathered), asked);
  await tx.db.insert(corpusSnapshot).values({ ...rowOf(corpus), countedAt: tx.now });
  await keepAll(tx.db, gathered, corpus);
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
  return isDue(latest, listed?.count ?? 0, now);
}
