import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/server/kernel/context";
import type { Received } from "../../schedule/rules";
import type { Arm } from "../../status";
import { type Cell, maxObservations } from "../rules";

/** What rows can be pooled by, beside their measure. */
const grounds = {
  arm: sql`o.arm`,
  site: sql`o.site_id`,
  period: sql`o.period_start`,
  subgroup: sql`o.subgroup`,
} as const;
export type PoolGround = keyof typeof grounds;

/** Rows taken together: each figure as one row of the same measure would have it. */
export type PooledRow = {
  measureId: string;
  arm: Arm;
  /** The id of the site, and the subgroup, where the rows were pooled by it. */
  siteId: string | null;
  site: string;
  subgroup: string;
  periodStart: string;
  periodEnd: string;
  /** The day on which the earliest of the periods ended. */
  firstEnd: string;
  rows: number;
  /** In which they were counted: the lengths of their periods added up. */
  days: number;
  numerator: number | null;
  denominator: number | null;
  sampleSize: number | null;
  mean: number | null;
  standardDeviation: number | null;
  events: number | null;
  exposure: number | null;
  value: number | null;
};

type PoolOptions = {
  by: readonly PoolGround[];
  /** Rows of subgroups are parts of a whole, so they count only where they are asked for. */
  parts?: boolean;
  /** Keeps rows before, after and across this day apart. */
  splitOn?: string | null;
};

/**
 * The rows of these measures that no correction has replaced, added up in the database: counts and exposures are summed,
 * means weighted by n, and standard deviations joined from within and between the rows, as `poolMeans` does.
 */
export async function poolObservations(
  db: Context["db"],
  measureIds: string[],
  { by, parts = false, splitOn = null }: PoolOptions,
): Promise<PooledRow[]> {
  if (measureIds.length === 0) return [];
  const asked = (ground: PoolGround, otherwise: SQL) => (by.includes(ground) ? grounds[ground] : otherwise);
  const key = sql`o.measure_id, ${asked("arm", sql`'intervention'::text`)} as arm,
    ${asked("site", sql`null::uuid`)} as site_id, ${asked("period", splitOn === null ? sql`null::date` : phaseOn(splitOn))} as period_key,
    ${asked("subgroup", sql`''::text`)} as subgroup`;
  const rows = await db.execute<PooledRow>(sql`
    with standing as materialized (
      select ${key}, o.period_start, o.period_end, o.numerator, o.denominator, o.sample_size, o.mean,
        o.standard_deviation, o.events, o.exposure, o.value
      from observation o
      where o.measure_id in ${measureIds} and ${notCorrected(measureIds)} and ${parts ? sql`true` : isWhole}
    ), pooled as (
      select measure_id, arm, site_id, period_key, subgroup, min(period_start) as first_start,
        max(period_end) as last_end, min(period_end) as first_end, count(*) as row_count,
        sum(period_end - period_start + 1) as days,
        sum(numerator) as numerator, sum(denominator) as denominator, sum(sample_size) as n,
        sum(sample_size * mean) / nullif(sum(sample_size), 0) as mean, sum(events) as events,
        sum(exposure) as exposure, sum(value) as value
      from standing group by 1, 2, 3, 4, 5
    ), spread as (
      select s.measure_id, s.arm, s.site_id, s.period_key, s.subgroup,
        sum((s.sample_size - 1) * s.standard_deviation ^ 2 + s.sample_size * (s.mean - p.mean) ^ 2) as squares
      from standing s join pooled p on p.measure_id = s.measure_id and p.arm = s.arm and p.subgroup = s.subgroup
        and p.site_id is not distinct from s.site_id and p.period_key is not distinct from s.period_key
      where s.mean is not null group by 1, 2, 3, 4, 5
    )
    select p.measure_id as "measureId", p.arm, p.site_id as "siteId", coalesce(site.name, '') as site, p.subgroup,
      p.first_start::text as "periodStart", p.last_end::text as "periodEnd", p.first_end::text as "firstEnd",
      p.row_count::int as rows, p.days::int as days, p.numerator::float8, p.denominator::float8, p.n::float8 as "sampleSize",
      p.mean::float8 as mean, case when p.n > 1 then sqrt(spread.squares / (p.n - 1))::float8 when p.n = 1 then 0 end as "standardDeviation",
      p.events::float8, p.exposure::float8, p.value::float8
    from pooled p
    left join spread on spread.measure_id = p.measure_id and spread.arm = p.arm and spread.subgroup = p.subgroup
      and spread.site_id is not distinct from p.site_id and spread.period_key is not distinct from p.period_key
    left join pilot_site site on site.id = p.site_id
    order by p.measure_id, p.arm, p.first_start, site.name, p.subgroup`);
  return [...rows];
}

/** A key that is the same for every row before the day, for every one across it, and for every one from it on. */
function phaseOn(day: string): SQL {
  return sql`case when o.period_start >= ${day}::date then ${day}::date
    when o.period_end < ${day}::date then '-infinity'::date else 'infinity'::date end`;
}

/** Named by their measures, so that the corrections of other evaluations are never read. */
function notCorrected(measureIds: string[]): SQL {
  return sql`o.id not in (
    select fix.corrects_id from observation fix where fix.corrects_id is not null and fix.measure_id in ${measureIds})`;
}

