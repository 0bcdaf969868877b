import type { Actor } from "@/lib/actor";

type ActivityEntry = {
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

export type AnchoredHead = { thing: string; thingId: string; sequence: number; hash: string };

/** The text of an anchor that is hashed: the heads it holds, in one fixed order, with the hash of the anchor before. */
export function canonicalAnchor(
  number: number,
  heads: AnchoredHead[],
  at: Date,
  previousHash: string,
): string {
  const held = heads.map(({ thing, thingId, sequence, hash }) => [thing, thingId, sequence, hash]);
  return JSON.stringify([previousHash, number, held, at.toISOString()]);
}

export type StoredEntry = ActivityEntry & { previousHash: string; hash: string };
type Hash = (text: string) => string;

/** What is wrong with an entry that should follow another (null for the first); null when it does. */
export function findBreak(before: StoredEntry | null, entry: StoredEntry, hash: Hash): string | null {
  const name = `${entry.thing} ${entry.thingId}`;
  const expected = (before?.sequence ?? 0) + 1;
  if (entry.sequence !== expected) return `${name}: entry ${expected} is missing.`;
  if (entry.previousHash !== (before?.hash ?? firstHash))
    return `${name}: entry ${entry.sequence} does not follow entry ${expected - 1}.`;
  if (hash(canonicalEntry(entry, entry.previousHash)) !== entry.hash)
    return `${name}: entry ${entry.sequence} was changed.`;
  return null;
}
