import type { Actor } from "@/lib/actor";
import { type PilotThing, rolesIn } from "../policy";

/** An innovator brings in their own people; everybody else is for the leader or a broker to choose. */
export function mayInviteAs(actor: Actor, pilot: PilotThing, role: string): boolean {
  const roles = rolesIn(actor, pilot);
  return roles.has("leader") || roles.has("broker") || role === "innovator" || role === "viewer";
}
