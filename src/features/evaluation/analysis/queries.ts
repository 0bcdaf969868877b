import type { Context } from "@/server/kernel/context";
import { hasObservations, poolObservations } from "../observation/pool/queries";
import { requireReadable } from "../observation/queries";
import { findEvaluationOrThrow, listMeasures } from "../queries";
import { seriesOf } from "../series/rules";
import { analyseMeasure, resultsPageSize } from "./rules";
import type { ListResults } from "./schema";

/** What each measure shows so far, raw, for the pilot's own people; so many measures at a time. */
export async function listResults(context: Context, { evaluationId, page }: ListResults) {
  const { db } = context;
  await requireReadable(context, evaluationId);
  const { design } = await findEvaluationOrThrow(db, evaluationId);
  const measures = await listMeasures(db, evaluationId);
  const shown = measures.slice((page - 1) * resultsPageSize, page * resultsPageSize);
  const ids = shown.map(({ id }) => id);
  const [byArm, byPeriod, hasFigures] = await Promise.all([
    poolObservations(db, ids, { by: ["arm"] }),
    poolObservations(db, ids, { by: ["arm", "period"] }),
    hasObservations(db, evaluationId),
  ]);
  return {
    items: shown.map((one) => ({
      measure: one,
      result: analyseMeasure(one, byArm, { design, exact: true }),
      series: seriesOf(one, byPeriod, design),
    })),
    hasFigures,
    page,
    hasNext: measures.length > page * resultsPageSize,
  };
}
export type Result = Awaited<ReturnType<typeof listResults>>["items"][number];