/** A row of a subgroup counts only where there is no row for the whole of its cell. */
const isWhole = sql`(o.subgroup = '' or not exists (
  select from observation whole where whole.measure_id = o.measure_id and whole.site_id = o.site_id
    and whole.arm = o.arm and whole.period_start = o.period_start and whole.period_end = o.period_end
    and whole.subgroup = ''))`;

/** The counts that each correction since then moved, one row for each; money is none, whatever it is counted in. */
const movesSince = (measureIds: string[], since: Date) => sql`
  select o.*, moved.figure, moved.by, ${isWhole} as whole
  from observation o join observation old on old.id = o.corrects_id join measure m on m.id = o.measure_id
  cross join lateral (values ('numerator', (o.numerator - old.numerator)::float8),
    ('denominator', (o.denominator - old.denominator)::float8), ('n', (o.sample_size - old.sample_size)::float8),
    ('events', (o.events - old.events)::float8), ('value', case when m.domain <> 'cost' then o.value - old.value end)
  ) as moved (figure, by)
  where o.measure_id in ${measureIds} and o.recorded_at >= ${since.toISOString()}::timestamptz and moved.by <> 0`;

/** The measures of which a count was corrected since then, however far and also where it was put back. */
export async function listMoved(
  db: Context["db"],
  measureIds: string[],
  since: Date | null,
): Promise<string[]> {
  if (measureIds.length === 0 || since === null) return [];
  const rows = await db.execute<{ id: string }>(
    sql`select distinct measure_id as id from (${movesSince(measureIds, since)}) as move`,
  );
  return rows.map(({ id }) => id);
}

/**
 * By how much corrections since then moved a count, where it is no more than what is hidden of one: each by itself, and all
 * from any version since then to what stands now taken together, in a cell, a site, a group and the whole.
 */
export async function listSlightMoves(
  db: Context["db"],
  measureIds: string[],
  since: Date | null,
): Promise<{ measureId: string; by: number }[]> {
  if (measureIds.length === 0 || since === null) return [];
  const rows = await db.execute<{ measureId: string; by: number }>(sql`
    with move as (${movesSince(measureIds, since)})
    select distinct measure_id as "measureId", abs(round(net.by))::float8 as by
    from (
      select measure_id, by, sum(by) over (cell order by recorded_at desc) as in_cell,
        sum(by) over (site order by recorded_at desc) as at_site,
        sum(by) over (part order by recorded_at desc) as in_group,
        sum(by) over (side order by recorded_at desc) as in_all
      from move
      window cell as (partition by measure_id, figure, arm, site_id, subgroup, period_start, period_end),
        site as (partition by measure_id, figure, arm, whole, site_id),
        part as (partition by measure_id, figure, arm, subgroup),
        side as (partition by measure_id, figure, arm, whole)
    ) as since_then
    cross join lateral (values (by), (in_cell), (at_site), (in_group), (in_all)) as net (by)
    where abs(round(net.by)) between 1 and 7`);
  return [...rows];
}

/** The ids of all rows that stand: what a signature under findings names. */
export async function listStandingIds(db: Context["db"], evaluationId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select o.id from observation o join measure m on m.id = o.measure_id
    where m.evaluation_id = ${evaluationId} and o.id not in (
      select fix.corrects_id from observation fix join measure on measure.id = fix.measure_id
      where fix.corrects_id is not null and measure.evaluation_id = ${evaluationId})`);
  return rows.map(({ id }) => id);
}

/** How many cells of an evaluation hold a total; a correction fills the same cell again. */
export async function countObservations(db: Context["db"], evaluationId: string): Promise<number> {
  const [counted] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from measure m
    join observation o on o.measure_id = m.id and o.corrects_id is null where m.evaluation_id = ${evaluationId}`);
  return counted?.count ?? 0;
}

/** Whether anything was recorded yet, which is quicker than how much. */
export function hasObservations(db: Context["db"], evaluationId: string): Promise<boolean> {
  return hasMoreThan(db, evaluationId, 0);
}

/** Counts no further than it must. */
export async function hasMoreThan(db: Context["db"], evaluationId: string, most: number): Promise<boolean> {
  const [counted] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from measure m join observation o on o.measure_id = m.id
      where m.evaluation_id = ${evaluationId} limit ${most + 1}) as counted`);
  return (counted?.count ?? 0) > most;
}

/** Where totals of these measures are recorded already; a correction stays in its cell. */
export async function listCells(db: Context["db"], measureIds: string[]): Promise<Cell[]> {
  if (measureIds.length === 0) return [];
  const rows = await db.execute<Cell>(sql`
    select measure_id as "measureId", site_id as "siteId", arm, period_start::text as "periodStart",
      period_end::text as "periodEnd", subgroup
    from observation where measure_id in ${measureIds} and corrects_id is null limit ${maxObservations + 1}`);
  return [...rows];
}

/** How many measures each site has a total of, by the first day of the period, and when the first of them came in. */
export async function listReceived(db: Context["db"], siteIds: string[]): Promise<Received[]> {
  if (siteIds.length === 0) return [];
  const rows = await db.execute<Received>(sql`
    select site_id as "siteId", period_start::text as "periodStart", greatest(
        count(*) filter (where arm = 'intervention' and subgroup = ''),
        count(*) filter (where arm = 'comparator' and subgroup = ''))::int as measures,
      (min(recorded_at) at time zone 'Europe/London')::date::text as "firstOn"
    from observation where site_id in ${siteIds} and corrects_id is null
    group by site_id, period_start`);
  return [...rows];
}
