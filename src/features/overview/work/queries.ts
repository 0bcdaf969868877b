import { listOwnChallenges } from "@/features/challenge/queries";
import { listUnsettled } from "@/features/match/must-have/queries";
import { listToAnswer } from "@/features/match/queries";
import { listToAccept } from "@/features/match/thread/queries";
import { listOwnPilots } from "@/features/pilot/queries";
import { listOwnProducts } from "@/features/product/review/queries";
import { canPostChallenges, isBroker, type Person, speaksFor } from "@/lib/actor";
import type { Context } from "@/server/kernel/context";
import { listMyAdoptions } from "../adoption/queries";
import { countToReview } from "../board/queries";
import { listMyEvaluations, listMyGates, listMyTasks } from "../pilot/queries";
import { byWait, type Waiting } from "../rules";

type PersonContext = Context & { actor: Person };

/** A person's dashboard: first what needs them, then what is theirs. */
export async function findWork(context: PersonContext) {
  const [matches, products, needs, inPilots, reviews, pilots] = await Promise.all([
    matchesThatNeed(context),
    productsThatNeed(context),
    challengesThatNeed(context),
    pilotsThatNeed(context),
    reviewsThatNeed(context),
    listOwnPilots(context, {}),
  ]);
  const { membership } = context.actor;
  return {
    needsYou: byWait([...matches, ...products.waiting, ...needs.waiting, ...inPilots, ...reviews]),
    products: products.items.slice(0, shown),
    challenges: needs.items.slice(0, shown),
    pilots: pilots.items.slice(0, shown),
    organisation: membership && { name: membership.organisationName, status: membership.status },
    can: {
      postChallenges: canPostChallenges(context.actor),
      listProducts: membership !== null && !isBroker(context.actor, "viewer"),
      readBoard: isBroker(context.actor, "viewer"),
    },
  };
}
export type Work = Awaited<ReturnType<typeof findWork>>;

const shown = 5;

async function matchesThatNeed(context: PersonContext): Promise<Waiting[]> {
  const { membership } = context.actor;
  if (!membership || membership.kind === "exchange") return [];
  const answers = speaksFor(context.actor, membership.organisationId);
  const [toAnswer, unsettled, meetings] = await Promise.all([
    answers ? listToAnswer(context) : [],
    listUnsettled(context),
    listToAccept(context),
  ]);
  return [
    ...toAnswer.map(({ id, productName, challengeTitle, statusChangedAt }) => ({
      title: `Accept or decline: ${productName} for “${challengeTitle}”`,
      href: `/matches/${id}`,
      hint: "You were introduced. The other side reads your reason.",
      since: statusChangedAt,
    })),
    ...unsettled.map(({ matchId, text, isAnswered, since }) => ({
      title: isAnswered ? `Confirm an answer: ${text}` : `Answer a must-have: ${text}`,
      href: `/matches/${matchId}#must-haves`,
      hint: isAnswered ? "The innovator has answered." : "It stays unknown until you answer.",
      since,
    })),
    ...meetings.map(({ matchId, place, proposedAt }) => ({
      title: `Answer a proposed meeting: ${place}`,
      href: `/matches/${matchId}#meetings`,
      hint: "Accept this time, or propose another.",
      since: proposedAt,
    })),
  ];
}

async function productsThatNeed(context: PersonContext) {
  const { items } = await listOwnProducts(context, {});
  const waiting = items.flatMap(({ name, slug, status, awaitsConfirmation, updatedAt }): Waiting[] => {
    const href = `/products/${slug}/edit`;
    if (awaitsConfirmation) {
      return [
        {
          title: `Confirm ${name}`,
          href,
          hint: "A broker drafted it for you.",
          since: updatedAt,
        },
      ];
    }
    if (status !== "draft" && status !== "changes_requested") return [];
    const asked = status === "changes_requested";
    const title = `${asked ? "Change" : "Finish"} the page of ${name}`;
    return [
      { title, href, hint: asked ? "A broker asked for changes." : "It is still a draft.", since: updatedAt },
    ];
  });
  return { items, waiting };
}

async function challengesThatNeed(context: PersonContext) {
  const { items } = await listOwnChallenges(context, {});
  const waiting = items.flatMap((need): Waiting[] => {
    const { title, slug, status, awaitingConfirmation, sentAt, statusChangedAt, createdAt } = need;
    const since = statusChangedAt ?? createdAt;
    const href = `/challenges/${slug}`;
    if (awaitingConfirmation && (status === "draft" || status === "changes_requested")) {
      return [{ title: `Confirm the need “${title}”`, href, hint: "A broker wrote or shaped it.", since }];
    }
    if (status === "changes_requested") {
      return [{ title: `Change the need “${title}”`, href, hint: "A broker asked for changes.", since }];
    }
    if (status === "closed") {
      return [
        { title: `Decide about “${title}”`, href, hint: "It is closed and waits for your decision.", since },
      ];
    }
    if (status !== "draft" || sentAt) return [];
    return [{ title: `Finish the need “${title}”`, href, hint: "It is still a draft.", since }];
  });
  return { items, waiting };
}

async function pilotsThatNeed(context: PersonContext): Promise<Waiting[]> {
  const [gates, tasks, evaluations, adoptions] = await Promise.all([
    listMyGates(context),
    listMyTasks(context),
    listMyEvaluations(context),
    listMyAdoptions(context),
  ]);
  return [...gates, ...tasks, ...evaluations, ...adoptions];
}

async function reviewsThatNeed(context: PersonContext): Promise<Waiting[]> {
  if (!isBroker(context.actor)) return [];
  const queues = await countToReview(context);
  return queues
    .filter(({ count }) => count > 0)
    .map(({ label, count, oldest, href }) => ({
      title: `${label}: ${count}`,
      href,
      hint: "The longest wait first.",
      since: oldest,
    }));
}
