import { and, asc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { challenge, product, productVersion } from "@/db/schema";
import { speaksFor } from "@/lib/actor";
import type { Context } from "@/server/kernel/context";

const most = 100;

export type Offer = { id: string; name: string };

/** My organisation's listed products for which I could ask to be introduced to this challenge. */
export async function listProductsToOffer(context: Context, challengeId: string): Promise<Offer[]> {
  const own = spokenFor(context);
  if (!own || !(await isAskedByOthers(context, challengeId, own))) return [];
  return context.db
    .select({ id: product.id, name: productVersion.name })
    .from(product)
    .innerJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .innerJoin(challenge, eq(challenge.id, challengeId))
    .where(and(eq(product.organisationId, own), ne(challenge.organisationId, own), isFree))
    .orderBy(asc(productVersion.name), asc(product.id))
    .limit(most);
}

/** My organisation's open challenges for which I could ask to be introduced to this product. */
export async function listChallengesToOffer(context: Context, productId: string): Promise<Offer[]> {
  const own = spokenFor(context);
  if (!own) return [];
  return context.db
    .select({ id: challenge.id, name: challenge.title })
    .from(challenge)
    .innerJoin(product, eq(product.id, productId))
    .where(and(eq(challenge.organisationId, own), ne(product.organisationId, own), isFree))
    .orderBy(asc(challenge.title), asc(challenge.id))
    .limit(most);
}

/** Looked at first: most readers of a need are of its own organisation, and may list many products. */
async function isAskedByOthers({ db }: Context, challengeId: string, own: string): Promise<boolean> {
  const [asking] = await db
    .select({ organisationId: challenge.organisationId })
    .from(challenge)
    .where(and(eq(challenge.id, challengeId), eq(challenge.status, "open"), isNull(challenge.hiddenAt)));
  return asking !== undefined && asking.organisationId !== own;
}

/** Both sides are there to be matched, and no live match joins them. */
const isFree: SQL | undefined = and(
  eq(challenge.status, "open"),
  isNull(challenge.hiddenAt),
  isNull(product.archivedAt),
  isNull(product.hiddenAt),
  sql`not exists (select 1 from match where match.challenge_id = ${challenge.id} and match.product_id = ${product.id}
    and match.status in ('requested', 'introduced', 'agreed', 'piloting'))`,
);

function spokenFor({ actor }: Context): string | null {
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  return own && speaksFor(actor, own, "member") ? own : null;
}
