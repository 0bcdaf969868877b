import { type Actor, belongsTo, isBroker } from "@/lib/actor";
import type { PilotRole } from "./status";

type PilotMember = {
  personId: string;
  role: PilotRole;
  /** Their organisation is suspended or refused, so they may only read. */
  isReadOnly: boolean;
};

/** What a policy must know of a pilot: both sides and its people. */
export type PilotThing = {
  id: string;
  leaderOrganisationId: string;
  innovatorOrganisationIds: string[];
  people: PilotMember[];
};

export type PilotAction =
  | "prepare"
  | "start"
  | "pause"
  | "stop"
  | "analyse"
  | "report"
  | "close"
  | "addProduct"
  | "edit"
  | "publishPathway"
  | "invite"
  | "work"
  | "discuss";

const allowed: Record<PilotAction, readonly PilotRole[]> = {
  prepare: ["leader", "broker"],
  start: ["leader", "broker"],
  pause: ["leader", "broker"],
  stop: ["leader", "broker"],
  analyse: ["leader", "broker", "evaluator"],
  report: ["evaluator", "broker"],
  close: ["leader", "broker"],
  addProduct: ["leader", "broker"],
  edit: ["leader", "broker"],
  publishPathway: ["leader", "broker"],
  invite: ["leader", "innovator", "broker"],
  work: ["leader", "innovator", "broker", "evaluator"],
  discuss: ["leader", "innovator", "broker", "evaluator", "partner"],
};

/** What begins or ends a match is for the leader's own organisation, not for those invited to the pilot. */
const matchActions: readonly PilotAction[] = ["addProduct", "close"];

/** What members of a side may do who hold no role in the pilot: work in it, not steer it. */
const memberActions: readonly PilotAction[] = ["work", "discuss"];

/** The job that publishes findings when the time to answer is over. */
export const publisher = "publishFindings";

/** Findings that go out end the pilot's testing and report it; a pilot that is paused then stops first. */
const jobActions: Record<string, readonly PilotAction[]> = { [publisher]: ["stop", "analyse", "report"] };

export function mayPilot(actor: Actor, action: PilotAction | "read", pilot: PilotThing): boolean {
  if (actor.is === "system") return action !== "read" && (jobActions[actor.job]?.includes(action) ?? false);
  if (action === "read") return mayRead(actor, pilot);
  if (matchActions.includes(action)) {
    return isBroker(actor) || sidesOf(actor, pilot, "owner").includes("leader");
  }
  const roles = rolesIn(actor, pilot);
  return (
    allowed[action]?.some((role) => roles.has(role)) ||
    (memberActions.includes(action) && sidesOf(actor, pilot, "member").length > 0)
  );
}

/** Every role the actor can act in now: invited, by owning a side's organisation, or as a broker. */
export function rolesIn(actor: Actor, pilot: PilotThing): Set<PilotRole> {
  const roles = new Set<PilotRole>(sidesOf(actor, pilot, "owner"));
  if (isBroker(actor)) roles.add("broker");
  if (actor.is !== "person" || isHeldBack(actor)) return roles;
  for (const { personId, role, isReadOnly } of pilot.people) {
    // Nobody becomes a broker by invitation: that role comes from the exchange alone.
    if (personId === actor.personId && !isReadOnly && role !== "broker") roles.add(role);
  }
  return roles;
}

function mayRead(actor: Actor, pilot: PilotThing): boolean {
  if (actor.is !== "person") return false;
  return (
    isBroker(actor, "viewer") ||
    // Whoever was the pilot's broker reads it as one of the exchange, or no longer.
    pilot.people.some(({ personId, role }) => personId === actor.personId && role !== "broker") ||
    sidesOf(actor, pilot, "viewer").length > 0
  );
}

function sidesOf(actor: Actor, pilot: PilotThing, role: "viewer" | "member" | "owner"): PilotRole[] {
  const sides: PilotRole[] = [];
  if (belongsTo(actor, pilot.leaderOrganisationId, role)) sides.push("leader");
  if (pilot.innovatorOrganisationIds.some((id) => belongsTo(actor, id, role))) sides.push("innovator");
  return sides;
}

function isHeldBack(actor: Extract<Actor, { is: "person" }>): boolean {
  return actor.membership?.status === "suspended" || actor.membership?.status === "refused";
}
