import { sql } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";

const channel = "exchange_live";

/** Tells every web process, when the transaction commits, that something about this thing changed. */
export async function announce(tx: Tx, thing: string, thingId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${`${thing}:${thingId}`})`);
}

type Listener = () => void;
const shared = globalThis as typeof globalThis & {
  exchangeLive?: { listeners: Map<string, Set<Listener>>; ready: Promise<unknown> };
};

/** Calls back after each change to the thing, whichever process made it; one LISTEN connection per process. */
export async function listen(
  db: Database,
  thing: string,
  thingId: string,
  listener: Listener,
): Promise<() => void> {
  if (!shared.exchangeLive) {
    const listeners = new Map<string, Set<Listener>>();
    const ready = db.$client.listen(
      channel,
      (key) => {
        for (const call of listeners.get(key) ?? []) call();
      },
      // After a lost connection nobody knows what was missed, so everybody looks.
      () => {
        for (const calls of listeners.values()) for (const call of calls) call();
      },
    );
    shared.exchangeLive = { listeners, ready };
  }
  const { listeners, ready } = shared.exchangeLive;
  try {
    await ready;
  } catch (error) {
    shared.exchangeLive = undefined;
    throw error;
  }
  const key = `${thing}:${thingId}`;
  const set = listeners.get(key) ?? new Set();
  listeners.set(key, set.add(listener));
  return () => {
    set.delete(listener);
    if (set.size === 0) listeners.delete(key);
  };
}

/** Calls back after every change to anything, and once whenever changes may have been missed: at the start and after a lost connection. */
export async function listenToEverything(db: Database, onChange: () => void): Promise<void> {
  await db.$client.listen(channel, onChange, onChange);
}
