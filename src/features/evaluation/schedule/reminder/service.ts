import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { evaluation, pilot, pilotPerson, pilotSite } from "@/db/schema";
import { notify } from "@/features/notification/service";
import { calendarDay, formatDate } from "@/lib/dates";
import { batchSize, forEachRow } from "@/server/kernel/batches";
import type { Context } from "@/server/kernel/context";
import { listReceived } from "../../observation/pool/queries";
import { scheduleOf } from "../queries";
import { latePeriods, type Period, periodsOf, recordsOf } from "../rules";

/** Tells who can see to it that totals are missing: each evaluator and each site's own people once for each period. */
export function remindOfMissing(context: Context): Promise<number> {
  return forEachRow(context, listScheduled, remind);
}

type Scheduled = Awaited<ReturnType<typeof listScheduled>>[number];

/** Evaluations that collect in periods, while their pilot runs. */
function listScheduled({ db }: Context, after: string) {
  return db
    .select({
      id: evaluation.id,
      title: evaluation.title,
      collectEvery: evaluation.collectEvery,
      collectFrom: evaluation.collectFrom,
      collectUntil: evaluation.collectUntil,
      pilotId: pilot.id,
      slug: pilot.slug,
    })
    .from(evaluation)
    .innerJoin(pilot, eq(pilot.id, evaluation.pilotId))
    .where(
      and(
        gt(evaluation.id, after),
        isNotNull(evaluation.collectEvery),
        inArray(evaluation.status, ["locked", "collecting"]),
        inArray(pilot.status, ["live", "paused", "analysing"]),
      ),
    )
    .orderBy(asc(evaluation.id))
    .limit(batchSize);
}

async function remind(context: Context, row: Scheduled): Promise<number> {
  const schedule = scheduleOf(row);
  if (!schedule) return 0;
  const { db, now } = context;
  const today = calendarDay(now);
  const late = latePeriods(periodsOf(schedule), today);
  const sites = await db.select().from(pilotSite).where(eq(pilotSite.pilotId, row.pilotId)).limit(500);
  const received = await listReceived(
    db,
    sites.map(({ id }) => id),
  );
  const records = recordsOf(sites, late, received, { measureCount: 1, today });
  const people = await listPeople(db, row.pilotId);
  const evaluators = people.filter(({ role }) => role === "evaluator").map(({ personId }) => personId);
  let told = 0;
  for (const period of late) {
    const missing = sites.filter((_, place) => records[place]?.missing.includes(period));
    if (missing.length === 0) continue;
    told += 1;
    await tell(context, row, evaluators, {
      title: `${countOf(missing.length)} no totals for ${spanOf(period)}: ${row.title}`,
      once: `missing:${row.id}:${period.start}`,
    });
    for (const site of missing) {
      const own = people
        .filter(({ organisationIds }) => site.organisationId && organisationIds.includes(site.organisationId))
        .map(({ personId }) => personId)
        .filter((personId) => !evaluators.includes(personId));
      await tell(context, row, own, {
        title: `The totals of ${site.name} for ${spanOf(period)} are missing: ${row.title}`,
        once: `missing:${row.id}:${period.start}:${site.id}`,
      });
    }
  }
  return told;
}

async function tell(
  context: Context,
  { slug }: Scheduled,
  to: string[],
  notice: { title: string; once: string },
): Promise<void> {
  await notify(context, { to, topic: "evaluations", href: `/pilots/${slug}/evaluation/data`, ...notice });
}

/** Everybody in a pilot with the organisations they work for. */
async function listPeople(db: Context["db"], pilotId: string) {
  return db
    .select({
      personId: pilotPerson.personId,
      role: pilotPerson.role,
      organisationIds: sql<string[]>`array(
        select m.organisation_id from membership m where m.person_id = pilot_person.person_id)`,
    })
    .from(pilotPerson)
    .where(eq(pilotPerson.pilotId, pilotId))
    .limit(200);
}

function countOf(sites: number): string {
  return sites === 1 ? "One site has" : `${sites} sites have`;
}

function spanOf({ start, end }: Period): string {
  return `${formatDate(start)} to ${formatDate(end)}`;
}
