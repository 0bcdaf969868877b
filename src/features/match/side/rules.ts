import type { ProductForMatching } from "@/features/product/matching/queries";
import { fields } from "@/features/product/section/schema";
import type { MatchableChallenge, MatchableProduct } from "../engine/input";

/** Who will read the explanation: before an introduction it holds public answers alone. */
export type Reader = "public" | "match";

const answering = ["summary", "problem", "howItWorks", "whoFor", "benefits", "inequality"] as const;

/** A product as the engine wants it. */
export function matchableProduct(product: ProductForMatching, reader: Reader): MatchableProduct {
  const { id, organisationId, name, needs, settings, populations, places, assurance } = product;
  const { text, integrations, languages, pricePounds, priceAudience, availableFrom } = product;
  const seesPrice = priceAudience === "public" || priceAudience === reader;
  return {
    id,
    organisationId,
    name,
    statements: answering.flatMap((field) => {
      const said = text[field];
      return said ? [{ field, label: fields[field].label, text: said }] : [];
    }),
    needs,
    settings,
    populations,
    places,
    assurance,
    integrations,
    languages,
    pricePounds: seesPrice ? (pricePounds ?? null) : null,
    availableFrom: availableFrom ?? null,
  };
}

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
