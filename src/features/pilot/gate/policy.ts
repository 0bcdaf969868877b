import type { Actor } from "@/lib/actor";
import { mayPilot, type PilotThing, rolesIn } from "../policy";
import type { PilotRole } from "../status";
import type { GateKind } from "./status";

type GateThing = { id: string; kind: GateKind; pilot: PilotThing };
export type GateAction = "meetGate" | "reopenGate" | "waiveGate";

/** Who can meet each gate; it waits on the first. A broker can meet any of them for those who cannot sign in. */
export const gateParties: Record<GateKind, readonly [PilotRole, ...PilotRole[]]> = {
  data_protection: ["leader"],
  clinical_safety: ["leader"],
  agreement: ["leader", "innovator"],
  training: ["innovator", "leader"],
  evaluation_plan: ["evaluator", "leader"],
  research_or_evaluation: ["leader", "evaluator"],
  thresholds: ["leader"],
};

export function mayGate(actor: Actor, action: GateAction | "read", gate: GateThing): boolean {
  if (action === "read") return mayPilot(actor, "read", gate.pilot);
  const roles = rolesIn(actor, gate.pilot);
  if (roles.has("broker")) return true;
  return action !== "waiveGate" && gateParties[gate.kind].some((party) => roles.has(party));
}
