import type { Context } from "@/server/kernel/context";
import { findSuggestion, listForChallenge, listForProduct } from "../suggestion/queries";
import { differencesOf } from "./rules";
import type { FindComparison } from "./schema";

/** A suggestion beside the next one in the list that its reader sees; nothing where it is the last of them. */
export async function findComparison(context: Context, pair: FindComparison) {
  const found = await findSuggestion(context, pair);
  const { side, challengeId, productId } = found;
  const list =
    side === "leader"
      ? await listForChallenge(context, challengeId)
      : await listForProduct(context, productId);
  const place = list.findIndex((one) => one.challengeId === challengeId && one.productId === productId);
  const next = place < 0 ? undefined : list[place + 1];
  // What a must-have shuts out stands below whatever its score.
  if (!next || isShutOut(next) !== isShutOut(found)) return null;
  return {
    place: place + 1,
    next: {
      challengeId: next.challengeId,
      productId: next.productId,
      name: side === "leader" ? next.productName : next.challengeTitle,
    },
    ahead: found.explanation.score - next.explanation.score,
    differences: differencesOf(found.explanation, next.explanation),
  };
}

const isShutOut = ({ blockers }: { blockers: unknown[] }) => blockers.length > 0;

export type Comparison = NonNullable<Awaited<ReturnType<typeof findComparison>>>;
