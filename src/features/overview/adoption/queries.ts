import { listUnanswered } from "@/features/adoption/follow-up/queries";
import { listToDecide } from "@/features/adoption/queries";
import { belongsTo, type Person } from "@/lib/actor";
import { formatDate } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import type { Waiting } from "../rules";

/** What the sites of a person's organisation have to decide, and to say about what is in use. */
export async function listMyAdoptions({ db, actor, now }: Context & { actor: Person }): Promise<Waiting[]> {
  const own = actor.membership?.organisationId;
  if (!own) return [];
  const [toDecide, toAnswer] = await Promise.all([
    belongsTo(actor, own, "owner") ? listToDecide(db, own) : [],
    belongsTo(actor, own, "member") ? listUnanswered({ db, now }, own) : [],
  ]);
  return [
    ...toDecide.map(({ id, productName, siteName, createdAt }) => ({
      title: `Decide on adopting: ${productName} at ${siteName}`,
      href: `/adoptions/${id}`,
      hint: "Adopt, adapt or not now.",
      since: createdAt,
    })),
    ...toAnswer.map(({ adoptionId, months, dueOn, productName, siteName }) => ({
      title: `Say whether it is still in use: ${productName} at ${siteName}`,
      href: `/adoptions/${adoptionId}?do=${months}#answer`,
      hint: `${months} months after it went into use, on ${formatDate(dueOn)}.`,
      since: new Date(`${dueOn}T12:00:00Z`),
    })),
  ];
}
