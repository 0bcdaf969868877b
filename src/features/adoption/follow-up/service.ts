import { followUpAnswer } from "@/db/schema";
import { record } from "@/features/activity/service";
import { formatDate } from "@/lib/dates";
import { NotAllowedError } from "@/lib/errors";
import { inAdoption, type PersonContext } from "../service";
import { tellBothSides } from "../telling/service";
import { listFollowUps } from "./queries";
import type { AnswerFollowUp } from "./schema";
import type { FollowUpAnswer } from "./status";

const saids: Record<FollowUpAnswer, string> = {
  fully: "still in use",
  in_part: "still in use in part",
  no: "no longer in use",
};

/** Whether it was still in use then. An answer is never changed: a better one is added and counts from then on. */
export function answerFollowUp(
  context: PersonContext,
  { adoptionId, months, answer, users, note }: AnswerFollowUp,
): Promise<{ id: string }> {
  return inAdoption(context, adoptionId, "carryOut", async (tx, found) => {
    const asked = (await listFollowUps(tx, [found.id])).find((one) => one.months === months);
    if (!asked) throw new NotAllowedError("This is asked once it is in use.");
    if (asked.state === "stopped before") throw new NotAllowedError("It had stopped by then.");
    if (!asked.isOpen) {
      throw new NotAllowedError(`This can be answered from ${formatDate(asked.dueOn)}.`);
    }
    const [given] = await tx.db
      .insert(followUpAnswer)
      .values({ adoptionId, months, answer, users, note, answeredBy: tx.actor.personId, answeredAt: tx.now })
      .returning({ id: followUpAnswer.id });
    await tellBothSides(tx, found, (told) => `${told}: ${saids[answer]} after ${months} months`, {
      event: given?.id,
    });
    await record(tx, "pilot.adoption-followed-up", found.pilot, { adoptionId, months, answer });
  });
}
