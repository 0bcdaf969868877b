import { engineWeights } from "@/db/schema";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { engineVersion } from "../engine/explanation";
import type { Shares } from "../engine/shares";
import { mayWeigh } from "./policy";
import { findLatestWeights } from "./queries";
import type { Quality } from "./rules";

type Learnt = { shares: Shares; decisions: number; quality: { old: Quality; learnt: Quality } };

/** Keeps learnt weights under the next number; those before stay, as kept scores may name them. */
export function storeWeights(context: Context, learnt: Learnt): Promise<number> {
  return inTransaction(context, async (tx) => {
    const { shares, decisions, quality } = authorize(mayWeigh, tx.actor, "store", learnt);
    const latest = await findLatestWeights(tx.db);
    const number = (latest?.number ?? 0) + 1;
    await tx.db
      .insert(engineWeights)
      .values({ number, engineVersion, shares, decisions, quality, storedAt: tx.now });
    return number;
  });
}
