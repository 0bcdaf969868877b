import { mayPilot, type PilotThing } from "@/features/pilot/policy";
import { type Actor, belongsTo, isBroker } from "@/lib/actor";

/** Whose site it is about, and the pilot it came from. */
export type AdoptionThing = { organisationId: string; pilot: PilotThing };

export type AdoptionAction = "consider" | "decide" | "carryOut";

/**
 * A leader adopts: owners of the site's own organisation decide, its members carry out and answer. A broker may open the
 * question for them, and answers none of it.
 */
export function mayAdoption(
  actor: Actor,
  action: AdoptionAction | "read",
  { organisationId, pilot }: AdoptionThing,
): boolean {
  switch (action) {
    case "read":
      return mayPilot(actor, "read", pilot) || belongsTo(actor, organisationId);
    case "consider":
      return isBroker(actor) || belongsTo(actor, organisationId, "member");
    case "decide":
      return belongsTo(actor, organisationId, "owner");
    case "carryOut":
      return belongsTo(actor, organisationId, "member");
    default:
      return false;
  }
}
