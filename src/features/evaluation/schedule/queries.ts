import { asc, eq } from "drizzle-orm";
import { type evaluation, pilotSite } from "@/db/schema";
import { calendarDay } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { listReceived, poolObservations } from "../observation/pool/queries";
import { requireReadable } from "../observation/queries";
import { findEvaluationOrThrow, listMeasures } from "../queries";
import type { MeasureKind } from "../status";
import { periodsOf, recordsOf, type Schedule, sufficiencyOf } from "./rules";

type Scheduled = Pick<typeof evaluation.$inferSelect, "collectEvery" | "collectFrom" | "collectUntil">;

export function scheduleOf({ collectEvery, collectFrom, collectUntil }: Scheduled): Schedule | null {
  if (!collectEvery || !collectFrom || !collectUntil) return null;
  return { every: collectEvery, from: collectFrom, until: collectUntil };
}

const shownMeasures = 10;

/** How far the data have come: against the planned number by measure, and against the periods by site. */
export async function findCompleteness(context: Context, evaluationId: string) {
  const { db, now } = context;
  await requireReadable(context, evaluationId);
  const found = await findEvaluationOrThrow(db, evaluationId);
  const [measures, sites] = await Promise.all([
    listMeasures(db, evaluationId),
    db
      .select({ id: pilotSite.id, name: pilotSite.name })
      .from(pilotSite)
      .where(eq(pilotSite.pilotId, found.pilotId))
      .orderBy(asc(pilotSite.name))
      .limit(200),
  ]);
  const schedule = scheduleOf(found);
  const periods = schedule ? periodsOf(schedule) : [];
  // A step of the way is no sample: how many were eligible says nothing of how many were counted.
  const shown = measures
    .filter(({ reachStep }) => reachStep === null)
    .sort((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  const metered = shown.slice(0, shownMeasures);
  const [pooled, received] = await Promise.all([
    poolObservations(
      db,
      metered.map(({ id }) => id),
      { by: ["arm"] },
    ),
    schedule
      ? listReceived(
          db,
          sites.map(({ id }) => id),
        )
      : [],
  ]);
  const records = recordsOf(sites, periods, received, {
    measureCount: measures.length,
    today: calendarDay(now),
  });
  return {
    schedule,
    periods,
    sites: records.map((one, place) => ({ ...one, name: sites[place]?.name ?? "" })),
    meters: metered.map((one) => ({
      id: one.id,
      name: one.name,
      isPrimary: one.isPrimary,
      meter: sufficiencyOf(
        pooled
          .filter(({ measureId }) => measureId === one.id)
          .reduce((sum, row) => sum + sizeOf(one.kind, row), 0),
        found.plannedSampleSize,
      ),
    })),
    moreMeasures: shown.length - metered.length,
  };
}
export type Completeness = Awaited<ReturnType<typeof findCompleteness>>;

type Sizes = {
  denominator: number | null;
  sampleSize: number | null;
  events: number | null;
  value: number | null;
};

/** The people or events that a row counts, which is what a plan gives a number of. */
function sizeOf(kind: MeasureKind, row: Sizes): number {
  switch (kind) {
    case "proportion":
      return row.denominator ?? 0;
    case "mean":
    case "time":
    case "score":
      return row.sampleSize ?? 0;
    case "rate":
      return row.events ?? 0;
    case "count":
      return row.value ?? 0;
  }
}
