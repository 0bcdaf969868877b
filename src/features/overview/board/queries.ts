import { and, count, eq, isNull, min, sql } from "drizzle-orm";
import { challenge, match, organisation, product, productVersion } from "@/db/schema";
import { countByStatus, listLongestWaiting } from "@/features/match/queries";
import { matchLabels, matchStatuses } from "@/features/match/status";
import { isBroker } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";

/** The brokers' board: what waits, on whom, and for how long. */
export async function findBoard(context: Context) {
  if (!isBroker(context.actor, "viewer")) throw new NotFoundError();
  const [toReview, counts, requested, introduced, agreed] = await Promise.all([
    countToReview(context),
    countByStatus(context),
    listLongestWaiting(context, "requested"),
    listLongestWaiting(context, "introduced"),
    listLongestWaiting(context, "agreed"),
  ]);
  return {
    toReview,
    states: matchStatuses.map((status) => ({
      status,
      label: matchLabels[status],
      count: counts.find((one) => one.status === status)?.count ?? 0,
    })),
    requested: requested.map((one) => ({
      ...one,
      isOverdue: one.answerDueAt !== null && one.answerDueAt < context.now,
    })),
    introduced,
    agreed,
  };
}
export type Board = Awaited<ReturnType<typeof findBoard>>;

/** How much waits in each of the brokers' queues, and since when. */
export async function countToReview({ db }: Pick<Context, "db">) {
  const [[requests], [products], [challenges], [organisations]] = await Promise.all([
    db
      .select({ count: count(), oldest: min(match.statusChangedAt) })
      .from(match)
      .where(eq(match.status, "requested")),
    db
      .select({ count: count(), oldest: min(productVersion.submittedAt) })
      .from(productVersion)
      .innerJoin(product, eq(product.id, productVersion.productId))
      .where(and(eq(productVersion.status, "submitted"), isNull(product.archivedAt))),
    db
      .select({ count: count(), oldest: min(challenge.statusChangedAt) })
      .from(challenge)
      .where(
        sql`${challenge.status} = 'in_review' or (${challenge.status} = 'draft' and ${challenge.sentAt} is not null)`,
      ),
    db
      .select({ count: count(), oldest: min(organisation.createdAt) })
      .from(organisation)
      .where(eq(organisation.status, "unverified")),
  ]);
  const nothing = { count: 0, oldest: null };
  return [
    { label: "Introductions to answer", href: "/board#requested", ...(requests ?? nothing) },
    { label: "Products to review", href: "/products/review", ...(products ?? nothing) },
    { label: "Needs to review", href: "/challenges/review", ...(challenges ?? nothing) },
    { label: "Organisations to verify", href: "/organisations/waiting", ...(organisations ?? nothing) },
  ];
}
