import { desc, eq } from "drizzle-orm";
import { adoptionCorrection, person } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { personName } from "../follow-up/queries";

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
      correctedBy: personName,
    })
    .from(adoptionCorrection)
    .innerJoin(person, eq(person.id, adoptionCorrection.correctedBy))
    .where(eq(adoptionCorrection.adoptionId, adoptionId))
    .orderBy(desc(adoptionCorrection.correctedAt), desc(adoptionCorrection.id))
    .limit(50);
}
