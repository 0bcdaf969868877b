import { desc, eq, sql } from "drizzle-orm";
import { decision, person } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { findReadablePilot } from "../queries";

export async function listDecisions(context: Context, pilotId: string) {
  const found = await findReadablePilot(context, pilotId);
  const rows = await context.db
    .select({ decision, decidedByName: sql<string | null>`coalesce(${person.name}, ${person.email})` })
    .from(decision)
    .leftJoin(person, eq(person.id, decision.decidedBy))
    .where(eq(decision.pilotId, found.id))
    .orderBy(desc(decision.decidedOn), desc(decision.id))
    .limit(200);
  return rows.map(({ decision: row, decidedByName }) => ({ ...row, decidedByName }));
}
