import { labelOf, populations, settings } from "@/lib/vocabulary";
import type { MatchableChallenge, MatchableProduct } from "../engine/input";
import type { Brief, Listing } from "../engine/texts";

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
  const { id, organisationId, title, needs, settings, populations, places, budgetPounds } = challenge;
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
  return {
    id,
    organisationId,
    title,
    statements,
    needs,
    settings,
    populations,
    places,
    budgetPounds,
    mustHaves,
  };
}

/** The places in a brief to which the answers of a challenge belong; settings and populations come with their labels. */
const briefField: Record<string, keyof Brief> = {
  problem: "problem",
  pathwayToday: "problem",
  whatBetterLooksLike: "sought",
  outcomes: "sought",
  whoHasIt: "population",
};

/** A challenge as the engine ranks for it. */
export function briefOf(challenge: MatchableChallenge): Brief {
  const said = (field: keyof Brief) =>
    challenge.statements.filter((one) => briefField[one.field] === field).map(({ text }) => text);
  const labels = (words: Record<string, string>, keys: string[]) =>
    keys.map((key) => labelOf(words, key)).join(", ");
  return {
    title: challenge.title,
    problem: said("problem").join("\n"),
    sought: said("sought").join("\n"),
    setting: labels(settings, challenge.settings),
    population: [labels(populations, challenge.populations), ...said("population")].join("\n"),
  };
}

/** A product as the engine ranks it: its public answers in words. Who makes it says nothing of what it does. */
export function listingOf({ id, name, statements }: MatchableProduct): Listing {
  return { id, name, company: "", summary: statements.map(({ text }) => text).join("\n") };
}
