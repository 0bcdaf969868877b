import { and, asc, eq, max, ne } from "drizzle-orm";
import { scaleUp, scaleUpLink } from "@/db/schema";
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { account } from "../account/service";
import { canBeFirst, mostLinks, runChain } from "./rules";
import type { AddScaleUp, AddScaleUpLink, ScaleUpInput, ScaleUpLinkInput } from "./schema";

const mostClaims = 10;

/** A claim begins without links and says nothing until it has some. Its seed stays, so that everybody draws the same. */
export function addScaleUp(context: Context, { evaluationId, ...input }: AddScaleUp) {
  return account(context, evaluationId, "pilot.scale-up-added", async (tx, loaded) => {
    if ((await tx.db.$count(scaleUp, eq(scaleUp.evaluationId, evaluationId))) >= mostClaims)
      throw new NotAllowedError(`There can be ${mostClaims} claims at most.`);
    const seed = tx.now.getTime() % 2_000_000_000;
    const [added] = await tx.db
      .insert(scaleUp)
      .values({ ...input, evaluationId: loaded.id, seed, createdAt: tx.now })
      .returning({ id: scaleUp.id });
    return { id: added?.id ?? "", slug: loaded.pilot.slug };
  });
}

export function removeScaleUp(context: Context, { evaluationId, scaleUpId }: ScaleUpInput) {
  return account(context, evaluationId, "pilot.scale-up-removed", async (tx, loaded) => {
    const removed = await tx.db
      .delete(scaleUp)
      .where(and(eq(scaleUp.id, scaleUpId), eq(scaleUp.evaluationId, loaded.id)))
      .returning({ id: scaleUp.id });
    if (removed.length === 0) throw new ConflictError("Somebody else removed this claim already.");
    return { slug: loaded.pilot.slug };
  });
}

/** Links keep the order in which they were entered: the first is the amount that the others take a share of. */
export function addScaleUpLink(context: Context, { evaluationId, scaleUpId, ...input }: AddScaleUpLink) {
  return account(context, evaluationId, "pilot.scale-up-link-added", async (tx, loaded) => {
    await requireClaim(tx, loaded.id, scaleUpId);
    checkDraws(input);
    const own = eq(scaleUpLink.scaleUpId, scaleUpId);
    const before = await tx.db.$count(scaleUpLink, own);
    if (before === 0) checkFirst(input);
    if (before >= mostLinks) throw new NotAllowedError(`A chain has ${mostLinks} links at most.`);
    const [last] = await tx.db
      .select({ position: max(scaleUpLink.position) })
      .from(scaleUpLink)
      .where(own);
    const [added] = await tx.db
      .insert(scaleUpLink)
      .values({ ...input, scaleUpId, position: (last?.position ?? 0) + 1 })
      .returning({ id: scaleUpLink.id });
    return { id: added?.id ?? "", slug: loaded.pilot.slug };
  });
}

export function removeScaleUpLink(context: Context, { evaluationId, linkId }: ScaleUpLinkInput) {
  return account(context, evaluationId, "pilot.scale-up-link-removed", async (tx, loaded) => {
    const [found] = await tx.db
      .select({ scaleUpId: scaleUpLink.scaleUpId })
      .from(scaleUpLink)
      .where(eq(scaleUpLink.id, linkId));
    if (!found) throw new ConflictError("Somebody else removed this link already.");
    await requireClaim(tx, loaded.id, found.scaleUpId);
    const [next] = await tx.db
      .select()
      .from(scaleUpLink)
      .where(and(eq(scaleUpLink.scaleUpId, found.scaleUpId), ne(scaleUpLink.id, linkId)))
      .orderBy(asc(scaleUpLink.position))
      .limit(1);
    if (next && !canBeFirst(next))
      throw new NotAllowedError("The other links take a share of this one. Take them out first.");
    await tx.db.delete(scaleUpLink).where(eq(scaleUpLink.id, linkId));
    return { slug: loaded.pilot.slug };
  });
}

async function requireClaim({ db }: Context, evaluationId: string, scaleUpId: string): Promise<void> {
  const [found] = await db
    .select({ id: scaleUp.id })
    .from(scaleUp)
    .where(and(eq(scaleUp.id, scaleUpId), eq(scaleUp.evaluationId, evaluationId)));
  if (!found) throw new NotFoundError("We could not find this claim.");
}

function checkFirst(input: Pick<AddScaleUpLink, "shape" | "possibleValue">): void {
  const { shape, possibleValue = null } = input;
  if (canBeFirst({ shape, possibleValue })) return;
  const field = shape === "amount" ? "possibleValue" : "shape";
  const error =
    "The first link is an amount, such as people screened, without a value for possible cases. Add those as later links.";
  throw new InvalidError(error, { [field]: [error] });
}

/** A link from which nothing could be drawn is refused now, not on every page that would draw it. */
function checkDraws(input: Omit<AddScaleUpLink, "evaluationId" | "scaleUpId">): void {
  const { low = null, high = null, possibleValue = null, ...rest } = input;
  try {
    runChain([{ ...rest, low, high, possibleValue }], { seed: 1, target: null });
  } catch (error) {
    if (error instanceof RangeError)
      throw new InvalidError(`${error.message}.`, { low: [`${error.message}.`] });
    throw error;
  }
}
