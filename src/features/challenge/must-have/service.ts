import { and, eq, notInArray } from "drizzle-orm";
import { challenge, mustHave } from "@/db/schema";
import { record } from "@/features/activity/service";
import { InvalidError, NotAllowedError, NotFoundError } from "@/lib/errors";
import type { Authorized } from "@/server/kernel/authorize";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayChallenge } from "../policy";
import { type Challenge, findChallengeForChange } from "../queries";
import { editableChallengeStatuses } from "../status";
import { listMustHaves } from "./queries";
import { areComplete, settleWeights, totalOf, weightsWithOneMore, weightsWithout } from "./rules";
import type { AddMustHave, MustHaveLine, RemoveMustHave } from "./schema";

export type WritableChallenge = Authorized<Challenge, "edit"> | Authorized<Challenge, "shape">;

/** Its own people edit, a broker shapes; nobody changes the words once they are reviewed. */
function asWritable({ actor }: Context, found: Challenge): WritableChallenge {
  const writable = mayChallenge(actor, "edit", found)
    ? authorize(mayChallenge, actor, "edit", found)
    : authorize(mayChallenge, actor, "shape", found);
  assertEditable(writable);
  return writable;
}

export function assertEditable({ status }: Challenge): void {
  if (editableChallengeStatuses.includes(status)) return;
  throw new NotAllowedError(
    status === "in_review"
      ? "A broker is reviewing this need. Take it back first to change it."
      : "This need is approved, so its words stay as they are. Add an addendum instead.",
  );
}

export function addMustHave(context: Context, { challengeId, ...line }: AddMustHave): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const writable = asWritable(tx, await findChallengeForChange(tx.db, challengeId));
    const lines = await listMustHaves(tx.db, [challengeId]);
    if (lines.length >= 40) throw new NotAllowedError("There are 40 requirements already. Remove one first.");
    const weights = weightsWithOneMore(lines.map(({ weight }) => weight));
    await writeLines(tx, writable, weigh([...lines, line], weights));
    return touch(tx, writable);
  });
}

export function removeMustHave(
  context: Context,
  { challengeId, mustHaveId }: RemoveMustHave,
): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const writable = asWritable(tx, await findChallengeForChange(tx.db, challengeId));
    const lines = await listMustHaves(tx.db, [challengeId]);
    const place = lines.findIndex(({ id }) => id === mustHaveId);
    if (place < 0) throw new NotFoundError("Somebody removed this requirement already.");
    const weights = weightsWithout(
      lines.map(({ weight }) => weight),
      place,
    );
    await writeLines(tx, writable, weigh(lines.toSpliced(place, 1), weights));
    return touch(tx, writable);
  });
}

/** The whole list as somebody saved it; lines that stay keep their ids, so that what refers to them still does. */
export async function replaceMustHaves(
  context: Context,
  writable: WritableChallenge,
  lines: MustHaveLine[],
): Promise<void> {
  const weights = settleWeights(lines.map(({ weight }) => weight));
  if (!weights) throw wrongWeights("Give every line a weight, or none for equal weights");
  if (!areComplete(weights)) {
    throw wrongWeights(`The weights add up to ${totalOf(weights)}. They must total 100`);
  }
  await writeLines(context, writable, weigh(lines, weights));
}

function wrongWeights(message: string): InvalidError {
  return new InvalidError(message, { "mustHaves.0.weight": [message] });
}

function weigh<Line extends object>(lines: Line[], weights: number[]) {
  return lines.map((line, place) => ({ ...line, weight: weights[place] ?? 0 }));
}

type WeighedLine = Omit<MustHaveLine, "weight"> & { weight: number };

async function writeLines({ db }: Context, { id }: WritableChallenge, lines: WeighedLine[]): Promise<void> {
  const here = await listMustHaves(db, [id]);
  const kept = lines.flatMap((line) => (here.some((row) => row.id === line.id) && line.id ? [line.id] : []));
  await db
    .delete(mustHave)
    .where(and(eq(mustHave.challengeId, id), kept.length > 0 ? notInArray(mustHave.id, kept) : undefined));
  for (const [position, { id: lineId, kind, value, isEssential, weight }] of lines.entries()) {
    const values = { kind, value, isEssential, weight, position };
    if (lineId && kept.includes(lineId)) {
      await db.update(mustHave).set(values).where(eq(mustHave.id, lineId));
    } else {
      await db.insert(mustHave).values({ ...values, challengeId: id });
    }
  }
}

async function touch(tx: Context, { id, revision }: WritableChallenge): Promise<Challenge> {
  const byBroker = tx.actor.is === "person" && tx.actor.membership?.kind === "exchange";
  const [touched] = await tx.db
    .update(challenge)
    .set({
      revision: revision + 1,
      updatedAt: tx.now,
      ...(byBroker ? { awaitingConfirmation: true } : {}),
    })
    .where(eq(challenge.id, id))
    .returning();
  if (!touched) throw new NotFoundError();
  await record(tx, byBroker ? "challenge.shaped" : "challenge.edited", touched, {
    section: "requirements",
    revision: touched.revision,
  });
  return touched;
}
