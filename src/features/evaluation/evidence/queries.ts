import { listEvidence } from "@/features/product/evidence/queries";
import { findReadableProduct } from "@/features/product/viewer/queries";
import type { Context } from "@/server/kernel/context";
import { listExternalResults, listExtrapolations } from "../external-result/queries";

/** All that is known of a product from results: found here, published elsewhere, and claims that reach beyond both. */
export async function listForProduct(context: Context, productId: string) {
  const found = await findReadableProduct(context, productId);
  const [here, elsewhere, extrapolations] = await Promise.all([
    listEvidence(context, found.id),
    listExternalResults(context, found.id),
    listExtrapolations(context, found.id),
  ]);
  return { here, elsewhere, extrapolations };
}
