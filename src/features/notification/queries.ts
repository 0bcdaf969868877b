import { and, count, eq, isNull } from "drizzle-orm";
import { notification } from "@/db/schema";
import type { Context } from "@/server/kernel/context";

export async function countUnread({ db, actor }: Context): Promise<number> {
  if (actor.is !== "person") return 0;
  const [row] = await db
    .select({ unread: count() })
    .from(notification)
    .where(and(eq(notification.personId, actor.personId), isNull(notification.readAt)));
  return row?.unread ?? 0;
}
