import { sql } from "drizzle-orm";
import {
  candidate,
  candidateList,
  challenge,
  challengeFit,
  dismissal,
  match,
  product,
  productVersion,
  suggestion,
} from "@/db/schema";
import { isBroker } from "@/lib/actor";
import { addDays } from "@/lib/dates";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import type { MatchSide } from "../status";
import { type Cause, causeNames, causes } from "./rules";
import type { ListReasons } from "./schema";

const days = 365;
/** The latest so many of each kind are read: enough to see causes, and never a long wait. */
const mostRead = 2000;
const shown = 20;

type Counted = { cause: Cause; how: "dismissed" | "declined"; side: MatchSide; count: number };

/** How often each side put suggestions aside or declined matches within a year, by cause. */
export async function countCauses(context: Context) {
  const rows = await readBy(context).db.execute<Counted>(sql`
    with said as materialized (${reasons(context.now)})
    select coalesce(cause.name, 'other') as cause, how, side, count(*)::int as count
    from said ${named()} group by 1, 2, 3`);
  const counts = [...rows];
  return causeNames.map((cause) => {
    const of = (how: Counted["how"], side: MatchSide) =>
      counts.find((row) => row.cause === cause && row.how === how && row.side === side)?.count ?? 0;
    return {
      cause,
      dismissed: { leader: of("dismissed", "leader"), innovator: of("dismissed", "innovator") },
      declined: { leader: of("declined", "leader"), innovator: of("declined", "innovator") },
    };
  });
}
export type CountedCause = Awaited<ReturnType<typeof countCauses>>[number];

type Reason = {
  how: Counted["how"];
  side: MatchSide;
  reason: string;
  at: Date;
  matchId: string | null;
  challengeTitle: string;
  challengeSlug: string;
  productName: string;
  productSlug: string;
};

/** The latest reasons of one cause, in the words of those who gave them. */
export async function listReasons(context: Context, { cause }: ListReasons): Promise<Reason[]> {
  const rows = await readBy(context).db.execute<Omit<Reason, "at"> & { at: string }>(sql`
    with said as materialized (${reasons(context.now)}),
    picked as (
      select * from said ${named()} where coalesce(cause.name, 'other') = ${cause} order by at desc limit ${shown}
    )
    select how, side, reason, at, match_id as "matchId", asking.title as "challengeTitle",
      asking.slug as "challengeSlug", offered.slug as "productSlug", coalesce((select version.name
        from ${productVersion} version where version.product_id = offered.id
        order by (version.status = 'published') desc, version.number desc limit 1), '') as "productName"
    from picked
    inner join ${challenge} asking on asking.id = picked.challenge_id
    inner join ${product} offered on offered.id = picked.product_id
    order by at desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

function reasons(now: Date) {
  const since = sql`${addDays(now, -days).toISOString()}::timestamptz`;
  return sql`(select 'dismissed' as how, side, reason, dismissed_at as at, challenge_id, product_id,
      null::uuid as match_id, to_tsvector('english', reason) as words
    from ${dismissal} where dismissed_at > ${since} order by dismissed_at desc limit ${mostRead})
    union all
    (select 'declined', case when leader_accepted = false then 'leader' else 'innovator' end,
      coalesce(status_reason, ''), status_changed_at, challenge_id, product_id, id,
      to_tsvector('english', coalesce(status_reason, ''))
    from ${match} where status = 'declined' and status_changed_at > ${since}
    order by status_changed_at desc limit ${mostRead})`;
}

function named() {
  const list = Object.entries(causes);
  const names = sql.param(list.map(([name]) => name));
  const queries = sql.param(list.map(([, { words }]) => words));
  return sql`left join unnest(${names}::text[], ${queries}::text[]) as cause(name, query)
    on said.words @@ to_tsquery('english', cause.query)`;
}

type Unmet = {
  label: string;
  suggestions: number;
  needs: number;
  challengeTitle: string;
  challengeSlug: string;
};

/** The essential must-haves that suggested products fail most, each with one of the needs that ask for it. */
export async function listUnmet(context: Context): Promise<Unmet[]> {
  const rows = await readBy(context).db.execute<Unmet>(sql`
    with counted as (
      select label, count(*)::int as suggestions, count(distinct challenge_id)::int as needs,
        (array_agg(challenge_id order by challenge_id))[1] as challenge_id
      from ${suggestion}, jsonb_array_elements_text(unmet) as label
      where unmet <> '[]' group by label order by suggestions desc, label limit ${shown}
    )
    select label, suggestions, counted.needs, title as "challengeTitle", slug as "challengeSlug"
    from counted inner join ${challenge} on ${challenge.id} = counted.challenge_id
    order by suggestions desc, label`);
  return [...rows];
}

type Unanswered = {
  title: string;
  slug: string;
  organisationName: string;
  openedAt: Date | null;
  /** Sentences of the need that nothing answers; the weightiest first. */
  unmet: string[];
};

/**
 * Open needs that were compared with all products, where nothing is suggested or nothing suggested is good; the longest
 * open first.
 */
export async function listUnanswered(context: Context): Promise<Unanswered[]> {
  const rows = await readBy(context).db.execute<
    Omit<Unanswered, "openedAt"> & { openedAt: string | null }
  >(sql`
    select ${challenge.title} as title, ${challenge.slug} as slug, ${challenge.openedAt} as "openedAt",
      (select name from organisation where organisation.id = ${challenge.organisationId}) as "organisationName",
      coalesce(${challengeFit.unmet}, '{}') as unmet
    from ${challenge} left join ${challengeFit} on ${challengeFit.challengeId} = ${challenge.id}
      left join ${candidateList} on ${candidateList.challengeId} = ${challenge.id}
    where ${challenge.status} = 'open' and ${challenge.hiddenAt} is null
      and (${challengeFit.verdict} = 'none'
        or (not exists (select from ${suggestion} where ${suggestion.challengeId} = ${challenge.id})
          and not exists (select from ${candidate} where ${candidate.challengeId} = ${challenge.id} and is_stale)
          and ${candidateList.challengeRevision} = ${challenge.revision}))
    order by ${challenge.opensAt}, ${challenge.id} limit ${shown}`);
  return rows.map((row) => ({ ...row, openedAt: row.openedAt ? new Date(row.openedAt) : null }));
}

/** Reasons are read by their two sides and the brokers; all of them together by brokers alone. */
function readBy(context: Context): Context {
  if (!isBroker(context.actor, "viewer")) throw new NotFoundError();
  return context;
}
