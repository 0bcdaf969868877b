import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { challenge, match, organisation, product } from "@/db/schema";
import { type Actor, isBroker } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import type { MatchThing } from "./policy";
import { waitingOn } from "./rules";
import type { ListMatches } from "./schema";
import { liveMatchStatuses, type MatchSide, type MatchStatus } from "./status";

type MatchRow = typeof match.$inferSelect;
export type Match = MatchRow &
  MatchThing & {
    challengeTitle: string;
    challengeSlug: string;
    productName: string;
    productSlug: string;
    leaderName: string;
    innovatorName: string;
  };

/** The name of a product's live version, or of its latest one. */
export const productName = sql<string>`(
  select name from product_version where product_version.product_id = ${product.id}
  order by (status = 'published') desc, number desc limit 1
)`;

const leaderName = sql<string>`(select name from organisation where organisation.id = ${challenge.organisationId})`;
const innovatorName = sql<string>`(select name from organisation where organisation.id = ${product.organisationId})`;

const columns = {
  match,
  leaderOrganisationId: challenge.organisationId,
  innovatorOrganisationId: product.organisationId,
  challengeTitle: challenge.title,
  challengeSlug: challenge.slug,
  productName,
  productSlug: product.slug,
  leaderName,
  innovatorName,
};

function selectMatches(db: Context["db"]) {
  return db
    .select(columns)
    .from(match)
    .innerJoin(challenge, eq(challenge.id, match.challengeId))
    .innerJoin(product, eq(product.id, match.productId));
}

export async function findMatchOrThrow(
  db: Context["db"],
  matchId: string,
  { hold = false } = {},
): Promise<Match> {
  const query = selectMatches(db).where(eq(match.id, matchId));
  const [found] = await (hold ? query.for("update", { of: match }) : query);
  if (!found) throw new NotFoundError("We could not find this match.");
  const { match: row, ...sides } = found;
  return { ...row, ...sides };
}

/** The live matches of a challenge, a product or an organisation, held until the transaction ends. */
export async function holdLiveMatchesOf(
  db: Context["db"],
  side: { challengeId?: string; productId?: string; organisationId?: string },
): Promise<Match[]> {
  const rows = await selectMatches(db)
    .where(
      and(
        inArray(match.status, [...liveMatchStatuses]),
        side.challengeId ? eq(match.challengeId, side.challengeId) : undefined,
        side.productId ? eq(match.productId, side.productId) : undefined,
        side.organisationId
          ? or(
              eq(challenge.organisationId, side.organisationId),
              eq(product.organisationId, side.organisationId),
            )
          : undefined,
      ),
    )
    .orderBy(match.id)
    .for("update", { of: match });
  return rows.map(({ match: row, ...sides }) => ({ ...row, ...sides }));
}

/** The matches this person may see, the latest change first. */
export async function listMatches({ db, actor, now }: Context, { status, cursor }: ListMatches) {
  const rows = await selectMatches(db)
    .where(
      and(
        visibleTo(actor),
        status && eq(match.status, status),
        olderThan(cursor, match.statusChangedAt, match.id),
      ),
    )
    .orderBy(desc(match.statusChangedAt), desc(match.id))
    .limit(pageSize + 1);
  const found = rows.map(({ match: row, ...sides }): Match => ({ ...row, ...sides }));
  const page = toPage(found, (row) => row.statusChangedAt);
  return { ...page, items: page.items.map((row) => listed(row, now)) };
}

/** The matches in one state, the longest wait first: for brokers, who keep things moving. */
export async function listLongestWaiting(
  { db, actor, now }: Context,
  status: MatchStatus,
): Promise<ListedMatch[]> {
  const rows = await selectMatches(db)
    .where(and(visibleTo(actor), eq(match.status, status)))
    .orderBy(asc(match.statusChangedAt), asc(match.id))
    .limit(pageSize);
  return rows.map(({ match: row, ...sides }) => listed({ ...row, ...sides }, now));
}

/** The introductions that wait for an answer of the organisation I work for, the longest wait first. */
export async function listToAnswer({ db, actor, now }: Context): Promise<ListedMatch[]> {
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  if (!own) return [];
  const rows = await selectMatches(db)
    .where(
      and(
        eq(match.status, "introduced"),
        or(
          and(eq(challenge.organisationId, own), isNull(match.leaderAnsweredAt)),
          and(eq(product.organisationId, own), isNull(match.innovatorAnsweredAt)),
        ),
      ),
    )
    .orderBy(asc(match.statusChangedAt), asc(match.id))
    .limit(pageSize);
  return rows.map(({ match: row, ...sides }) => listed({ ...row, ...sides }, now));
}

/** How many matches I may see are in each state. */
export async function countByStatus({ db, actor }: Context) {
  return db
    .select({ status: match.status, count: count() })
    .from(match)
    .innerJoin(challenge, eq(challenge.id, match.challengeId))
    .innerJoin(product, eq(product.id, match.productId))
    .where(visibleTo(actor))
    .groupBy(match.status);
}

/** A match as a line of a list: who with whom, where it stands and whose turn it is. */
export function listed(row: Match, now: Date) {
  const { id, status, statusChangedAt, answerDueAt, score, challengeTitle, productName: name } = row;
  const { leaderName: leader, innovatorName: innovator } = row;
  const waiting = waitingOn(row, now);
  return {
    id,
    status,
    statusChangedAt,
    answerDueAt,
    score,
    challengeTitle,
    productName: name,
    leader,
    innovator,
    waiting,
  };
}
export type ListedMatch = ReturnType<typeof listed>;

/** The organisations whose side the actor sees, in SQL what mayMatch "read" says of one match. */
export function visibleTo(actor: Actor): SQL | undefined {
  if (isBroker(actor, "viewer")) return undefined;
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  if (!own) return sql`false`;
  return or(
    and(eq(challenge.organisationId, own), isSeenBy("leader")),
    and(eq(product.organisationId, own), isSeenBy("innovator")),
  );
}

function isSeenBy(side: MatchSide): SQL | undefined {
  return or(isNotNull(match.introducedAt), eq(match.requestedSide, side));
}

/** Both sides as a new match needs them: open or not, listed or not, and whose they are. */
export async function findPairOrThrow(db: Context["db"], challengeId: string, productId: string) {
  const [found] = await db
    .select({
      challengeId: challenge.id,
      productId: product.id,
      leaderOrganisationId: challenge.organisationId,
      innovatorOrganisationId: product.organisationId,
      challengeStatus: challenge.status,
      isChallengeHidden: sql<boolean>`${challenge.hiddenAt} is not null`,
      isProductListed: sql<boolean>`${product.archivedAt} is null and ${product.hiddenAt} is null and exists (
        select 1 from product_version where product_version.product_id = ${product.id} and status = 'published')`,
      challengeTitle: challenge.title,
      productName,
    })
    .from(challenge)
    .innerJoin(product, eq(product.id, productId))
    .innerJoin(organisation, eq(organisation.id, product.organisationId))
    .where(eq(challenge.id, challengeId));
  if (!found) throw new NotFoundError("We could not find this need or this product.");
  return found;
}
export type FoundPair = Awaited<ReturnType<typeof findPairOrThrow>>;
