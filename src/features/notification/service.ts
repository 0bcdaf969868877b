import { createHash } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { mail, notification, notificationPreference, person } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { InvalidError } from "@/lib/errors";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { isSigned, sign } from "@/server/kernel/signature";
import type { ChoosePreferences, MarkRead, Unsubscribe } from "./schema";
import { type Topic, topics } from "./status";

type Notice = {
  to: string[];
  topic: Topic;
  title: string;
  /** Where the person acts on it: a path of this site. */
  href: string;
  /** The same notice queued twice under this key reaches each person once. */
  once: string;
};

/** Tells people, in the transaction of the change: in the app always, by e-mail unless they chose otherwise. */
export async function notify(context: Pick<Context, "db" | "actor">, notice: Notice): Promise<void> {
  const { db, actor } = context;
  const { topic, title, href, once } = notice;
  const recipients = [...new Set(notice.to)].filter((to) => actor.is !== "person" || to !== actor.personId);
  if (recipients.length === 0) return;
  const people = await db
    .select({ id: person.id, email: person.email, byEmail: notificationPreference.byEmail })
    .from(person)
    .leftJoin(
      notificationPreference,
      and(eq(notificationPreference.personId, person.id), eq(notificationPreference.topic, topic)),
    )
    .where(and(inArray(person.id, recipients), isNull(person.suspendedAt)));
  for (const { id: personId, email, byEmail } of people) {
    const isNew = await queueMail(db, {
      onceKey: `${once}:${personId}`,
      recipient: email,
      personId,
      subject: title,
      href,
      topic,
      status: byEmail === false ? "skipped" : "queued",
    });
    if (isNew) await db.insert(notification).values({ personId, topic, title, href });
  }
}

type NewMail = Omit<typeof mail.$inferInsert, "messageId" | "status"> & { status?: "skipped" | "queued" };

/** Whether this is the first time under its key; the row of a skipped mail still remembers that the notice was given. */
export async function queueMail(db: Context["db"], message: NewMail): Promise<boolean> {
  const digest = createHash("sha256").update(message.onceKey).digest("hex");
  const [queued] = await db
    .insert(mail)
    .values({ ...message, messageId: `${digest.slice(0, 32)}@innovation-exchange` })
    .onConflictDoNothing()
    .returning({ id: mail.id, status: mail.status });
  if (queued?.status === "queued")
    await enqueue(db, "sendMail", { mailId: queued.id }, { key: `mail:${queued.id}` });
  return queued !== undefined;
}

type PersonContext = Context & { actor: Person };

/** With an id, one notification of this person is read; without, all of them. */
export async function markRead(
  { db, actor, now }: PersonContext,
  { notificationId }: MarkRead,
): Promise<void> {
  await db
    .update(notification)
    .set({ readAt: now })
    .where(
      and(
        eq(notification.personId, actor.personId),
        isNull(notification.readAt),
        notificationId ? eq(notification.id, notificationId) : undefined,
      ),
    );
}

/** The topics given arrive by e-mail from now on, the others only in the app. */
export function choosePreferences(context: PersonContext, { byEmail }: ChoosePreferences): Promise<void> {
  return inTransaction(context, async (tx) => {
    for (const topic of topics) await prefer(tx, context.actor.personId, topic, byEmail.includes(topic));
  });
}

/** Works without signing in: the signed link proves that it reached the person's own mailbox. */
export async function unsubscribe(context: Context, { who, topic, proof }: Unsubscribe): Promise<void> {
  if (!isSigned("unsubscribe", `${who}:${topic}`, proof))
    throw new InvalidError("This link is not complete. Open it again from the e-mail.");
  const [known] = await context.db.select({ id: person.id }).from(person).where(eq(person.id, who));
  if (known) await prefer(context, who, topic, false);
}

/** The query of a person's unsubscribe link; it never expires, since old e-mails must still work. */
export function unsubscribeQuery(who: string, topic: Topic): string {
  return new URLSearchParams({ who, topic, proof: sign("unsubscribe", `${who}:${topic}`) }).toString();
}

async function prefer({ db }: Pick<Context, "db">, personId: string, topic: Topic, byEmail: boolean) {
  await db
    .insert(notificationPreference)
    .values({ personId, topic, byEmail })
    .onConflictDoUpdate({
      target: [notificationPreference.personId, notificationPreference.topic],
      set: { byEmail },
    });
}
