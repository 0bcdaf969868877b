import { asc, eq, sql } from "drizzle-orm";
import { person, risk } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { findReadablePilot } from "../queries";
import { rateRisk } from "./rules";

/** Open risks first, the worst of them on top. */
export async function listRisks(context: Context, pilotId: string) {
  const found = await findReadablePilot(context, pilotId);
  const rows = await context.db
    .select({ risk, ownerName: sql<string | null>`coalesce(${person.name}, ${person.email})` })
    .from(risk)
    .leftJoin(person, eq(person.id, risk.ownerId))
    .where(eq(risk.pilotId, found.id))
    .orderBy(asc(risk.createdAt), asc(risk.id))
    .limit(200);
  return rows
    .map(({ risk: row, ownerName }) => ({
      ...row,
      ownerName,
      rating: rateRisk(row.likelihood, row.severity),
    }))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.rating - a.rating);
}
