import { eq, sql } from "drizzle-orm";
import { measure } from "@/db/schema";
import { listTurningPoints } from "@/features/pilot/activity/queries";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { type PartsAboveWhole, tellPartsAboveWhole } from "../contradiction/rules";
import { hasObservations, poolObservations } from "../observation/pool/queries";
import { requireReadable } from "../observation/queries";
import { findEvaluationOrThrow, listMeasures, type Measure } from "../queries";
import { type FunnelStep, funnelOf } from "../reach/rules";
import type { MeasureIdInput } from "../schema";
import { screeningOf, seriesOf } from "../series/rules";
import { breakDown } from "./breakdown/rules";
import { analyseMeasure, resultsPageSize } from "./rules";
import type { ListResults } from "./schema";

/** What each measure shows so far, raw, for the pilot's own people; so many measures at a time. */
export async function listResults(context: Context, { evaluationId, page }: ListResults) {
  const { db } = context;
  await requireReadable(context, evaluationId);
  const { design, pilot } = await findEvaluationOrThrow(db, evaluationId);
  const measures = await listMeasures(db, evaluationId);
  const shown = measures.slice((page - 1) * resultsPageSize, page * resultsPageSize);
  const ids = shown.map(({ id }) => id);
  const [byPeriod, hasFigures] = await Promise.all([
    poolObservations(db, ids, { by: ["arm", "period"] }),
    hasObservations(db, evaluationId),
  ]);
  return {
    items: shown.map((one) => ({
      measure: one,
      result: analyseMeasure(one, byPeriod, { design, exact: true, changedOn: pilot.startsOn }),
      series: seriesOf(one, byPeriod, { design, changedOn: pilot.startsOn }),
    })),
    funnel: page === 1 ? await findFunnel(db, measures) : [],
    turningPoints: await listTurningPoints(db, pilot.id),
    hasFigures,
    page,
    hasNext: measures.length > page * resultsPageSize,
  };
}
export type Result = Awaited<ReturnType<typeof listResults>>["items"][number];

/** The steps from eligible to completed that are counted; of people with the change. */
async function findFunnel(db: Context["db"], measures: Measure[]): Promise<FunnelStep[]> {
  const steps = measures.flatMap(({ id, name, reachStep }) =>
    reachStep ? [{ id, measure: name, step: reachStep }] : [],
  );
  const pooled = await poolObservations(
    db,
    steps.map(({ id }) => id),
    { by: ["arm"] },
  );
  return funnelOf(
    steps.flatMap(({ id, ...step }) => {
      const row = pooled.find(({ measureId, arm }) => measureId === id && arm === "intervention");
      return row?.value === null || row?.value === undefined ? [] : [{ ...step, value: row.value }];
    }),
  );
}

/** One measure in parts, for the pilot's own people: groups, sites, and what the result rests on; the raw figures. */
export async function findSensitivity(context: Context, { measureId }: MeasureIdInput) {
  const { db } = context;
  const [found] = await db.select().from(measure).where(eq(measure.id, measureId));
  if (!found) throw new NotFoundError("We could not find this measure.");
  await requireReadable(context, found.evaluationId);
  const { design, comparator, pilot, subgroups } = await findEvaluationOrThrow(db, found.evaluationId);
  const changedOn = pilot.startsOn;
  const [pools, byPeriod, parts] = await Promise.all([
    poolParts(db, [measureId], changedOn),
    poolObservations(db, [measureId], { by: ["arm", "period"] }),
    listPartsAboveWhole(db, measureId),
  ]);
  const options = { design, exact: true, changedOn, plannedSubgroups: subgroups };
  return {
    measure: found,
    design,
    comparator,
    result: analyseMeasure(found, byPeriod, options),
    breakdown: breakDown(found, pools, options),
    screening: screeningOf(found, byPeriod, options),
    contradictions: parts.map(tellPartsAboveWhole),
  };
}

/** Whole cells by site, and all rows by subgroup, before and after the change apart. */
export async function poolParts(db: Context["db"], measureIds: string[], changedOn: string | null) {
  const [bySite, bySubgroup] = await Promise.all([
    poolObservations(db, measureIds, { by: ["arm", "site"], splitOn: changedOn }),
    poolObservations(db, measureIds, { by: ["arm", "subgroup"], parts: true, splitOn: changedOn }),
  ]);
  return { bySite, bySubgroup };
}

/** Cells whose subgroups of one division add up to more than their whole: in what happened, or in the people it could happen to. */
function listPartsAboveWhole(db: Context["db"], measureId: string) {
  return db.execute<PartsAboveWhole>(sql`
    with standing as (
      select o.* from observation o where o.measure_id = ${measureId} and o.id not in (
        select fix.corrects_id from observation fix
        where fix.corrects_id is not null and fix.measure_id = ${measureId})
    )
    select site.name as site, whole.period_start::text as "periodStart", whole.period_end::text as "periodEnd",
      split_part(part.subgroup, ':', 1) as dimension,
      figure.whole, sum(figure.part) as parts
    from standing whole
    join standing part on part.site_id = whole.site_id and part.arm = whole.arm
      and part.period_start = whole.period_start and part.period_end = whole.period_end and part.subgroup like '%:%'
    join pilot_site site on site.id = whole.site_id
    cross join lateral (values
      (1, coalesce(whole.numerator, whole.sample_size, whole.events, whole.value)::float8,
        coalesce(part.numerator, part.sample_size, part.events, part.value)::float8),
      (2, whole.denominator::float8, part.denominator::float8)
    ) as figure (place, whole, part)
    where whole.subgroup = ''
    group by whole.id, site.name, whole.period_start, whole.period_end, 4, figure.place, figure.whole
    having sum(figure.part) > figure.whole
    order by whole.period_start, site.name, 4, figure.place
    limit 50`);
}
