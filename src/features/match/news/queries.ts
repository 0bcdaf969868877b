import { sql } from "drizzle-orm";
import {
  challenge,
  challengeFit,
  dismissal,
  match,
  product,
  productVersion,
  suggestion,
  toldSuggestion,
} from "@/db/schema";
import { isBroker, type Person } from "@/lib/actor";
import type { Context } from "@/server/kernel/context";
import { liveMatchStatuses, type MatchSide } from "../status";

type PersonContext = Context & { actor: Person };

const bestOfEach = 5;
const most = 10;

export type NewSuggestion = {
  challengeId: string;
  productId: string;
  challengeTitle: string;
  productName: string;
};

/**
 * The best suggestions for what the organisation I work for offers or needs, without those I was told of, those it put
 * aside and those that are a match already. Brokers see all suggestions, so none is news of theirs.
 */
export async function listNewSuggestions({ db, actor }: PersonContext): Promise<NewSuggestion[]> {
  const { membership, personId } = actor;
  if (!membership || isBroker(actor, "viewer")) return [];
  const own = sql`${membership.organisationId}`;
  const rows = await db.execute<NewSuggestion & { score: number }>(sql`
    select distinct on (score, "challengeId", "productId") * from (
      ${newFor("leader", sql`${challenge} own`, sql`own.organisation_id = ${own}`)}
      union all
      ${newFor("innovator", sql`${product} own`, sql`own.organisation_id = ${own}`)}
    ) as news
    where not exists (select from ${toldSuggestion} told where told.person_id = ${personId}
      and told.challenge_id = "challengeId" and told.product_id = "productId")
    order by score desc, "challengeId", "productId" limit ${most}`);
  return rows.map(({ score: _, ...one }) => one);
}

function newFor(side: MatchSide, from: ReturnType<typeof sql>, isOwn: ReturnType<typeof sql>) {
  const key = side === "leader" ? sql`challenge_id` : sql`product_id`;
  return sql`select best.score, best.challenge_id as "challengeId", best.product_id as "productId",
      asking.title as "challengeTitle", version.name as "productName"
    from ${from} cross join lateral (
      select score, challenge_id, product_id from ${suggestion} where ${suggestion}.${key} = own.id and unmet = '[]'
      order by score desc limit ${bestOfEach}
    ) best
    inner join ${challenge} asking on asking.id = best.challenge_id
    inner join ${product} offered on offered.id = best.product_id
    inner join ${productVersion} version on version.product_id = offered.id and version.status = 'published'
    where ${isOwn} and asking.status = 'open' and asking.hidden_at is null
      and offered.archived_at is null and offered.hidden_at is null
      and not exists (select from ${dismissal} aside where aside.challenge_id = best.challenge_id
        and aside.product_id = best.product_id and aside.side = ${side})
      and not exists (select from ${challengeFit} fit
        where fit.challenge_id = best.challenge_id and fit.verdict = 'none')
      and not exists (select from ${match} live where live.challenge_id = best.challenge_id
        and live.product_id = best.product_id and live.status in ${[...liveMatchStatuses]})`;
}
