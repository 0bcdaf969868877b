import { suggester } from "@/features/match/suggestion/policy";
import { computeSuggestions } from "@/features/match/suggestion/service";
import { contextIn, type Garden } from "./plant";

/** What the worker would compute within seconds, so that the first page viewed shows it. */
export async function plantSuggestions(garden: Garden): Promise<void> {
  const context = contextIn(garden, { is: "system", job: suggester });
  for (const challengeId of garden.challenges.values()) await computeSuggestions(context, { challengeId });
}
