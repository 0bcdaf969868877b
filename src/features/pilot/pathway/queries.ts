import { and, asc, eq, max } from "drizzle-orm";
import { pathwayStep } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { findReadablePilot } from "../queries";
import type { FindPathway, Phase } from "./schema";

/** The pathway as it stands, or an earlier version of either side. */
export async function findPathway(context: Context, { pilotId, before, after }: FindPathway) {
  const found = await findReadablePilot(context, pilotId);
  const [old, changed] = await Promise.all([
    findSide(context.db, found.id, "before", before),
    findSide(context.db, found.id, "after", after),
  ]);
  return { before: old, after: changed };
}

async function findSide(db: Context["db"], pilotId: string, phase: Phase, wanted: number | undefined) {
  const latest = await findLatestVersion(db, pilotId, phase);
  const version = wanted && wanted <= latest ? wanted : latest;
  const steps = await db
    .select()
    .from(pathwayStep)
    .where(
      and(eq(pathwayStep.pilotId, pilotId), eq(pathwayStep.phase, phase), eq(pathwayStep.version, version)),
    )
    .orderBy(asc(pathwayStep.position))
    .limit(50);
  return { phase, version, latest, steps };
}

export async function findLatestVersion(db: Context["db"], pilotId: string, phase: Phase): Promise<number> {
  const [row] = await db
    .select({ version: max(pathwayStep.version) })
    .from(pathwayStep)
    .where(and(eq(pathwayStep.pilotId, pilotId), eq(pathwayStep.phase, phase)));
  return row?.version ?? 0;
}
