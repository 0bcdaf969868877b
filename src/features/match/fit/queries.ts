import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import {
  candidate,
  candidateList,
  challenge,
  challengeFit,
  dismissal,
  product,
  productVersion,
} from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { listCounted } from "../counted/queries";
import type { Ranked } from "../engine/rank";
import { mayFit } from "./policy";
import { combinationSchema, type FindFit } from "./schema";

/** What was judged last; nothing for those who do not see suggestions, and before anything was judged. */
export async function findFit({ db, actor }: Context, { challengeId }: FindFit) {
  const [row] = await db
    .select({ fit: challengeFit, leaderOrganisationId: challenge.organisationId })
    .from(challengeFit)
    .innerJoin(challenge, eq(challenge.id, challengeFit.challengeId))
    .where(
      and(
        eq(challengeFit.challengeId, challengeId),
        eq(challenge.status, "open"),
        isNull(challenge.hiddenAt),
      ),
    );
  if (!row || !mayFit(actor, "read", row)) return null;
  const { verdict, unmet, combination, judgedAt } = row.fit;
  return { verdict, unmet, judgedAt, combination: await nameMembers(db, challengeId, combination) };
}
export type ShownFit = NonNullable<Awaited<ReturnType<typeof findFit>>>;

/** A combination stands only while all its products are listed and none was put aside. */
async function nameMembers(db: Context["db"], challengeId: string, stored: unknown) {
  const combination = combinationSchema.nullable().parse(stored);
  if (!combination) return null;
  const ids = combination.members.map(({ productId }) => productId);
  const products = await db
    .select({ productId: product.id, name: productVersion.name, slug: product.slug })
    .from(product)
    .innerJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(
      and(
        inArray(product.id, ids),
        isNull(product.archivedAt),
        isNull(product.hiddenAt),
        sql`not exists (select from ${dismissal} where ${dismissal.productId} = ${product.id}
          and ${dismissal.challengeId} = ${challengeId})`,
      ),
    );
  const members = combination.members.flatMap((member) => {
    const found = products.find(({ productId }) => productId === member.productId);
    return found ? [{ ...member, ...found }] : [];
  });
  return members.length === ids.length ? { ...combination, members } : null;
}
export type ShownCombination = NonNullable<ShownFit["combination"]>;

/** One text for the candidates of a challenge and for what they were ranked by. */
const fingerprint = sql<string>`md5(${candidateList.challengeRevision} || ' ' || ${candidateList.snapshot} || ' ' || ${candidateList.engineVersion}
  || ' ' || coalesce((select string_agg(${candidate.productId} || ':' || round(${candidate.fit}::numeric, 4), ' ' order by ${candidate.productId})
    from ${candidate} where ${candidate.challengeId} = ${candidateList.challengeId}), ''))`;

/** Open challenges whose candidates are not those that were judged, some at a time. */
export function listUnjudged({ db }: Pick<Context, "db">, limit: number) {
  return db
    .select({
      challengeId: candidateList.challengeId,
      snapshot: candidateList.snapshot,
      engineVersion: candidateList.engineVersion,
      basis: fingerprint,
      leaderOrganisationId: challenge.organisationId,
    })
    .from(candidateList)
    .innerJoin(challenge, eq(challenge.id, candidateList.challengeId))
    .leftJoin(challengeFit, eq(challengeFit.challengeId, candidateList.challengeId))
    .where(
      and(
        eq(challenge.status, "open"),
        isNull(challenge.hiddenAt),
        sql`${challengeFit.basis} is distinct from ${fingerprint}`,
      ),
    )
    .orderBy(asc(candidateList.challengeId))
    .limit(limit);
}
export type Unjudged = Awaited<ReturnType<typeof listUnjudged>>[number];

/** The candidates of a challenge as the engine ranked them, the best first. */
export async function listRanked(db: Context["db"], challengeId: string): Promise<Ranked[]> {
  const rows = await db
    .select({ productId: candidate.productId, fit: candidate.fit })
    .from(candidate)
    .where(eq(candidate.challengeId, challengeId))
    .orderBy(desc(candidate.fit), asc(candidate.productId));
  const counted = await listCounted(
    db,
    rows.map(({ productId }) => productId),
  );
  const known = new Map(counted.map((one) => [one.productId, one]));
  return rows.flatMap(({ productId, fit }) => {
    const found = known.get(productId);
    if (!found) return [];
    const listing = { id: productId, name: found.name, company: "", summary: found.text };
    return [{ listing, score: fit, own: fit, alike: 0 }];
  });
}
