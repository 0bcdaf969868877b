import { asc, eq } from "drizzle-orm";
import { scaleUp, scaleUpLink } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { openAccount } from "../account/queries";
import type { ScaleUpClaim } from "./rules";

/** The claims beyond the pilot with their chains, for its own people. */
export async function findScaleUps(context: Context, evaluationId: string) {
  const { found, can } = await openAccount(context, evaluationId);
  return { claims: await gatherScaleUps(context.db, found.id), can };
}
export type WorkingScaleUps = Awaited<ReturnType<typeof findScaleUps>>;

/** Claims and chains as they are published: links are figures with a source, not counts of people of this pilot. */
export async function gatherScaleUps(db: Context["db"], evaluationId: string): Promise<ScaleUpClaim[]> {
  const [claims, links] = await Promise.all([
    db
      .select()
      .from(scaleUp)
      .where(eq(scaleUp.evaluationId, evaluationId))
      .orderBy(asc(scaleUp.createdAt), asc(scaleUp.id))
      .limit(10),
    db
      .select({ link: scaleUpLink })
      .from(scaleUpLink)
      .innerJoin(scaleUp, eq(scaleUp.id, scaleUpLink.scaleUpId))
      .where(eq(scaleUp.evaluationId, evaluationId))
      .orderBy(asc(scaleUpLink.scaleUpId), asc(scaleUpLink.position))
      .limit(120),
  ]);
  return claims.map(({ id, claim, unit, target, note, seed }) => ({
    id,
    claim,
    unit,
    target,
    note,
    seed,
    links: links.flatMap(({ link }) => (link.scaleUpId === id ? [link] : [])),
  }));
}
