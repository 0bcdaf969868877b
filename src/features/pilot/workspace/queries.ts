import { and, asc, eq, isNull } from "drizzle-orm";
import { match, milestone, product } from "@/db/schema";
import { productName } from "@/features/match/queries";
import type { Actor } from "@/lib/actor";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { findLatestChange } from "../activity/queries";
import { findPlanned, listGates } from "../gate/queries";
import { blockingSentence } from "../gate/rules";
import { mayPilot, type PilotAction, rolesIn } from "../policy";
import { findNeed, findReadablePilot, listPeople, listProducts, listSites, type Pilot } from "../queries";
import { type PilotStatus, pilotTransitions } from "../status";

/** The head of the workspace, which every page of it shows. */
export async function findPilot(context: Context, idOrSlug: string) {
  const { db, actor, now } = context;
  const found = await findReadablePilot(context, idOrSlug);
  const [gates, people, products, sites, need, latest, milestones, planned] = await Promise.all([
    listGates(context, found),
    listPeople(db, found.id),
    listProducts(db, found.id),
    listSites(db, found.id),
    findNeed(db, found.challengeId),
    findLatestChange(db, found.id),
    listNextMilestones(db, found.id),
    findPlanned(db, found.id),
  ]);
  return {
    ...found,
    people,
    products,
    sites,
    gates,
    challenge: need,
    latest: latest.sequence,
    milestones,
    planned,
    roles: [...rolesIn(actor, found)],
    blockedBy: blockingSentence(gates, now),
    can: { ...actionsFor(actor, found), ...movesFor(actor, found) },
  };
}
export type PilotPage = Awaited<ReturnType<typeof findPilot>>;

function movesFor(actor: Actor, found: Pilot) {
  const move = (action: PilotAction, to: PilotStatus) =>
    mayPilot(actor, action, found) && canMove(pilotTransitions, found.status, to);
  return {
    markReady: move("prepare", "ready"),
    prepareAgain: move("prepare", "preparing"),
    start: found.status === "ready" && move("start", "live"),
    pause: move("pause", "paused"),
    resume: found.status === "paused" && move("start", "live"),
    stop: move("stop", "stopped"),
    analyse: move("analyse", "analysing"),
    close: move("close", "closed"),
  };
}

function actionsFor(actor: Actor, found: Pilot) {
  const open = found.status !== "closed";
  return {
    addProduct:
      (found.status === "preparing" || found.status === "ready") && mayPilot(actor, "addProduct", found),
    edit: open && mayPilot(actor, "edit", found),
    invite: open && mayPilot(actor, "invite", found),
    work: open && mayPilot(actor, "work", found),
    discuss: open && mayPilot(actor, "discuss", found),
  };
}

function listNextMilestones(db: Context["db"], pilotId: string) {
  return db
    .select()
    .from(milestone)
    .where(and(eq(milestone.pilotId, pilotId), isNull(milestone.reachedAt)))
    .orderBy(asc(milestone.dueOn), asc(milestone.id))
    .limit(5);
}

/** Agreed matches of the same need, whose products could join the pilot. */
export async function listAddableMatches(context: Context, pilotId: string) {
  const found = await findReadablePilot(context, pilotId);
  if (!mayPilot(context.actor, "addProduct", found)) return [];
  return context.db
    .select({ id: match.id, productName })
    .from(match)
    .innerJoin(product, eq(product.id, match.productId))
    .where(and(eq(match.challengeId, found.challengeId), eq(match.status, "agreed")))
    .orderBy(asc(match.statusChangedAt), asc(match.id))
    .limit(50);
}
