import { and, eq, lt } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { type Database, database } from "@/db/client";
import { mail } from "@/db/schema";
import { env } from "@/env";
import { log } from "@/server/kernel/log";
import { type Delivery, deliver, type Message } from "@/server/kernel/mail";
import { enqueue } from "@/server/kernel/queue";
import { inMinutes, nextAttempt, sendingMinutes, writeText } from "./rules";
import { unsubscribeQuery } from "./service";

type Mail = typeof mail.$inferSelect;
type Post = { siteUrl: string; from: string; smtpUrl?: string; keepsOutbox: boolean };

export const sendMail: Task = async (payload) => {
  const { mailId } = payload as { mailId: string };
  const { NEXTAUTH_URL, MAIL_FROM, SMTP_URL, EXCHANGE_DEMO } = env();
  const post = { siteUrl: NEXTAUTH_URL, from: MAIL_FROM, smtpUrl: SMTP_URL, keepsOutbox: EXCHANGE_DEMO };
  await sendQueuedMail(database(), mailId, post);
};

export const sweepMail: Task = async () => sweepOutbox(database(), new Date());

/** "sending" is committed before the mail server hears of the message, so a death in between leaves a trace. */
export async function sendQueuedMail(db: Database, mailId: string, post: Post): Promise<void> {
  const claimed = await claim(db, mailId, new Date());
  if (!claimed) return;
  if (!post.smtpUrl) {
    const status = post.keepsOutbox ? "accepted" : "skipped";
    return settle(db, claimed, { status, lastError: "No mail server is set: kept in the outbox." });
  }
  const delivery = await deliver(post.smtpUrl, toMessage(claimed, post));
  log.info({ mailId, attempts: claimed.attempts, ...delivery }, "mail");
  await note(db, claimed, delivery);
}

/** What was being sent when a worker died is unknown for good; what waits without a job gets one. */
export async function sweepOutbox(db: Database, now: Date): Promise<void> {
  await db
    .update(mail)
    .set({
      status: "delivery_unknown",
      lastError: "The worker ended before the mail server's answer was kept.",
    })
    .where(and(eq(mail.status, "sending"), lt(mail.nextAttemptAt, now)));
  const overdue = await db
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.status, "queued"), lt(mail.nextAttemptAt, inMinutes(now, -2))))
    .limit(100);
  for (const { id } of overdue) await enqueue(db, "sendMail", { mailId: id }, { key: `mail:${id}` });
}

async function claim(db: Database, mailId: string, now: Date): Promise<Mail | undefined> {
  const [waiting] = await db
    .select()
    .from(mail)
    .where(and(eq(mail.id, mailId), eq(mail.status, "queued")));
  if (!waiting) return undefined;
  const [claimed] = await db
    .update(mail)
    .set({
      status: "sending",
      attempts: waiting.attempts + 1,
      nextAttemptAt: inMinutes(now, sendingMinutes),
    })
    .where(and(eq(mail.id, mailId), eq(mail.status, "queued")))
    .returning();
  return claimed;
}

async function note(db: Database, sent: Mail, delivery: Delivery): Promise<void> {
  if (delivery.outcome === "accepted") {
    const href = sent.isSecret ? null : sent.href;
    return settle(db, sent, { status: "accepted", href, sentAt: new Date(), lastError: null });
  }
  if (delivery.outcome === "unknown")
    return settle(db, sent, { status: "delivery_unknown", lastError: delivery.reason });
  const again = delivery.forGood ? null : nextAttempt(sent.attempts, new Date());
  if (!again) return settle(db, sent, { status: "failed", lastError: delivery.reason });
  await settle(db, sent, { status: "queued", nextAttemptAt: again, lastError: delivery.reason });
  await enqueue(db, "sendMail", { mailId: sent.id }, { key: `mail:${sent.id}`, runAt: again });
}

async function settle(db: Database, { id }: Mail, patch: Partial<Mail>): Promise<void> {
  await db
    .update(mail)
    .set(patch)
    .where(and(eq(mail.id, id), eq(mail.status, "sending")));
}

function toMessage(
  { messageId, recipient, personId, subject, body, href, topic }: Mail,
  post: Post,
): Message {
  const query = personId && topic ? unsubscribeQuery(personId, topic) : null;
  const at = (path: string) => new URL(path, post.siteUrl).href;
  return {
    messageId,
    from: post.from,
    to: recipient,
    subject,
    text: writeText({
      subject,
      body,
      link: href && at(href),
      unsubscribe: query && at(`/unsubscribe?${query}`),
    }),
    unsubscribeUrl: query ? at(`/unsubscribe/one-click?${query}`) : undefined,
  };
}
