import { TRPCError } from "@trpc/server";
import { contextOf, type World } from "tests/world";
import { ZodError } from "zod";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/actor";
import { createCaller } from "@/server/root";
import type { Letter } from "./people";

type Procedure = ((input: unknown) => Promise<unknown>) & { readonly [name: string]: Procedure };
export type Outcome = { letter: Letter; answer?: unknown };

const refusals: Partial<Record<TRPCError["code"], Letter>> = {
  UNAUTHORIZED: "s",
  FORBIDDEN: "n",
  NOT_FOUND: "0",
  PRECONDITION_FAILED: "c",
  CONFLICT: "c",
  BAD_REQUEST: "c",
};

/** Calls the procedure of this path as this person and tells how it went. A wrong input is a mistake of the matrix. */
export async function call(
  world: World,
  db: World["db"] | Tx,
  { path, actor, input }: { path: string; actor: Actor | null; input: unknown },
): Promise<Outcome> {
  const leaving = new AbortController();
  const caller = createCaller({ ...contextOf(world, actor), db }, { signal: leaving.signal });
  try {
    const procedure = path
      .split(".")
      .reduce((at, name) => at[name] as Procedure, caller as unknown as Procedure);
    return { letter: "y", answer: await firstOf(await procedure(input)) };
  } catch (error) {
    const letter = error instanceof TRPCError && refusals[error.code];
    if (!letter || (error instanceof TRPCError && error.cause instanceof ZodError)) throw error;
    return { letter };
  } finally {
    leaving.abort();
  }
}

/** A stream answers with its first event. */
async function firstOf(answer: unknown): Promise<unknown> {
  if (typeof answer !== "object" || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const events = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const { value, done } = await events.next();
  if (done) throw new Error("The stream ended before its first event.");
  await events.return?.();
  return value;
}

class Undone extends Error {}

/** Runs inside a transaction, or a part of one, that is taken back at the end. */
export async function undone<Result>(db: Tx, run: (tx: Tx) => Promise<Result>): Promise<Result> {
  const kept: Result[] = [];
  try {
    await db.transaction(async (tx) => {
      kept.push(await run(tx));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return kept[0] as Result;
}
