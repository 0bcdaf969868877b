import { and, eq } from "drizzle-orm";
import { adoption, adoptionCorrection } from "@/db/schema";
import { record } from "@/features/activity/service";
import { calendarDay } from "@/lib/dates";
import { InvalidError, NotAllowedError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import type { Adoption } from "../queries";
import { type DayField, missingDay } from "../rules";
import { inAdoption, type PersonContext, requireDay } from "../service";
import { tellBothSides } from "../telling/service";
import type { CorrectDays } from "./schema";

/** Puts days right that were entered wrong. The earlier ones and the reason stay for everybody of the pilot to read. */
export function correctDays(
  context: PersonContext,
  { adoptionId, reason, ...given }: CorrectDays,
): Promise<{ id: string }> {
  return inAdoption(context, adoptionId, "decide", async (tx, found) => {
    const { decidedOn, inUseFrom, stoppedOn } = found;
    if (decidedOn === null)
      throw new NotAllowedError("Nothing is decided yet, so there is no day to correct.");
    const wrong = missingDay({ decidedOn, inUseFrom, stoppedOn }, given);
    if (wrong) throw new InvalidError(`${wrong.message}.`, { [wrong.field]: [wrong.message] });
    await putRight(tx, found, given);
    const [made] = await tx.db
      .insert(adoptionCorrection)
      .values({
        adoptionId,
        decidedOn,
        inUseFrom,
        stoppedOn,
        reason,
        correctedBy: tx.actor.personId,
        correctedAt: tx.now,
      })
      .returning({ id: adoptionCorrection.id });
    await tellBothSides(tx, found, (told) => `${told}: the leader corrected a day`, { event: made?.id });
    await record(tx, "pilot.adoption-corrected", found.pilot, { adoptionId });
  });
}

type Given = Pick<CorrectDays, DayField>;

async function putRight(
  tx: Context,
  found: Adoption,
  { decidedOn, inUseFrom, stoppedOn }: Given,
): Promise<void> {
  const days = { ...found, decidedOn, inUseFrom: inUseFrom ?? null };
  const write = (stopped: string | undefined) =>
    tx.db.update(adoption).set({ decidedOn, inUseFrom, stoppedOn: stopped }).where(eq(adoption.id, found.id));
  await requireDay(tx, days, "decidedOn", decidedOn);
  if (inUseFrom) await requireDay(tx, days, "inUseFrom", inUseFrom);
  // As if it stopped today at first, so that everything it answered is held against the day on which it did.
  await write(stoppedOn && calendarDay(tx.now));
  if (!stoppedOn) return;
  await requireDay(tx, days, "stoppedOn", stoppedOn);
  await write(stoppedOn);
}

/** Takes back a question that was opened by mistake; what was decided stays. */
export function withdrawAdoption(context: PersonContext, adoptionId: string): Promise<{ id: string }> {
  return inAdoption(context, adoptionId, "consider", async (tx, open) => {
    if (open.status !== "considering") {
      throw new NotAllowedError(
        "This site has decided, so its decision stays. Correct a day, or say that it stopped.",
      );
    }
    // The page of the decision goes with it, so the message leads to the others of the pilot.
    const href = `/pilots/${open.pilot.slug}/adoption`;
    await tellBothSides(tx, open, (told) => `The decision is withdrawn: ${told}`, { href });
    await tx.db.delete(adoption).where(and(eq(adoption.id, open.id), eq(adoption.status, "considering")));
    await record(tx, "pilot.adoption-withdrawn", open.pilot, { adoptionId });
  });
}
