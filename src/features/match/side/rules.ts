import type { MatchableChallenge } from "../engine/input";

/** Who will read the explanation: before an introduction it holds public answers alone. */
export type Reader = "public" | "match";

type ChallengeRow = Omit<MatchableChallenge, "statements" | "mustHaves"> & {
  problem: string;
  whoHasIt: string;
  whatBetterLooksLike: string;
  pathwayToday: string;
  outcomes: { measure: string; target?: string }[];
};

/** A challenge as the engine wants it: every answer in words is a need of its own. */
export function matchableChallenge(
  challenge: ChallengeRow,
  mustHaves: MatchableChallenge["mustHaves"],
): MatchableChallenge {
  const { id, organisationId, title, needs, settings, populations, places } = challenge;
  const outcomes = challenge.outcomes.map(({ measure, target }) =>
    [measure, target].filter(Boolean).join(": "),
  );
  const statements = [
    { field: "problem", label: "The problem", text: challenge.problem },
    { field: "whoHasIt", label: "Who has it", text: challenge.whoHasIt },
    { field: "whatBetterLooksLike", label: "What better looks like", text: challenge.whatBetterLooksLike },
    { field: "pathwayToday", label: "Today’s pathway", text: challenge.pathwayToday },
    { field: "outcomes", label: "Outcomes wanted", text: outcomes.join("\n") },
  ].filter(({ text }) => text.trim() !== "");
  return { id, organisationId, title, statements, needs, settings, populations, places, mustHaves };
}
