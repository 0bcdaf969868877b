import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { challenge, dismissal, match, organisation, product, productVersion, suggestion } from "@/db/schema";
import { type Actor, belongsTo, isBroker, speaksFor } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { countUnranked, listProgress } from "../candidate/queries";
import { engineVersion, explanationSchema } from "../engine/explanation";
import { blockersOf } from "../engine/must-have-points";
import { findLatestSnapshot } from "../snapshot/queries";
import { liveMatchStatuses, type MatchSide, type MatchStatus } from "../status";
import { maySuggestion } from "./policy";
import type { FindSuggestion } from "./schema";

const shown = 10;
const shownBlocked = 5;

/** The best products for a challenge, explained; for its own organisation and brokers alone. */
export async function listForChallenge({ db, actor }: Context, challengeId: string) {
  return listSuggestions(db, actor, eq(suggestion.challengeId, challengeId), "leader");
}

/** The best open challenges for a product, explained; for its own organisation and brokers alone. */
export async function listForProduct({ db, actor }: Context, productId: string) {
  return listSuggestions(db, actor, eq(suggestion.productId, productId), "innovator");
}

/** One stored suggestion in full, for whom either list would show it. */
export async function findSuggestion({ db, actor }: Context, { challengeId, productId }: FindSuggestion) {
  const [found] = await selectSuggestions(
    db,
    and(
      eq(suggestion.challengeId, challengeId),
      eq(suggestion.productId, productId),
      or(visibleTo(actor, "leader"), visibleTo(actor, "innovator")),
    ),
  ).limit(1);
  if (!found) throw new NotFoundError("We could not find this suggestion.");
  const side: MatchSide = belongsTo(actor, found.innovatorOrganisationId) ? "innovator" : "leader";
  return { ...shape(actor, found, await listLiveMatches(db, [found.suggestion]), side), side };
}

async function listSuggestions(db: Context["db"], actor: Actor, of: SQL, side: MatchSide) {
  const found = await selectSuggestions(db, and(of, visibleTo(actor, side))).limit(shown + shownBlocked);
  const isBlocked = ({ suggestion: { unmet } }: Selected) => (unmet ?? []).length > 0;
  const rows = [
    ...found.filter((row) => !isBlocked(row)).slice(0, shown),
    ...found.filter(isBlocked).slice(0, shownBlocked),
  ];
  const matches = await listLiveMatches(
    db,
    rows.map((row) => row.suggestion),
  );
  return rows.map((row) => shape(actor, row, matches, side));
}

function selectSuggestions(db: Context["db"], where: SQL | undefined) {
  return (
    db
      .select({
        suggestion,
        challengeTitle: challenge.title,
        challengeSlug: challenge.slug,
        leaderOrganisationId: challenge.organisationId,
        leaderName: sql<string>`(select name from organisation where id = ${challenge.organisationId})`,
        productName: productVersion.name,
        productSummary: productVersion.summary,
        productSlug: product.slug,
        innovatorOrganisationId: product.organisationId,
        innovatorName: organisation.name,
        leaderDismissed: reasonOf("leader"),
        innovatorDismissed: reasonOf("innovator"),
      })
      .from(suggestion)
      .innerJoin(challenge, eq(challenge.id, suggestion.challengeId))
      .innerJoin(product, eq(product.id, suggestion.productId))
      .innerJoin(organisation, eq(organisation.id, product.organisationId))
      .innerJoin(
        productVersion,
        and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
      )
      .where(and(where, isMatchable))
      // What nothing shuts out before what a must-have does.
      .orderBy(
        sql`least(jsonb_array_length(${suggestion.unmet}), 1)`,
        desc(suggestion.score),
        asc(suggestion.challengeId),
        asc(suggestion.productId),
      )
  );
}

type Selected = Awaited<ReturnType<typeof selectSuggestions>>[number];

