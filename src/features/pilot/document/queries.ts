import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { document, person } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { type Document, documentTypeLabel } from "@/server/kernel/documents";
import { mayPilot } from "../policy";
import { findPilotOrThrow, findReadablePilot } from "../queries";

export async function listPilotDocuments(context: Context, pilotId: string) {
  const found = await findReadablePilot(context, pilotId);
  const rows = await context.db
    .select({
      id: document.id,
      name: document.name,
      contentType: document.contentType,
      size: document.size,
      uploadedAt: document.uploadedAt,
      uploaderName: sql<string>`coalesce(${person.name}, ${person.email})`,
    })
    .from(document)
    .innerJoin(person, eq(person.id, document.uploadedBy))
    .where(and(eq(document.pilotId, found.id), isNull(document.removedAt)))
    .orderBy(desc(document.uploadedAt), desc(document.id))
    .limit(200);
  return rows.map((row) => ({ ...row, type: documentTypeLabel(row.contentType) }));
}

/** Whoever may read the pilot may download what is in it. */
export async function mayDownloadPilotDocument(
  context: Pick<Context, "db" | "actor">,
  { pilotId }: Document,
): Promise<boolean> {
  return pilotId !== null && mayPilot(context.actor, "read", await findPilotOrThrow(context.db, pilotId));
}
