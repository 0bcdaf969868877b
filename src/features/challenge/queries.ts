import { and, asc, desc, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { addendum, challenge, clarification, organisation } from "@/db/schema";
import { listOwnerIds } from "@/features/organisation/queries";
import { belongsTo, canPostChallenges, challengerKinds, isBroker } from "@/lib/actor";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { newerThan, olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { listMustHaves } from "./must-have/queries";
import { type ChallengeAction, mayChallenge } from "./policy";
import { missingForReview, sectionProgress } from "./rules";
import type { FindChallenge, ListChallengers, ListOwnChallenges } from "./schema";
import { type ChallengeStatus, challengeTransitions, editableChallengeStatuses } from "./status";
import { isWatching } from "./watch/queries";

export type Challenge = typeof challenge.$inferSelect;
export type OwnChallenges = Awaited<ReturnType<typeof listOwnChallenges>>;
export type ShownChallenge = Awaited<ReturnType<typeof findChallenge>>;

const missing = () => new NotFoundError("We could not find this need.");

/** Loads the row and locks it until the commit, so that two writers take turns. */
export async function findChallengeForChange(db: Context["db"], challengeId: string): Promise<Challenge> {
  const [found] = await db.select().from(challenge).where(eq(challenge.id, challengeId)).for("update");
  if (!found) throw missing();
  return found;
}

/** The people of its organisation who answer for a challenge: the owners, and whoever drafted it. */
export async function listKeeperIds(
  db: Context["db"],
  { organisationId, createdBy }: Pick<Challenge, "organisationId" | "createdBy">,
): Promise<string[]> {
  const owners = await listOwnerIds(db, organisationId);
  return createdBy ? [...owners, createdBy] : owners;
}

/** A challenge as its page shows it, with what the reader may do. */
export async function findChallenge(context: Context, input: FindChallenge) {
  const { db, actor } = context;
  const where = "challengeId" in input ? eq(challenge.id, input.challengeId) : eq(challenge.slug, input.slug);
  const [row] = await db
    .select({
      challenge,
      organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
    })
    .from(challenge)
    .innerJoin(organisation, eq(organisation.id, challenge.organisationId))
    .where(where);
  if (!row || !mayChallenge(actor, "read", row.challenge)) throw missing();
  const { search: _, createdBy: __, ...found } = row.challenge;
  const [mustHaves, addenda, clarifications, watching] = await Promise.all([
    listMustHaves(db, [found.id]),
    listAddenda(db, found.id),
    listClarifications(context, found),
    isWatching(context, found.id),
  ]);
  const isInside = belongsTo(actor, found.organisationId) || isBroker(actor, "viewer");
  const answers = { ...found, mustHaves };
  return {
    ...answers,
    organisation: row.organisation,
    addenda,
    clarifications,
    isWatching: watching,
    isInside,
    progress: isInside ? sectionProgress(answers) : null,
    missing: isInside ? missingForReview(answers) : [],
    can: whatMay(context, found),
  };
}

function whatMay({ actor }: Context, found: Omit<Challenge, "search" | "createdBy">) {
  const may = (action: ChallengeAction) => mayChallenge(actor, action, found);
  const into = (to: ChallengeStatus) => canMove(challengeTransitions, found.status, to);
  const editable = editableChallengeStatuses.includes(found.status);
  const isOpen = found.status === "open";
  return {
    edit: may("edit") && editable,
    shape: may("shape") && editable,
    send: may("edit") && found.status === "draft" && found.sentAt === null,
    confirm: may("confirm") && found.awaitingConfirmation && editable,
    submit: may("submit") && into("in_review") && !found.awaitingConfirmation,
    takeBack: may("takeBack") && into("draft"),
    requestChanges: may("review") && into("changes_requested"),
    approve: may("review") && into("approved"),
    withdraw: may("withdraw") && into("withdrawn"),
    decide: may("decide") && into("decided"),
    closeWithoutAward: may("decide") && into("no_award"),
    addAddendum: may("addAddendum") && isOpen,
    ask: may("ask") && isOpen,
    answer: may("answer") && isOpen,
    watch: may("watch") && ["open", "closed"].includes(found.status),
  };
}

function listAddenda(db: Context["db"], challengeId: string) {
  return db
    .select({
      id: addendum.id,
      body: addendum.body,
      newClosesAt: addendum.newClosesAt,
      writtenAt: addendum.writtenAt,
    })
    .from(addendum)
    .where(eq(addendum.challengeId, challengeId))
    .orderBy(desc(addendum.writtenAt), desc(addendum.id))
    .limit(100);
}

/** Never with a name. Questions that wait for an answer are seen by those who can answer, and by whoever asked. */
async function listClarifications({ db, actor }: Context, found: Omit<Challenge, "search" | "createdBy">) {
  const asker = actor.is === "person" ? actor.personId : null;
  const seesAll = mayChallenge(actor, "answer", found);
  const rows = await db
    .select({
      id: clarification.id,
      question: clarification.question,
      askedBy: clarification.askedBy,
      answer: clarification.answer,
      answeredAt: clarification.answeredAt,
    })
    .from(clarification)
    .where(
      and(
        eq(clarification.challengeId, found.id),
        seesAll
          ? undefined
          : or(isNotNull(clarification.answeredAt), asker ? eq(clarification.askedBy, asker) : undefined),
      ),
    )
    .orderBy(asc(clarification.askedAt), asc(clarification.id))
    .limit(200);
  return rows.map(({ askedBy, ...row }) => ({ ...row, isYours: askedBy === asker }));
}

const summary = {
  id: challenge.id,
  slug: challenge.slug,
  title: challenge.title,
  status: challenge.status,
  statusChangedAt: challenge.statusChangedAt,
  awaitingConfirmation: challenge.awaitingConfirmation,
  sentAt: challenge.sentAt,
  opensAt: challenge.opensAt,
  closesAt: challenge.closesAt,
  createdAt: challenge.createdAt,
  organisationId: challenge.organisationId,
  organisationName: organisation.name,
};

/** Everything that the organisation I work for has written, newest first. */
export async function listOwnChallenges({ db, actor }: Context, { cursor }: ListOwnChallenges) {
  const own =
    actor.is === "person" && canPostChallenges(actor) ? actor.membership?.organisationId : undefined;
  if (!own) return { items: [], next: null };
  const rows = await db
    .select(summary)
    .from(challenge)
    .innerJoin(organisation, eq(organisation.id, challenge.organisationId))
    .where(and(eq(challenge.organisationId, own), olderThan(cursor, challenge.createdAt, challenge.id)))
    .orderBy(desc(challenge.createdAt), desc(challenge.id))
    .limit(pageSize + 1);
  return toPage(rows, ({ createdAt }) => createdAt);
}

/** What waits for a broker: needs to shape and challenges to review, the longest wait first. */
export async function listChallengesForReview({ db, actor }: Context, { cursor }: ListOwnChallenges) {
  if (!isBroker(actor, "viewer")) throw new ForbiddenError("Only brokers review needs.");
  const rows = await db
    .select(summary)
    .from(challenge)
    .innerJoin(organisation, eq(organisation.id, challenge.organisationId))
    .where(
      and(
        sql`(${challenge.status} = 'in_review' or (${challenge.status} = 'draft' and ${challenge.sentAt} is not null))`,
        newerThan(cursor, challenge.statusChangedAt, challenge.id),
      ),
    )
    .orderBy(asc(challenge.statusChangedAt), asc(challenge.id))
    .limit(pageSize + 1);
  return toPage(rows, ({ statusChangedAt }) => statusChangedAt);
}

/** The organisations for which a broker can draft, found by a part of their name. */
export function listChallengers({ db, actor }: Context, { q }: ListChallengers) {
  if (!isBroker(actor)) throw new ForbiddenError("Only brokers draft for others.");
  return db
    .select({ id: organisation.id, name: organisation.name, place: organisation.place })
    .from(organisation)
    .where(
      and(
        eq(organisation.status, "verified"),
        inArray(organisation.kind, [...challengerKinds]),
        q === "" ? undefined : sql`position(lower(${q}) in lower(${organisation.name})) > 0`,
      ),
    )
    .orderBy(asc(organisation.name), asc(organisation.id))
    .limit(50);
}
