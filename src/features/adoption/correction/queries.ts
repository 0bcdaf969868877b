import { desc, eq } from "drizzle-orm";
import { adoptionCorrection, person } from "@/db/schema";
import { shownName } from "@/features/person/queries";
import type { Context } from "@/server/kernel/context";

/** What was put right, latest first, each with the days as they stood before. */
export function listCorrections(db: Context["db"], adoptionId: string) {
  return db
    .select({
      id: adoptionCorrection.id,
      decidedOn: adoptionCorrection.decidedOn,
      inUseFrom: adoptionCorrection.inUseFrom,
      stoppedOn: adoptionCorrection.stoppedOn,
      reason: adoptionCorrection.reason,
      correctedAt: adoptionCorrection.correctedAt,
      correctedBy: shownName,
    })
    .from(adoptionCorrection)
    .innerJoin(person, eq(person.id, adoptionCorrection.correctedBy))
    .where(eq(adoptionCorrection.adoptionId, adoptionId))
    .orderBy(desc(adoptionCorrection.correctedAt), desc(adoptionCorrection.id))
    .limit(50);
}
