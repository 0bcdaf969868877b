import { digest, toldSuggestion } from "@/db/schema";
import { listNewSuggestions } from "@/features/match/news/queries";
import { queueMail } from "@/features/notification/service";
import { findActorById } from "@/features/person/queries";
import { ForbiddenError } from "@/lib/errors";
import { type Context, inTransaction } from "@/server/kernel/context";
import { log } from "@/server/kernel/log";
import { findWork } from "../work/queries";
import { mayDigest } from "./policy";
import { digestBatch, listUntold } from "./queries";
import { dueWeek, writeDigest } from "./rules";

/** Writes the digests that are due now, each person's in a transaction of its own. Running it again writes none twice. */
export async function writeDigests(context: Context, siteUrl: string): Promise<number> {
  if (!mayDigest(context.actor, "write")) throw new ForbiddenError();
  const week = dueWeek(context.now);
  if (!week) return 0;
  let [written, failed] = [0, 0];
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const people = await listUntold(context, week, after);
    for (const personId of people) {
      try {
        written += (await writeOne(context, { personId, week, siteUrl })) ? 1 : 0;
      } catch (error) {
        // What is wrong with one person's week keeps nobody else from theirs; the job is tried again for it.
        failed += 1;
        log.error(error, "a digest was not written");
      }
    }
    const last = people.at(-1);
    if (!last || people.length < digestBatch) break;
    after = last;
  }
  if (failed > 0) throw new Error(`${failed} digests of the week of ${week} were not written.`);
  return written;
}

type One = { personId: string; week: string; siteUrl: string };

function writeOne(context: Context, { personId, week, siteUrl }: One): Promise<boolean> {
  return inTransaction(context, async (tx) => {
    const claimed = await tx.db
      .insert(digest)
      .values({ personId, week, writtenAt: tx.now })
      .onConflictDoNothing()
      .returning({ week: digest.week });
    const actor = await findActorById(tx, personId);
    if (claimed.length === 0 || actor.is !== "person") return false;
    const reading = { ...tx, actor };
    const [news, work] = [await listNewSuggestions(reading), await findWork(reading)];
    const letter = writeDigest({
      suggestions: news.map(({ productName, challengeTitle, productId, challengeId }) => ({
        text: `${productName} for “${challengeTitle}”`,
        href: `/matches/why?challenge=${challengeId}&product=${productId}`,
      })),
      waiting: work.needsYou.map(({ title, href }) => ({ text: title, href })),
      siteUrl,
    });
    if (!letter) return false;
    const told = news.map(({ challengeId, productId }) => ({ personId, week, challengeId, productId }));
    if (told.length > 0) await tx.db.insert(toldSuggestion).values(told).onConflictDoNothing();
    return queueMail(tx.db, {
      ...letter,
      onceKey: `digest:${week}:${personId}`,
      recipient: actor.email,
      personId,
      href: "/work",
      topic: "digest",
    });
  });
}
