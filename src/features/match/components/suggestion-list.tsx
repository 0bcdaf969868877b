import { Details } from "@/components/ui/details";
import type { ShownSuggestion } from "../suggestion/queries";
import { SuggestionCard } from "./suggestion-card";

const first = 5;

type SuggestionListProps = { suggestions: ShownSuggestion[]; shows: "product" | "challenge" };

/** The best ones in full, the others behind one click. */
export function SuggestionList({ suggestions, shows }: SuggestionListProps) {
  const more = suggestions.slice(first);
  const card = (one: ShownSuggestion) => (
    <SuggestionCard key={`${one.challengeId}${one.productId}`} suggestion={one} shows={shows} />
  );
  return (
    <>
      {suggestions.slice(0, first).map(card)}
      {more.length > 0 ? (
        <Details summary={`More suggestions (${more.length})`}>{more.map(card)}</Details>
      ) : null}
    </>
  );
}
