import type { Actor } from "@/lib/actor";

/** The name of the job that tells people of what they are interested in. */
export const alerter = "alertInterested";

type InterestThing = { personId: string };
type InterestAction = "change" | "remove" | "alert";

/** Interests are a person's own: nobody else learns of them. */
export function mayInterest(
  actor: Actor,
  action: InterestAction | "read",
  { personId }: InterestThing,
): boolean {
  switch (action) {
    case "read":
    case "change":
    case "remove":
      return actor.is === "person" && actor.personId === personId;
    case "alert":
      return actor.is === "system" && actor.job === alerter;
    default:
      return false;
  }
}
