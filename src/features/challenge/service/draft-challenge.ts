import { eq, like, or } from "drizzle-orm";
import { challenge } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { findOrganisationOrThrow, listBrokerIds, listOwnerIds } from "@/features/organisation/queries";
import { type Actor, canPostChallenges, challengerKinds, type Person } from "@/lib/actor";
import { ConflictError, ForbiddenError, InvalidError, NotAllowedError } from "@/lib/errors";
import { slugify } from "@/lib/slug";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { type ChallengeThing, mayChallenge } from "../policy";
import { type Challenge, findChallengeForChange } from "../queries";
import { deriveTitle } from "../rules";
import type { DraftNeed, DraftOnBehalf } from "../schema";

type PersonContext = Context & { actor: Person };

/** Saves what is there so far, for its own organisation alone. */
export function draftNeed(context: PersonContext, input: DraftNeed): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const place = authorize(mayChallenge, tx.actor, "draft", unwritten(ownOrganisation(context.actor)));
    const drafted = await insertChallenge(tx, place, input, { createdBy: context.actor.personId });
    await record(tx, "challenge.drafted", drafted);
    return drafted;
  });
}

/** The four questions, handed to a broker who shapes them. */
export function sendNeed(context: PersonContext, input: DraftNeed): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const place = authorize(mayChallenge, tx.actor, "draft", unwritten(ownOrganisation(context.actor)));
    const sent = await insertChallenge(tx, place, input, {
      createdBy: context.actor.personId,
      sentAt: tx.now,
    });
    await tellBrokersOfNeed(tx, sent);
    await record(tx, "challenge.need-sent", sent);
    return sent;
  });
}

/** Hands a draft that was saved earlier to a broker. */
export function sendDraft(context: Context, challengeId: string): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const draft = authorize(mayChallenge, tx.actor, "edit", found);
    if (draft.status !== "draft" || draft.sentAt)
      throw new NotAllowedError("A broker has this need already.");
    const [sent] = await tx.db
      .update(challenge)
      .set({ sentAt: tx.now, statusChangedAt: tx.now })
      .where(eq(challenge.id, draft.id))
      .returning();
    if (!sent) throw new ConflictError();
    await tellBrokersOfNeed(tx, sent);
    await record(tx, "challenge.need-sent", sent);
    return sent;
  });
}

/** A broker writes for an organisation, which confirms before anything is reviewed. */
export function draftOnBehalf(context: PersonContext, input: DraftOnBehalf): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const owner = await findOrganisationOrThrow(tx.db, input.organisationId);
    const place = authorize(mayChallenge, tx.actor, "draftOnBehalf", unwritten(owner.id));
    if (!challengerKinds.includes(owner.kind)) {
      const message = "Choose an NHS, council or care organisation: only they post needs";
      throw new InvalidError(message, { organisationId: [message] });
    }
    const drafted = await insertChallenge(tx, place, input, {
      createdBy: context.actor.personId,
      sentAt: tx.now,
      awaitingConfirmation: true,
    });
    await notify(tx, {
      to: await listOwnerIds(tx.db, owner.id),
      topic: "challenges",
      title: `Confirm the need that a broker drafted for you: ${drafted.title}`,
      href: `/challenges/${drafted.id}`,
      once: `challenge-on-behalf:${drafted.id}`,
    });
    await record(tx, "challenge.drafted-on-behalf", drafted);
    return drafted;
  });
}

function ownOrganisation(actor: Person): string {
  if (!actor.membership || !canPostChallenges(actor satisfies Actor)) {
    throw new ForbiddenError(
      "Needs are posted by NHS, council and care organisations. Ask a broker for help.",
    );
  }
  return actor.membership.organisationId;
}

function unwritten(organisationId: string): ChallengeThing {
  return { organisationId, status: "draft", openedAt: null, hiddenAt: null };
}

type Origin = { createdBy: string; sentAt?: Date; awaitingConfirmation?: boolean };

async function insertChallenge(
  { db, now }: Context,
  { organisationId }: Authorized<ChallengeThing, "draft"> | Authorized<ChallengeThing, "draftOnBehalf">,
  { title, problem, whoHasIt, places, settings, whatBetterLooksLike }: DraftNeed,
  origin: Origin,
): Promise<Challenge> {
  const known = title ?? deriveTitle(problem);
  const answers = { title: known, problem, whoHasIt, places, settings, whatBetterLooksLike };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [inserted] = await db
      .insert(challenge)
      .values({
        ...answers,
        ...origin,
        slug: await findFreeSlug(db, known),
        organisationId,
        createdAt: now,
        updatedAt: now,
        statusChangedAt: now,
      })
      .onConflictDoNothing({ target: challenge.slug })
      .returning();
    if (inserted) return inserted;
  }
  throw new ConflictError("Several people are posting needs with this title. Try again.");
}

/** Addresses under /challenges that are pages of their own. */
const reserved = ["new", "mine", "review", "on-behalf"];

export async function findFreeSlug(db: Context["db"], title: string): Promise<string> {
  const base = reserved.includes(slugify(title)) ? `need-${slugify(title)}` : slugify(title);
  const rows = await db
    .select({ slug: challenge.slug })
    .from(challenge)
    .where(or(eq(challenge.slug, base), like(challenge.slug, `${base}-%`)))
    .limit(1000);
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

async function tellBrokersOfNeed(context: Context, sent: Challenge): Promise<void> {
  await notify(context, {
    to: await listBrokerIds(context.db),
    topic: "reviews",
    title: `A need to shape: ${sent.title}`,
    href: `/challenges/${sent.id}`,
    once: `challenge-sent:${sent.id}`,
  });
}
