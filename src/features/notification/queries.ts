import { and, count, desc, eq, isNull } from "drizzle-orm";
import { mail, notification, notificationPreference } from "@/db/schema";
import { env } from "@/env";
import type { Person } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import type { ListNotifications } from "./schema";
import { topicLabels, topics } from "./status";

type PersonContext = Context & { actor: Person };

export async function countUnread({ db, actor }: Context): Promise<number> {
  if (actor.is !== "person") return 0;
  const [row] = await db
    .select({ unread: count() })
    .from(notification)
    .where(and(eq(notification.personId, actor.personId), isNull(notification.readAt)));
  return row?.unread ?? 0;
}

/** The person's notifications, latest first. */
export async function listNotifications({ db, actor }: PersonContext, { cursor }: ListNotifications) {
  const rows = await db
    .select({
      id: notification.id,
      title: notification.title,
      href: notification.href,
      createdAt: notification.createdAt,
      readAt: notification.readAt,
    })
    .from(notification)
    .where(
      and(
        eq(notification.personId, actor.personId),
        olderThan(cursor, notification.createdAt, notification.id),
      ),
    )
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(pageSize + 1);
  return toPage(rows, (row) => row.createdAt);
}

/** For every topic, whether it also comes by e-mail: it does until the person says otherwise. */
export async function findPreferences({ db, actor }: PersonContext) {
  const chosen = await db
    .select({ topic: notificationPreference.topic, byEmail: notificationPreference.byEmail })
    .from(notificationPreference)
    .where(eq(notificationPreference.personId, actor.personId));
  return topics.map((topic) => ({
    topic,
    label: topicLabels[topic],
    byEmail: chosen.find((one) => one.topic === topic)?.byEmail ?? true,
  }));
}

/** The latest messages, with their links: for the demo's outbox alone. Elsewhere there is no such list. */
export async function listOutbox({ db }: Pick<Context, "db">) {
  if (!env().EXCHANGE_DEMO) throw new NotFoundError();
  return db.select().from(mail).orderBy(desc(mail.queuedAt), desc(mail.id)).limit(50);
}
