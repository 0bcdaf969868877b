import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { evaluation, evidence, externalResult } from "@/db/schema";
import type { Context } from "@/server/kernel/context";

/** What a product carries from evaluations here, retracted ones marked. */
export function listEvidence({ db }: Pick<Context, "db">, productId: string) {
  return db
    .select({
      id: evidence.id,
      measureName: evidence.measureName,
      isPrimary: evidence.isPrimary,
      verdict: evidence.verdict,
      design: evidence.design,
      sentence: evidence.sentence,
      figure: evidence.figure,
      retractedAt: evidence.retractedAt,
      evaluationSlug: evaluation.slug,
      evaluationTitle: evaluation.title,
      publishedAt: evaluation.publishedAt,
    })
    .from(evidence)
    .innerJoin(evaluation, eq(evaluation.id, evidence.evaluationId))
    .where(eq(evidence.productId, productId))
    .orderBy(desc(evaluation.publishedAt), desc(evidence.isPrimary), asc(evidence.measureName))
    .limit(100);
}
export type Evidence = Awaited<ReturnType<typeof listEvidence>>[number];

type MatchEvidence = {
  productId: string;
  origin: "here" | "elsewhere";
  verdict: Evidence["verdict"];
  design: string;
  settings: string[];
  sentence: string;
  href: string;
};

/** What the match engine may count: results from here that stand, and figures published elsewhere. */
export async function listEvidenceForMatching(
  { db }: Pick<Context, "db">,
  productIds: string[],
): Promise<MatchEvidence[]> {
  if (productIds.length === 0) return [];
  const here = await db
    .select({ row: evidence, slug: evaluation.slug })
    .from(evidence)
    .innerJoin(evaluation, eq(evaluation.id, evidence.evaluationId))
    .where(and(inArray(evidence.productId, productIds), isNull(evidence.retractedAt)))
    .orderBy(desc(evidence.isPrimary), asc(evidence.measureName))
    .limit(20 * productIds.length);
  const elsewhere = await db
    .select()
    .from(externalResult)
    .where(inArray(externalResult.productId, productIds))
    .orderBy(asc(externalResult.position))
    .limit(20 * productIds.length);
  return [
    ...here.map(({ row, slug }) => ({
      productId: row.productId,
      origin: "here" as const,
      verdict: row.verdict,
      design: row.design,
      settings: row.settings,
      sentence: row.sentence,
      href: `/evaluations/${slug}`,
    })),
    ...elsewhere.flatMap((row) =>
      row.productId
        ? [
            {
              productId: row.productId,
              origin: "elsewhere" as const,
              verdict: row.verdict,
              design: row.design,
              settings: [],
              sentence: `${row.title} (${row.subject}).`,
              href: row.sourceUrl,
            },
          ]
        : [],
    ),
  ];
}
