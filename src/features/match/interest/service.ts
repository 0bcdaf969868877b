import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interest } from "@/db/schema";
import { notify } from "@/features/notification/service";
import type { Person } from "@/lib/actor";
import { InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { alerter, mayInterest } from "./policy";
import {
  alertBatch,
  countInterests,
  type Findable,
  findInterest,
  findListedProduct,
  findOpenChallenge,
  type Interest,
  listInterested,
  mostInterests,
} from "./queries";
import { termsOf } from "./rules";
import type { ChangeInterest, InterestId, SaveInterest } from "./schema";

type PersonContext = Context & { actor: Person };
export type Shown = { productId: string } | { challengeId: string };

/** A private thing of one person, so no record that others read mentions it. */
export function saveInterest(context: PersonContext, input: SaveInterest): Promise<Interest> {
  return inTransaction(context, async (tx) => {
    const asked = { ...contentOf(input), personId: context.actor.personId, createdAt: tx.now };
    if ((await countInterests(tx)) >= mostInterests) {
      throw new NotAllowedError(`You have ${mostInterests} interests. Delete one first.`);
    }
    const [saved] = await tx.db.insert(interest).values(asked).returning();
    if (!saved) throw new Error("No interest was saved.");
    return saved;
  });
}

export function changeInterest(context: PersonContext, input: ChangeInterest): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findInterest(tx, input.interestId);
    await writeInterest(tx.db, authorize(mayInterest, tx.actor, "change", found), contentOf(input));
  });
}

export function removeInterest(context: PersonContext, { interestId }: InterestId): Promise<void> {
  return inTransaction(context, async (tx) => {
    const removed = authorize(mayInterest, tx.actor, "remove", await findInterest(tx, interestId));
    await tx.db.delete(interest).where(eq(interest.id, removed.id));
  });
}

async function writeInterest(
  tx: Tx,
  { id }: Authorized<Interest, "change">,
  content: ReturnType<typeof contentOf>,
): Promise<void> {
  await tx.update(interest).set(content).where(eq(interest.id, id));
}

function contentOf({ name, seeks, words, ...chosen }: SaveInterest) {
  const terms = termsOf(chosen, seeks);
  if (words === "" && terms.length === 0) {
    throw new InvalidError("Enter words, or choose at least one need, setting, group of people or place.");
  }
  return { name, seeks, words, terms };
}

/** A reaction: who asked to hear of such a thing is told later, once however often it changes until then. */
export async function alertLater(context: Context, shown: Shown): Promise<void> {
  const [name, id] = Object.entries(shown)[0] ?? [];
  await enqueue(context.db, alerter, shown, { key: `alert:${name}:${id}` });
}

/** Tells everybody whose interests this meets; each person hears of a thing once, whatever happens to it later. */
export async function alertInterested(context: Context, shown: Shown): Promise<void> {
  authorize(mayInterest, context.actor, "alert", { personId: "" });
  const found =
    "productId" in shown
      ? await findListedProduct(context, shown.productId)
      : await findOpenChallenge(context, shown.challengeId);
  if (!found) return;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const interested = await listInterested(context, found, after);
    await inTransaction(context, async (tx) => {
      for (const one of interested) await tell(tx, found, one);
    });
    const last = interested.at(-1);
    if (!last || interested.length < alertBatch) return;
    after = last.personId;
  }
}

async function tell(
  tx: Context,
  { kind, id, title, href }: Findable,
  { personId, name }: { personId: string; name: string },
): Promise<void> {
  await notify(tx, {
    to: [personId],
    topic: "interests",
    title: `${kind === "product" ? "A product" : "A need"} for “${name}”: ${title}`,
    href,
    once: `interest:${kind}:${id}`,
  });
}
