import { eq } from "drizzle-orm";
import { person } from "@/db/schema";
import type { Context } from "@/server/kernel/context";

/** Who saved a section, for the person whose save came second. */
export async function findSaverName(db: Context["db"], personId: string): Promise<string | null> {
  const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return row?.name ?? null;
}
