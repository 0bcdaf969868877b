import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { contribution } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { mayPilot } from "../policy";
import { findReadablePilot } from "../queries";
import { contributionKindLabels } from "./schema";

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

/** What may be printed under a public result: signed off by the person named, or naming nobody and from a public source. */
export async function listCitable(db: Context["db"], pilotId: string) {
  const rows = await db
    .select({
      contributor: contribution.contributor,
      kind: contribution.kind,
      description: contribution.description,
    })
    .from(contribution)
    .where(
      and(
        eq(contribution.pilotId, pilotId),
        or(
          isNotNull(contribution.signedOffAt),
          and(isNull(contribution.personId), isNotNull(contribution.sourceUrl)),
        ),
      ),
    )
    .orderBy(asc(contribution.createdAt), asc(contribution.id))
    .limit(200);
  return rows.map((row) => ({ ...row, kind: contributionKindLabels[row.kind] }));
}
