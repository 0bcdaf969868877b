import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { evaluation, externalResult, findingVersion, pilotProduct } from "@/db/schema";
import { findReadableProduct } from "@/features/product/viewer/queries";
import type { Context } from "@/server/kernel/context";
import type { PublishedFindings } from "../rules";
import { effectsElsewhere, effectsHere, leftOutHere, synthesise } from "./rules";

/** All results of one product taken together: published here and still standing, and published elsewhere. */
export async function findSynthesis(context: Context, productId: string) {
  const { db } = context;
  const { id } = await findReadableProduct(context, productId);
  const latest = sql`(select max(latest.number) from finding_version latest where latest.evaluation_id = ${evaluation.id})`;
  const [here, elsewhere] = await Promise.all([
    db
      .select({ slug: evaluation.slug, title: evaluation.title, content: findingVersion.content })
      .from(pilotProduct)
      .innerJoin(evaluation, eq(evaluation.pilotId, pilotProduct.pilotId))
      .innerJoin(
        findingVersion,
        and(eq(findingVersion.evaluationId, evaluation.id), eq(findingVersion.number, latest)),
      )
      .where(and(eq(pilotProduct.productId, id), inArray(evaluation.status, ["published", "corrected"])))
      .orderBy(desc(evaluation.publishedAt))
      .limit(200),
    db
      .select()
      .from(externalResult)
      .where(eq(externalResult.productId, id))
      .orderBy(externalResult.position)
      .limit(200),
  ]);
  const published = here.map(({ content, ...row }) => ({ ...row, findings: content as PublishedFindings }));
  const results = [...published.flatMap(effectsHere), ...elsewhere.flatMap(effectsElsewhere)];
  return {
    groups: synthesise(results),
    leftOut: published.flatMap(leftOutHere),
    count: here.length + elsewhere.length,
  };
}
export type FoundSynthesis = Awaited<ReturnType<typeof findSynthesis>>;
