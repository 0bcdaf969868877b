import { asc, eq } from "drizzle-orm";
import { contribution } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { mayPilot } from "../policy";
import { findReadablePilot } from "../queries";

export async function listContributions(context: Context, pilotId: string) {
  const { db, actor } = context;
  const found = await findReadablePilot(context, pilotId);
  const rows = await db
    .select()
    .from(contribution)
    .where(eq(contribution.pilotId, found.id))
    .orderBy(asc(contribution.createdAt), asc(contribution.id))
    .limit(200);
  const maySign = found.status !== "closed" && mayPilot(actor, "discuss", found);
  return rows.map((row) => ({
    ...row,
    can: {
      signOff:
        maySign && actor.is === "person" && row.personId === actor.personId && row.signedOffAt === null,
    },
  }));
}
