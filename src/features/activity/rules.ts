import type { Actor } from "@/lib/actor";

export type ActivityEntry = {
  thing: string;
  thingId: string;
  sequence: number;
  kind: string;
  actorId: string | null;
  organisationId: string | null;
  detail: Record<string, string | number | boolean | null>;
  at: Date;
};

export const firstHash = "0".repeat(64);

/** The text that is hashed: every field, in one fixed order, with the hash of the entry before. */
export function canonicalEntry(entry: ActivityEntry, previousHash: string): string {
  const detail = Object.entries(entry.detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    previousHash,
    entry.thing,
    entry.thingId,
    entry.sequence,
    entry.kind,
    entry.actorId,
    entry.organisationId,
    detail,
    entry.at.toISOString(),
  ]);
}

/** Ids only: a person can be erased without touching the record. */
export function signatureOf(actor: Actor): { actorId: string | null; organisationId: string | null } {
  if (actor.is !== "person") return { actorId: null, organisationId: null };
  return { actorId: actor.personId, organisationId: actor.membership?.organisationId ?? null };
}
