import { and, eq } from "drizzle-orm";
import { evidence } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";

export type NewEvidence = Omit<
  typeof evidence.$inferInsert,
  "id" | "productId" | "evaluationId" | "retractedAt" | "recordedAt"
>;

/** For the evaluation feature: what its published result means for the products it was about. Replaces what it said before. */
export async function recordEvidence(
  context: Context,
  evaluationId: string,
  productIds: string[],
  results: NewEvidence[],
): Promise<void> {
  const { db, now } = context;
  for (const productId of productIds) {
    await db
      .delete(evidence)
      .where(and(eq(evidence.evaluationId, evaluationId), eq(evidence.productId, productId)));
    if (results.length > 0) {
      await db
        .insert(evidence)
        .values(results.map((result) => ({ ...result, productId, evaluationId, recordedAt: now })));
    }
    await emit(context, { kind: "evidence.changed", productId });
  }
}

/** After a retraction: the evidence stays readable as retracted and counts for nothing. */
export async function withdrawEvidence(
  context: Context,
  evaluationId: string,
  productIds: string[],
): Promise<void> {
  const { db, now } = context;
  await db.update(evidence).set({ retractedAt: now }).where(eq(evidence.evaluationId, evaluationId));
  for (const productId of productIds) await emit(context, { kind: "evidence.changed", productId });
}