function shape(actor: Actor, { suggestion: row, ...sides }: Selected, matches: LiveMatch[], side: MatchSide) {
  const live = matches.find((one) => one.challengeId === row.challengeId && one.productId === row.productId);
  const ownId = side === "leader" ? sides.leaderOrganisationId : sides.innovatorOrganisationId;
  const explanation = explanationSchema.parse(row.explanation);
  return {
    challengeId: row.challengeId,
    productId: row.productId,
    ...sides,
    explanation,
    blockers: blockersOf(explanation),
    match: live && isMatchSeen(actor, live, side) ? { id: live.id, status: live.status } : null,
    can: {
      ask: !live && speaksFor(actor, ownId, "member"),
      introduce: !live && isBroker(actor),
      dismiss: !isBroker(actor) && maySuggestion(actor, "dismiss", sides),
    },
  };
}
export type ShownSuggestion = Awaited<ReturnType<typeof listForChallenge>>[number];

const isMatchable = and(
  eq(challenge.status, "open"),
  isNull(challenge.hiddenAt),
  isNull(product.archivedAt),
  isNull(product.hiddenAt),
  sql`${challenge.organisationId} <> ${product.organisationId}`,
);

/** Brokers see every suggestion; a side sees its own, without those that it put aside. */
function visibleTo(actor: Actor, side: MatchSide): SQL | undefined {
  if (isBroker(actor, "viewer")) return undefined;
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  if (!own) return sql`false`;
  const owner = side === "leader" ? challenge.organisationId : product.organisationId;
  return and(eq(owner, own), sql`${reasonOf(side)} is null`);
}

function reasonOf(side: MatchSide) {
  return sql<
    string | null
  >`(select reason from ${dismissal} where ${dismissal.challengeId} = ${suggestion.challengeId}
    and ${dismissal.productId} = ${suggestion.productId} and ${dismissal.side} = ${side})`;
}

/** The products that are being compared with open needs and how far, and how many needs wait: for brokers, who wait for it. */
export async function findProgress({ db, actor }: Context) {
  if (!isBroker(actor, "viewer")) throw new NotFoundError();
  const snapshot = (await findLatestSnapshot(db))?.number ?? 0;
  return {
    products: await listProgress(db),
    needs: await countUnranked(db, { snapshot, engineVersion }),
  };
}
export type Progress = Awaited<ReturnType<typeof findProgress>>;

type LiveMatch = {
  id: string;
  challengeId: string;
  productId: string;
  status: MatchStatus;
  requestedSide: MatchSide | null;
  introducedAt: Date | null;
};

async function listLiveMatches(
  db: Context["db"],
  pairs: { challengeId: string; productId: string }[],
): Promise<LiveMatch[]> {
  if (pairs.length === 0) return [];
  return db
    .select({
      id: match.id,
      challengeId: match.challengeId,
      productId: match.productId,
      status: match.status,
      requestedSide: match.requestedSide,
      introducedAt: match.introducedAt,
    })
    .from(match)
    .where(
      and(
        inArray(match.status, [...liveMatchStatuses]),
        inArray(
          match.challengeId,
          pairs.map(({ challengeId }) => challengeId),
        ),
        inArray(
          match.productId,
          pairs.map(({ productId }) => productId),
        ),
      ),
    );
}

function isMatchSeen(actor: Actor, live: LiveMatch, side: MatchSide): boolean {
  return isBroker(actor, "viewer") || live.introducedAt !== null || live.requestedSide === side;
}

/** Both sides of a pair, as far as the policy must know them. */
export async function findSidesOrThrow(db: Context["db"], challengeId: string, productId: string) {
  const [found] = await db
    .select({
      leaderOrganisationId: challenge.organisationId,
      innovatorOrganisationId: product.organisationId,
    })
    .from(challenge)
    .innerJoin(product, eq(product.id, productId))
    .where(eq(challenge.id, challengeId));
  if (!found) throw new NotFoundError("We could not find this suggestion.");
  return found;
}

export function sideSpokenFor(
  actor: Actor,
  { leaderOrganisationId }: { leaderOrganisationId: string },
): MatchSide {
  return belongsTo(actor, leaderOrganisationId) ? "leader" : "innovator";
}
