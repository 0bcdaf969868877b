import { type Actor, belongsTo, canPostChallenges, isBroker, speaksFor } from "@/lib/actor";
import { type ChallengeStatus, publicChallengeStatuses } from "./status";

export type ChallengeThing = {
  organisationId: string;
  status: ChallengeStatus;
  openedAt: Date | null;
  hiddenAt: Date | null;
};
export type ChallengeAction =
  | "draft"
  | "draftOnBehalf"
  | "edit"
  | "shape"
  | "confirm"
  | "submit"
  | "takeBack"
  | "review"
  | "keepTime"
  | "withdraw"
  | "decide"
  | "addAddendum"
  | "ask"
  | "answer"
  | "watch";

/** The job that opens and closes challenges by the clock. */
export const timekeeper = "keepChallengeTime";

export function mayChallenge(
  actor: Actor,
  action: ChallengeAction | "read",
  challenge: ChallengeThing,
): boolean {
  const { organisationId } = challenge;
  switch (action) {
    case "read":
      return isPublic(challenge) || belongsTo(actor, organisationId) || isBroker(actor, "viewer");
    case "draft":
    case "edit":
      return canPostChallenges(actor) && belongsTo(actor, organisationId, "member");
    case "confirm":
    case "takeBack":
      return canPostChallenges(actor) && belongsTo(actor, organisationId, "owner");
    case "submit":
      return canPostChallenges(actor) && speaksFor(actor, organisationId);
    case "decide":
      return speaksFor(actor, organisationId);
    case "draftOnBehalf":
    case "shape":
    case "review":
      return isBroker(actor);
    case "keepTime":
      return actor.is === "system" && actor.job === timekeeper;
    case "withdraw":
    case "addAddendum":
      return speaksFor(actor, organisationId) || isBroker(actor);
    case "answer":
      return speaksFor(actor, organisationId, "member") || isBroker(actor);
    case "ask":
      return (
        actor.is === "person" &&
        isPublic(challenge) &&
        !belongsTo(actor, organisationId) &&
        !isReadOnly(actor)
      );
    case "watch":
      return actor.is === "person" && isPublic(challenge);
    default:
      return false;
  }
}

function isPublic({ status, openedAt, hiddenAt }: ChallengeThing): boolean {
  const isShown = (publicChallengeStatuses as readonly ChallengeStatus[]).includes(status);
  // Who followed an open challenge may read why it was withdrawn.
  return hiddenAt === null && (isShown || (status === "withdrawn" && openedAt !== null));
}

function isReadOnly(actor: Actor): boolean {
  const status = actor.is === "person" ? actor.membership?.status : undefined;
  return status === "suspended" || status === "refused";
}
