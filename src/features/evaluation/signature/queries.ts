import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { person, pilotPerson, signature } from "@/db/schema";
import type { Context } from "@/server/kernel/context";

/** The name that is printed: never an e-mail address, since findings are public. */
function printedName(role: AnyPgColumn) {
  const nameless = sql`case when ${role} = 'partner' then 'A partner' else 'Somebody without a name' end`;
  return sql<string>`coalesce(nullif(${person.name}, ''), ${nameless})`;
}

/** Everyone of a pilot who may have something to sign. */
export function listSigners(db: Context["db"], pilotId: string) {
  return db
    .select({ personId: person.id, name: printedName(pilotPerson.role), role: pilotPerson.role })
    .from(pilotPerson)
    .innerJoin(person, eq(person.id, pilotPerson.personId))
    .where(eq(pilotPerson.pilotId, pilotId))
    .orderBy(asc(pilotPerson.role), asc(person.name))
    .limit(200);
}

const mostSignatures = 200;

/** Oldest first; of very many the newest, or only those under one hash, which no number of earlier ones can push out. */
export async function listSignatures(db: Context["db"], evaluationId: string, hash?: string) {
  const newest = await db
    .select({
      what: signature.what,
      personId: signature.personId,
      name: printedName(signature.role),
      role: signature.role,
      decision: signature.decision,
      reason: signature.reason,
      hash: signature.hash,
      signedAt: signature.signedAt,
    })
    .from(signature)
    .innerJoin(person, eq(person.id, signature.personId))
    .where(
      and(
        eq(signature.evaluationId, evaluationId),
        hash === undefined ? undefined : eq(signature.hash, hash),
      ),
    )
    .orderBy(desc(signature.signedAt))
    .limit(mostSignatures);
  return newest.reverse();
}
