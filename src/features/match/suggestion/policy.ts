import { type Actor, belongsTo, isBroker, speaksFor } from "@/lib/actor";

type SuggestionThing = { leaderOrganisationId: string; innovatorOrganisationId: string };
type SuggestionAction = "dismiss" | "compute";

/** The names under which jobs replace suggestions, and count words before they do. */
export const suggester = "computeSuggestions";
export const counter = "countCorpus";

export function maySuggestion(
  actor: Actor,
  action: SuggestionAction | "read",
  { leaderOrganisationId, innovatorOrganisationId }: SuggestionThing,
): boolean {
  switch (action) {
    case "read":
      return (
        isBroker(actor, "viewer") ||
        belongsTo(actor, leaderOrganisationId) ||
        belongsTo(actor, innovatorOrganisationId)
      );
    case "dismiss":
      return (
        speaksFor(actor, leaderOrganisationId, "member") ||
        speaksFor(actor, innovatorOrganisationId, "member")
      );
    case "compute":
      return actor.is === "system" && [suggester, counter].includes(actor.job);
    default:
      return false;
  }
}
