import { and, eq, inArray } from "drizzle-orm";
import { challenge, match, product } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { mayProduct, seesAllOf } from "../policy";
import type { Audience } from "../status";
import { findVersion } from "../version/queries";

export type Product = typeof product.$inferSelect & { isListed: boolean };

export async function findProductOrThrow(db: Context["db"], address: string): Promise<Product> {
  const byId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(address);
  const [found] = await db
    .select()
    .from(product)
    .where(byId ? eq(product.id, address) : eq(product.slug, address));
  if (!found) throw new NotFoundError("We could not find this product.");
  const live = await findVersion(db, found.id, ["published"]);
  return { ...found, isListed: live !== undefined };
}

/** How much of a product this actor may see; an introduction opens more to the leader's side. */
export async function findAudience(
  { db, actor }: Pick<Context, "db" | "actor">,
  found: Product,
): Promise<Audience> {
  if (seesAllOf(actor, found.organisationId)) return "own";
  const works = actor.is === "person" ? actor.membership : null;
  if (works?.status !== "verified") return "public";
  const [introduced] = await db
    .select({ id: match.id })
    .from(match)
    .innerJoin(challenge, eq(challenge.id, match.challengeId))
    .where(
      and(
        eq(match.productId, found.id),
        eq(challenge.organisationId, works.organisationId),
        inArray(match.status, ["introduced", "agreed", "piloting", "closed"]),
      ),
    )
    .limit(1);
  return introduced ? "match" : "public";
}

export async function findReadableProduct(context: Pick<Context, "db" | "actor">, address: string) {
  const found = await findProductOrThrow(context.db, address);
  if (!mayProduct(context.actor, "read", found)) throw new NotFoundError("We could not find this product.");
  return found;
}
