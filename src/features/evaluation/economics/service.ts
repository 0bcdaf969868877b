import { and, eq } from "drizzle-orm";
import { economicCase, ledgerEntry } from "@/db/schema";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { account } from "../account/service";
import type { Evaluation } from "../queries";
import { contentOf, costPerQaly, formatPence, type QalyInputs } from "./rules";
import {
  type AddLedgerEntry,
  type ChangeLedgerEntry,
  type LedgerEntryInput,
  penceOf,
  qalyFields,
  type SaveEconomicCase,
} from "./schema";

export const mostEntries = 200;

export function addLedgerEntry(context: Context, { evaluationId, ...input }: AddLedgerEntry) {
  const add = async (tx: Context, loaded: Evaluation) => {
    if ((await tx.db.$count(ledgerEntry, eq(ledgerEntry.evaluationId, evaluationId))) >= mostEntries)
      throw new NotAllowedError(`A ledger holds ${mostEntries} entries at most. Add amounts up by year.`);
    const [added] = await tx.db
      .insert(ledgerEntry)
      .values({ ...inPence(input), evaluationId: loaded.id, createdAt: tx.now })
      .returning({ id: ledgerEntry.id });
    return { id: added?.id ?? "", slug: loaded.pilot.slug };
  };
  return account(context, evaluationId, "pilot.ledger-entry-added", add, ({ id }) => ({ entryId: id }));
}

/**
 * The entry keeps its place in the ledger; what is published already keeps the entry as it was. One that somebody else changed since
 * it was opened is told, not overwritten.
 */
export function changeLedgerEntry(
  context: Context,
  { evaluationId, entryId, seen, ...input }: ChangeLedgerEntry,
) {
  const change = async (tx: Context, loaded: Evaluation) => {
    const own = and(eq(ledgerEntry.id, entryId), eq(ledgerEntry.evaluationId, loaded.id));
    const [standing] = await tx.db.select().from(ledgerEntry).where(own);
    if (!standing) throw new ConflictError("Somebody else took this entry out. Add it anew.");
    if (seen !== undefined && seen !== contentOf(standing))
      throw new ConflictError(
        `Somebody else changed this entry since you opened it. It is now “${standing.what}” (${standing.organisation}), ${standing.side} of ${formatPence(standing.amountPence)} in year ${standing.year}. What you typed is still here: save again to replace it.`,
      );
    await tx.db.update(ledgerEntry).set(inPence(input)).where(own);
    return { slug: loaded.pilot.slug };
  };
  return account(context, evaluationId, "pilot.ledger-entry-changed", change, () => ({ entryId }));
}

function inPence({ amount, low, high, isCash, sourceUrl, ...rest }: Omit<AddLedgerEntry, "evaluationId">) {
  return {
    ...rest,
    sourceUrl: sourceUrl ?? null,
    isCash: isCash === "true",
    amountPence: penceOf(amount),
    lowPence: low === undefined ? null : penceOf(low),
    highPence: high === undefined ? null : penceOf(high),
  };
}

export function removeLedgerEntry(context: Context, { evaluationId, entryId }: LedgerEntryInput) {
  const remove = async (tx: Context, loaded: Evaluation) => {
    const removed = await tx.db
      .delete(ledgerEntry)
      .where(and(eq(ledgerEntry.id, entryId), eq(ledgerEntry.evaluationId, loaded.id)))
      .returning({ id: ledgerEntry.id });
    if (removed.length === 0) throw new ConflictError("Somebody else removed this entry already.");
    return { slug: loaded.pilot.slug };
  };
  return account(context, evaluationId, "pilot.ledger-entry-removed", remove, () => ({ entryId }));
}

/** What the money is counted for, and QALYs where they are known. The seed of the first save stays, so that draws stay. */
export function saveEconomicCase(context: Context, { evaluationId, ...input }: SaveEconomicCase) {
  return account(context, evaluationId, "pilot.economic-case-saved", async (tx, loaded) => {
    const qalys = Object.fromEntries(qalyFields.map((name) => [name, input[name] ?? null]));
    if (input.years !== undefined) checkDraws(qalys as QalyInputs);
    const content = { ...input, ...qalys, people: input.people ?? null };
    await tx.db
      .insert(economicCase)
      .values({ ...content, evaluationId: loaded.id, seed: tx.now.getTime() % 2_000_000_000 })
      .onConflictDoUpdate({ target: economicCase.evaluationId, set: content });
    return { slug: loaded.pilot.slug };
  });
}

/** Figures from which nothing could be drawn are refused now, not on every page that would draw them. */
function checkDraws(inputs: QalyInputs): void {
  try {
    costPerQaly(inputs, 1, {});
  } catch (error) {
    if (error instanceof RangeError)
      throw new InvalidError(`${error.message}.`, { utilityNew: [`${error.message}.`] });
    throw error;
  }
}
