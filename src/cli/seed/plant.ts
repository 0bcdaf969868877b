import type { Database } from "@/db/client";
import { type Actor, visitor } from "@/lib/actor";
import { addDays } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { createCaller, type Exchange } from "@/server/root";

/** What was planted so far, by the slugs of the demo data. */
export type Garden = {
  db: Database;
  /** The demo's history is told in order: each step moves it on. */
  clock: { now: Date };
  /** The day of seeding, from which every day of the demo is counted. */
  today: Date;
  organisations: Map<string, string>;
  people: Map<string, string>;
  products: Map<string, string>;
  challenges: Map<string, string>;
  pilots: Map<string, string>;
  /** Whose a product or a challenge is: the slug of its organisation. */
  owners: Map<string, string>;
};

/** How long before the day of seeding the demo begins: in time for the pilot that has come furthest. */
export const beginsAt = -230;

export function newGarden(db: Database, today: Date): Garden {
  return {
    db,
    today,
    clock: { now: addDays(today, beginsAt) },
    organisations: new Map(),
    people: new Map(),
    products: new Map(),
    challenges: new Map(),
    pilots: new Map(),
    owners: new Map(),
  };
}

export function contextIn(garden: Garden, actor: Actor = visitor): Context {
  return { db: garden.db, actor, now: garden.clock.now, requestId: "seed", address: "seed" };
}

/** The router, called as this person: demo data go through the same door as everybody's. */
export function callAs(garden: Garden, actor: Actor): Exchange {
  return createCaller(contextIn(garden, actor));
}

/** The id behind a slug of the demo data. */
export function idOf(planted: Map<string, string>, slug: string): string {
  const found = planted.get(slug);
  if (!found) throw new Error(`The demo data name “${slug}” before it is planted.`);
  return found;
}
