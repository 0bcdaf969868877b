import { eq, sql } from "drizzle-orm";
import { externalResult } from "@/db/schema";
import { record } from "@/features/activity/service";
import { findProductOrThrow } from "@/features/product/viewer/queries";
import { ConflictError, InvalidError, NotFoundError } from "@/lib/errors";
import { slugify } from "@/lib/slug";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import type { PersonContext } from "../service/plan";
import { mayExternalResult } from "./policy";
import { revisionOf } from "./queries";
import { type EditExternalResult, type EnterExternalResult, shownFigures } from "./schema";

type Entered = { id: string; slug: string; productSlug: string | null };

/** Positions are the order of entry and the place in a list, so two figures are never entered at once. */
const entryLock = 7_241_530_063;

/** A figure published elsewhere enters with its source, design and what contradicts it; the product's next match counts it. */
export function enterExternalResult(context: PersonContext, input: EnterExternalResult): Promise<Entered> {
  return inTransaction(context, async (tx) => {
    authorize(mayExternalResult, tx.actor, "enter", {});
    const found = await findNamedProduct(tx, input.product);
    await tx.db.execute(sql`select pg_advisory_xact_lock(${entryLock})`);
    const slug = await freeSlug(tx, `${input.subject} ${input.title}`);
    const [entered] = await tx.db
      .insert(externalResult)
      .values({
        ...columnsOf(input),
        productId: found?.id ?? null,
        slug,
        position: sql`(select coalesce(max(position), -1) + 1 from external_result)`,
        enteredBy: context.actor.personId,
        enteredAt: tx.now,
      })
      .returning({ id: externalResult.id });
    if (!entered) throw new Error("The figure was not entered.");
    await record(tx, "external-result.entered", entered);
    if (found) await emit(tx, { kind: "evidence.changed", productId: found.id });
    return { id: entered.id, slug, productSlug: found?.isListed ? found.slug : null };
  });
}

const changedMeanwhile =
  "Somebody else put this figure right while you were writing, so nothing was saved. What you typed is still in the form. Open the page of the figure again to see what it says now.";

/** Puts right what was copied wrongly; it stays the same figure, at the same address. */
export function editExternalResult(
  context: PersonContext,
  { externalResultId, revision, ...input }: EditExternalResult,
): Promise<Entered> {
  return inTransaction(context, async (tx) => {
    authorize(mayExternalResult, tx.actor, "enter", {});
    const found = await findNamedProduct(tx, input.product);
    const [standing] = await tx.db
      .select({ before: externalResult, revision: revisionOf })
      .from(externalResult)
      .where(eq(externalResult.id, externalResultId))
      .for("update");
    if (!standing) throw new NotFoundError("We could not find this figure.");
    const { before } = standing;
    if (standing.revision !== revision) throw new ConflictError(changedMeanwhile);
    const [edited] = await tx.db
      .update(externalResult)
      .set({ ...keepPrinted(before, columnsOf(input)), productId: found?.id ?? null })
      .where(eq(externalResult.id, externalResultId))
      .returning({ id: externalResult.id, slug: externalResult.slug });
    if (!edited) throw new NotFoundError("We could not find this figure.");
    await record(tx, "external-result.edited", edited);
    const touched = new Set([before.productId, found?.id ?? null]);
    for (const productId of touched) if (productId) await emit(tx, { kind: "evidence.changed", productId });
    return { ...edited, productSlug: found?.isListed ? found.slug : null };
  });
}

async function findNamedProduct({ db }: Context, slug: string | undefined) {
  if (!slug) return null;
  try {
    return await findProductOrThrow(db, slug);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const told = "We know no product with this address. It is the last part of the address of its page";
    throw new InvalidError(told, { product: [told] });
  }
}

async function freeSlug({ db }: Context, title: string): Promise<string> {
  const wanted = slugify(title);
  const taken = await db.$count(
    externalResult,
    sql`${externalResult.slug} = ${wanted} or ${externalResult.slug} like ${`${wanted}-%`}`,
  );
  return taken === 0 ? wanted : `${wanted}-${taken + 1}`;
}

function columnsOf(input: EnterExternalResult) {
  const {
    product: _,
    printedParts,
    contradictions,
    selectedOnBaseline,
    estimate,
    low,
    high,
    ...rest
  } = input;
  // A proportion is typed as a percentage and kept as a share.
  const kept = (value: number | undefined) =>
    value === undefined ? null : input.kind === "proportion" ? value / 100 : value;
  return {
    ...rest,
    numerator: rest.numerator ?? null,
    denominator: rest.denominator ?? null,
    sampleSize: rest.sampleSize ?? null,
    standardError: rest.standardError ?? null,
    printedPercent: rest.printedPercent ?? null,
    printedP: rest.printedP ?? null,
    comparator: rest.comparator ?? null,
    publishedOn: rest.publishedOn ?? null,
    estimate: kept(estimate),
    low: kept(low),
    high: kept(high),
    printedInterval: low === undefined || high === undefined ? null : printedLimits(input.kind, low, high),
    printedParts: printedParts ? [{ what: "", percents: printedParts }] : [],
    contradictions: (contradictions ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    selectedOnBaseline: selectedOnBaseline !== undefined && selectedOnBaseline.length > 0,
  };
}

/** What the source prints and the form does not show stays as it was: the words of an interval, and lists beyond the first. */
function keepPrinted(before: typeof externalResult.$inferSelect, now: ReturnType<typeof columnsOf>) {
  const isSame = (one: number | null, other: number | null) =>
    one === other || (one !== null && other !== null && Math.abs(one - other) <= 1e-9 * Math.abs(one));
  const keepsInterval =
    before.kind === now.kind && isSame(before.low, now.low) && isSame(before.high, now.high);
  const [first, ...otherParts] = before.printedParts;
  return {
    ...now,
    printedInterval: keepsInterval ? before.printedInterval : now.printedInterval,
    printedParts: [
      ...now.printedParts.map(({ percents }) => ({ what: first?.what ?? "", percents })),
      ...otherParts,
    ],
    printedFigures: [
      ...now.printedFigures,
      ...before.printedFigures.slice(Math.max(shownFigures, now.printedFigures.length)),
    ],
  };
}

function printedLimits(kind: EnterExternalResult["kind"], low: number, high: number): string {
  const [from, to] = [low, high].map((limit) => limit.toLocaleString("en-GB", { maximumFractionDigits: 6 }));
  if (kind === "proportion") return `${from} to ${to}%`;
  const pounds = (limit: string | undefined) => (limit ?? "").replace(/^-?/, (sign) => `${sign}£`);
  return kind === "cost" ? `${pounds(from)} to ${pounds(to)}` : `${from} to ${to}`;
}
