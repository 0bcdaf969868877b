import { type Actor, belongsTo, isBroker, speaksFor } from "@/lib/actor";
import type { MatchParty, MatchSide } from "./status";

export type MatchThing = {
  leaderOrganisationId: string;
  innovatorOrganisationId: string;
  /** The side that asked for the introduction, where one did. */
  requestedSide: MatchSide | null;
  /** Until it is introduced, only the side that asked and the brokers know of it. */
  introducedAt: Date | null;
};

export type MatchAction =
  | "ask"
  | "introduce"
  | "answer"
  | "withdraw"
  | "pilot"
  | "close"
  | "end"
  | "lapse"
  | "talk"
  | "answerMustHave"
  | "confirmMustHave";

/** The name under which reactions end matches whose challenge or product is gone. */
export const lapser = "lapseMatches";

export function mayMatch(actor: Actor, action: MatchAction | "read", match: MatchThing): boolean {
  const { leaderOrganisationId, innovatorOrganisationId } = match;
  switch (action) {
    case "read":
      return isBroker(actor, "viewer") || isSeenBySide(actor, match);
    case "ask":
      return (
        match.requestedSide !== null && speaksFor(actor, organisationOf(match.requestedSide, match), "member")
      );
    case "introduce":
      return isBroker(actor);
    case "answer":
      return speaksFor(actor, leaderOrganisationId) || speaksFor(actor, innovatorOrganisationId);
    case "withdraw":
    case "end":
      return (
        isBroker(actor) || speaksFor(actor, leaderOrganisationId) || speaksFor(actor, innovatorOrganisationId)
      );
    case "pilot":
    case "close":
      return isBroker(actor) || speaksFor(actor, leaderOrganisationId);
    case "lapse":
      return actor.is === "system" && actor.job === lapser;
    case "talk":
      return partyOf(actor, match) !== null;
    case "answerMustHave":
      return speaksFor(actor, innovatorOrganisationId, "member");
    case "confirmMustHave":
      return speaksFor(actor, leaderOrganisationId, "member");
    default:
      return false;
  }
}

/** The party for which the actor speaks in a match, now. */
export function partyOf(actor: Actor, match: MatchThing): MatchParty | null {
  if (speaksFor(actor, match.leaderOrganisationId, "member")) return "leader";
  if (speaksFor(actor, match.innovatorOrganisationId, "member")) return "innovator";
  return isBroker(actor) ? "broker" : null;
}

/** The side to which the actor belongs, to read. */
export function sideOf(actor: Actor, match: MatchThing): MatchSide | null {
  if (belongsTo(actor, match.leaderOrganisationId)) return "leader";
  return belongsTo(actor, match.innovatorOrganisationId) ? "innovator" : null;
}

function isSeenBySide(actor: Actor, match: MatchThing): boolean {
  const side = sideOf(actor, match);
  return side !== null && (match.introducedAt !== null || match.requestedSide === side);
}

function organisationOf(side: MatchSide, match: MatchThing): string {
  return side === "leader" ? match.leaderOrganisationId : match.innovatorOrganisationId;
}
