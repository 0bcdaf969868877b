import { asc, desc, eq, sql } from "drizzle-orm";
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
  sampleSize: number | null;
  settings: string[];
  sentence: string;
  href: string;
};

/** Of each product and each kind: as many as are said of one product say of it among others. */
const mostCounted = 20;

/** What the match engine may count: results from here that stand, and figures published elsewhere. */
export async function listEvidenceForMatching(
  { db }: Pick<Context, "db">,
  productIds: string[],
): Promise<MatchEvidence[]> {
  if (productIds.length === 0) return [];
  const each = sql`unnest(${sql.param(productIds)}::uuid[]) as asked(id)`;
  const here = await db
    .select({ row: evidence, slug: evaluation.slug })
    .from(evidence)
    .innerJoin(evaluation, eq(evaluation.id, evidence.evaluationId))
    .where(
      sql`${evidence.id} in (select first.id from ${each}, lateral (
        select id from ${evidence} where product_id = asked.id and retracted_at is null
        order by is_primary desc, measure_name, id limit ${mostCounted}) as first)`,
    )
    .orderBy(desc(evidence.isPrimary), asc(evidence.measureName), asc(evidence.id));
  const elsewhere = await db
    .select()
    .from(externalResult)
    .where(
      sql`${externalResult.id} in (select first.id from ${each}, lateral (
        select id from ${externalResult} where product_id = asked.id order by position, id limit ${mostCounted}) as first)`,
    )
    .orderBy(asc(externalResult.position), asc(externalResult.id));
  return [
    ...here.map(({ row, slug }) => ({
      productId: row.productId,
      origin: "here" as const,
      verdict: row.verdict,
      design: row.design,
      sampleSize: row.sampleSize,
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
              design: row.designKind,
              sampleSize: row.sampleSize ?? row.denominator,
              settings: [],
              sentence: `${row.title} (${row.subject}).`,
              href: row.sourceUrl,
            },
          ]
        : [],
    ),
  ];
}
