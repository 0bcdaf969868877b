import { asc, eq } from "drizzle-orm";
import { milestone } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { findReadablePilot } from "../queries";

export async function listMilestones(context: Context, pilotId: string) {
  const found = await findReadablePilot(context, pilotId);
  return context.db
    .select()
    .from(milestone)
    .where(eq(milestone.pilotId, found.id))
    .orderBy(asc(milestone.dueOn), asc(milestone.id))
    .limit(200);
}
