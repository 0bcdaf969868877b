import { type Actor, belongsTo, isBroker } from "@/lib/actor";

/** The name of the job that judges whether anything fits. */
export const judge = "judgeFits";

/** Told to the challenge's own organisation and to brokers, like its suggestions. */
export function mayFit(
  actor: Actor,
  action: "judge" | "read",
  { leaderOrganisationId }: { leaderOrganisationId: string },
): boolean {
  switch (action) {
    case "read":
      return isBroker(actor, "viewer") || belongsTo(actor, leaderOrganisationId);
    case "judge":
      return actor.is === "system" && actor.job === judge;
    default:
      return false;
  }
}
