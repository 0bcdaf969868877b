import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { mail, notification, notificationPreference, type notificationTopics, person } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";

export type Notice = {
  to: string[];
  topic: (typeof notificationTopics)[number];
  title: string;
  /** Where the person acts on it: a path of this site. */
  href: string;
  /** The same notice queued twice under this key reaches each person once. */
  once: string;
};

/** Tells people, in the transaction of the change: in the app always, by e-mail unless they chose otherwise. */
export async function notify(context: Pick<Context, "db" | "actor">, notice: Notice): Promise<void> {
  const { db, actor } = context;
  const recipients = [...new Set(notice.to)].filter((to) => actor.is !== "person" || to !== actor.personId);
  if (recipients.length === 0) return;
  const people = await db
    .select({ id: person.id, email: person.email, byEmail: notificationPreference.byEmail })
    .from(person)
    .leftJoin(
      notificationPreference,
      and(eq(notificationPreference.personId, person.id), eq(notificationPreference.topic, notice.topic)),
    )
    .where(inArray(person.id, recipients));
  for (const { id, email, byEmail } of people) {
    const queued = await queueMail(db, { recipient: email, personId: id, notice, skip: byEmail === false });
    if (!queued) continue;
    await db
      .insert(notification)
      .values({ personId: id, topic: notice.topic, title: notice.title, href: notice.href });
  }
}

type QueuedMail = { recipient: string; personId: string; notice: Notice; skip: boolean };

/** Whether this is the first time; the row of a skipped mail still remembers that the notice was given. */
async function queueMail(
  db: Context["db"],
  { recipient, personId, notice, skip }: QueuedMail,
): Promise<boolean> {
  const onceKey = `${notice.once}:${personId}`;
  const [queued] = await db
    .insert(mail)
    .values({
      onceKey,
      messageId: `${createHash("sha256").update(onceKey).digest("hex").slice(0, 32)}@innovation-exchange`,
      recipient,
      personId,
      subject: notice.title,
      body: notice.href,
      status: skip ? "skipped" : "queued",
    })
    .onConflictDoNothing()
    .returning({ id: mail.id });
  if (queued && !skip) await enqueue(db, "sendMail", { mailId: queued.id }, { key: `mail:${queued.id}` });
  return queued !== undefined;
}
