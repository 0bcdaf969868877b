import { desc, eq, sql } from "drizzle-orm";
import { corpusSnapshot, engineWeights } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import type { Corpus } from "../engine/corpus";
import type { Shares } from "../engine/shares";
import { corpusOf } from "./rules";

/** Enough for the one in use and those of scores that are computed again. */
const mostKept = 4;
const kept = new Map<string, Corpus>();

/** The snapshot by which scores are computed now, with the name of its database; null before anything was counted. */
export async function findLatestSnapshot(db: Context["db"]) {
  const [found] = await db
    .select({
      number: corpusSnapshot.number,
      countedAt: corpusSnapshot.countedAt,
      engineVersion: corpusSnapshot.engineVersion,
      products: corpusSnapshot.products,
      weights: corpusSnapshot.weights,
      database: sql<string>`current_database()`,
    })
    .from(corpusSnapshot)
    .orderBy(desc(corpusSnapshot.number))
    .limit(1);
  return found ?? null;
}
export type LatestSnapshot = NonNullable<Awaited<ReturnType<typeof findLatestSnapshot>>>;

/** A snapshot never changes, so a process reads each once. */
export async function findCorpus(
  db: Context["db"],
  { number, database }: Pick<LatestSnapshot, "number" | "database">,
): Promise<Corpus> {
  const key = `${database}:${number}`;
  const before = kept.get(key);
  if (before) return before;
  const [row] = await db
    .select({ counted: corpusSnapshot, shares: engineWeights.shares })
    .from(corpusSnapshot)
    .leftJoin(engineWeights, eq(engineWeights.number, corpusSnapshot.weights))
    .where(eq(corpusSnapshot.number, number));
  if (!row) throw new NotFoundError("We could not find this count of words.");
  const corpus = corpusOf(row.counted, row.shares as Shares | null);
  kept.set(key, corpus);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return corpus;
}
