import { eq } from "drizzle-orm";
import { evaluation } from "@/db/schema";
import { listTurningPoints } from "@/features/pilot/activity/queries";
import { listCycles } from "@/features/pilot/cycle/queries";
import { findPilotOrThrow } from "@/features/pilot/queries";
import { calendarDay, formatDate } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { poolObservations } from "../observation/pool/queries";
import { requireReadable } from "../observation/queries";
import { listMeasures, type Measure } from "../queries";
import { seriesOf } from "../series/rules";
import { changesBeside, holdPrediction, tellPrediction } from "./rules";

/** What the cycles of a pilot predict of its measures, each beside the data from its beginning on; and what can be predicted. */
export async function listPredictions(context: Context, pilotId: string) {
  const { db } = context;
  const cycles = await listCycles(context, pilotId);
  const [found] = await db
    .select({ id: evaluation.id, design: evaluation.design })
    .from(evaluation)
    .where(eq(evaluation.pilotId, pilotId));
  if (!found) return { measures: [], predictions: [], turningPoints: [] };
  await requireReadable(context, found.id);
  const measures = await listMeasures(db, found.id);
  const predicting = cycles.flatMap(({ measureId, predictedDirection, predictedValue, ...cycle }) => {
    const measure = measures.find(({ id }) => id === measureId);
    if (!measure || !predictedDirection) return [];
    return [{ cycle, measure, prediction: { direction: predictedDirection, value: predictedValue } }];
  });
  const begun = predicting.filter(({ cycle }) => cycle.begunAt !== null);
  const [{ startsOn }, turningPoints, rows] = await Promise.all([
    findPilotOrThrow(db, pilotId),
    listTurningPoints(db, pilotId),
    listRows(
      db,
      begun.map(({ measure }) => measure),
    ),
  ]);
  const changes = [
    ...(startsOn ? [{ day: startsOn, text: "the pilot’s first day" }] : []),
    ...turningPoints.map(({ at, text }) => ({ day: calendarDay(at), text })),
  ];
  const hold = ({ cycle, measure, prediction }: (typeof predicting)[number]) => {
    if (!cycle.begunAt) return null;
    const trial = {
      begunOn: calendarDay(cycle.begunAt),
      studiedOn: cycle.studiedAt && calendarDay(cycle.studiedAt),
    };
    const held = holdPrediction(measure, rows, { prediction, trial, design: found.design });
    const others = changes.filter(({ text }) => text !== `cycle ${cycle.number} began`);
    return {
      ...held,
      beside: changesBeside(held.compared, others).map(({ day, text }) => `${text} on ${formatDate(day)}`),
      series: seriesOf(measure, rows, { design: found.design, changedOn: startsOn }),
    };
  };
  return {
    measures: measures.map(({ id, name, kind, unit }) => ({
      id,
      name,
      unit: kind === "proportion" ? "%" : unit,
    })),
    predictions: predicting.map((one) => ({
      cycleId: one.cycle.id,
      number: one.cycle.number,
      measure: one.measure.name,
      words: tellPrediction(one.measure, one.prediction),
      held: hold(one),
    })),
    turningPoints,
  };
}
export type Predictions = Awaited<ReturnType<typeof listPredictions>>;

/** Counts stay apart by site: where one of several is missing, the sum of a period is no count of the same thing. */
async function listRows(db: Context["db"], measures: Measure[]) {
  const idsOf = (isCount: boolean) => [
    ...new Set(measures.filter(({ kind }) => (kind === "count") === isCount).map(({ id }) => id)),
  ];
  const [counts, others] = await Promise.all([
    poolObservations(db, idsOf(true), { by: ["arm", "period", "site"] }),
    poolObservations(db, idsOf(false), { by: ["arm", "period"] }),
  ]);
  return [...counts, ...others];
}
