import { type Actor, belongsTo, isAdministrator, isBroker } from "@/lib/actor";
import type { OrganisationStatus } from "./status";

type OrganisationThing = { id: string; status: OrganisationStatus };
type OrganisationAction = "found" | "verify" | "suspend" | "edit" | "invite" | "changeRoles";

/** An unverified or refused organisation is seen only from inside and by brokers. */
export function mayOrganisation(
  actor: Actor,
  action: OrganisationAction | "read",
  organisation: OrganisationThing,
): boolean {
  switch (action) {
    case "read":
      return (
        organisation.status === "verified" || belongsTo(actor, organisation.id) || isBroker(actor, "viewer")
      );
    case "found":
      return actor.is === "person";
    case "verify":
      return isBroker(actor);
    case "suspend":
      return isAdministrator(actor);
    case "edit":
    case "invite":
    case "changeRoles":
      return belongsTo(actor, organisation.id, "owner") || isAdministrator(actor);
    default:
      return false;
  }
}
