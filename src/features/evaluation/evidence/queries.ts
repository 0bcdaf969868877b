import { listEvidence } from "@/features/product/evidence/queries";
import { findReadableProduct } from "@/features/product/viewer/queries";
import type { Context } from "@/server/kernel/context";
import { listExternalResults, listExtrapolations } from "../external-result/queries";
import { listUseOfProduct } from "../use/queries";
import { addUse } from "../use/rules";

/** All that is known of a product from results: found here, still in use, published elsewhere, and claims beyond both. */
export async function listForProduct(context: Context, productId: string) {
  const found = await findReadableProduct(context, productId);
  const [here, uses, elsewhere, extrapolations] = await Promise.all([
    listEvidence(context, found.id),
    listUseOfProduct(context, found.id),
    listExternalResults(context, found.id),
    listExtrapolations(context, found.id),
  ]);
  return { here, use: addUse(uses), elsewhere, extrapolations };
}
