import { and, asc, eq, gt, gte, isNull, lte } from "drizzle-orm";
import { adoption, followUp } from "@/db/schema";
import { notify } from "@/features/notification/service";
import { listOwnerIds } from "@/features/organisation/queries";
import { addDays, calendarDay, daysBetween, formatDate } from "@/lib/dates";
import { batchSize, forEachRow } from "@/server/kernel/batches";
import type { Context } from "@/server/kernel/context";
import { nameOfAdoption } from "../../telling/service";
import { dueReminder, remindDays } from "../rules";

/** Asks the leader what is due and not answered: on its day and four weeks later, each once however often the job runs. */
export function remindOfFollowUps(context: Context): Promise<number> {
  return forEachRow(context, listUnanswered, remind);
}

type Unanswered = Awaited<ReturnType<typeof listUnanswered>>[number];

/** At most one for each adoption: between two of its days lie three months. */
function listUnanswered({ db, now }: Context, after: string) {
  return db
    .select({
      id: adoption.id,
      organisationId: adoption.organisationId,
      months: followUp.months,
      dueOn: followUp.dueOn,
    })
    .from(adoption)
    .innerJoin(followUp, eq(followUp.adoptionId, adoption.id))
    .where(
      and(
        eq(adoption.status, "in_use"),
        gt(adoption.id, after),
        isNull(followUp.isInUse),
        gte(followUp.dueOn, calendarDay(addDays(now, -remindDays))),
        lte(followUp.dueOn, calendarDay(now)),
      ),
    )
    .orderBy(asc(adoption.id))
    .limit(batchSize);
}

async function remind(
  context: Context,
  { id: adoptionId, organisationId, months, dueOn }: Unanswered,
): Promise<number> {
  const reminder = dueReminder(daysBetween(new Date(`${dueOn}T12:00:00Z`), context.now));
  if (reminder === null) return 0;
  const told = await nameOfAdoption(context, adoptionId);
  await notify(context, {
    to: await listOwnerIds(context.db, organisationId),
    topic: "pilots",
    title: `Is it still in use? ${told}, ${months} months after it went into use (${formatDate(dueOn)})`,
    href: `/adoptions/${adoptionId}?do=${months}#answer`,
    once: `adoption-follow-up:${adoptionId}:${months}:${reminder}`,
  });
  return 1;
}
