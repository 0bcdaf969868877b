import { arrayOverlaps, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import {
  challenge,
  evaluation,
  evidence,
  externalResult,
  pilot,
  pilotProduct,
  pilotSite,
  product,
  productVersion,
} from "@/db/schema";
import { londonMoment } from "@/lib/dates";
import { hasUse } from "../../use/queries";
import type { RegisterFilters } from "../schema";
import { settingPattern } from "../setting/rules";

const query = new QueryBuilder();
const one = { one: sql`1` };
const no = sql`false`;

type Chosen = Partial<Pick<RegisterFilters, "product" | "from" | "until">> &
  Pick<RegisterFilters, "kind" | "need" | "setting" | "design" | "verdict" | "use">;

/** Which results of the exchange are meant. */
export function filtersHere(
  { kind, need, setting, design, verdict, use, product: slug, from, until }: Chosen,
  today: string,
) {
  const filters: (SQL | undefined | false)[] = [
    kind.length > 0 && !kind.includes("here") && no,
    need.length > 0 &&
      exists(
        query
          .select(one)
          .from(pilot)
          .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
          .where(sql`${eq(pilot.id, evaluation.pilotId)} and ${arrayOverlaps(challenge.needs, need)}`),
      ),
    setting.length > 0 &&
      exists(
        query
          .select(one)
          .from(pilotSite)
          .where(
            sql`${eq(pilotSite.pilotId, evaluation.pilotId)} and ${inArray(pilotSite.setting, setting)}`,
          ),
      ),
    // A design of this list that no plan can have finds nothing.
    design.length > 0 && sql`${evaluation.design} in ${design}`,
    verdict.length > 0 &&
      exists(
        query
          .select(one)
          .from(evidence)
          .where(
            sql`${eq(evidence.evaluationId, evaluation.id)} and ${evidence.isPrimary} and ${inArray(evidence.verdict, verdict)}`,
          ),
      ),
    use.length > 0 && hasUse(use, today),
    slug !== undefined &&
      slug !== "" &&
      exists(
        query
          .select(one)
          .from(pilotProduct)
          .innerJoin(product, eq(product.id, pilotProduct.productId))
          .where(sql`${eq(pilotProduct.pilotId, evaluation.pilotId)} and ${eq(product.slug, slug)}`),
      ),
    from !== undefined &&
      sql`${evaluation.publishedAt} >= ${londonMoment(from, "00:00").toISOString()}::timestamptz`,
    until !== undefined &&
      sql`${evaluation.publishedAt} < ${londonMoment(until, "00:00").toISOString()}::timestamptz + interval '1 day'`,
  ];
  return filters.filter((filter) => filter !== false);
}

/**
 * Which figures published elsewhere are meant; their setting stands in words only and is known by them, and no site of theirs
 * is asked here, so none is found by that.
 */
export function filtersElsewhere({
  kind,
  need,
  setting,
  design,
  verdict,
  use,
  product: slug,
  from,
  until,
}: Chosen) {
  // A source may give no more than a year: it counts when the day falls into it.
  const published = externalResult.publishedOn;
  const filters: (SQL | undefined | false)[] = [
    kind.length > 0 && !kind.includes("elsewhere") && no,
    use.length > 0 && no,
    setting.length > 0 && sql`${externalResult.setting} ~* ${settingPattern(setting)}`,
    need.length > 0 && arrayOverlaps(productVersion.needs, need),
    design.length > 0 && inArray(externalResult.designKind, design),
    verdict.length > 0 && inArray(externalResult.verdict, verdict),
    slug !== undefined && slug !== "" && eq(product.slug, slug),
    from !== undefined && sql`${published} >= left(${from}::text, length(${published}))`,
    until !== undefined && sql`${published} <= left(${until}::text, length(${published}))`,
  ];
  return filters.filter((filter) => filter !== false);
}
