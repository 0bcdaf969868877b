import type { ShownSuggestion } from "../suggestion/queries";
import { SuggestionCard } from "./suggestion-card";

const first = 5;

type SuggestionListProps = {
  suggestions: ShownSuggestion[];
  shows: "product" | "challenge";
  /** The address of the same page with all of them; nothing where the reader asked for all. */
  allHref: string | null;
};

/** The best ones, and the way to the others. */
export function SuggestionList({ suggestions, shows, allHref }: SuggestionListProps) {
  const listed = allHref ? suggestions.slice(0, first) : suggestions;
  return (
    <>
      {listed.map((one) => (
        <SuggestionCard key={`${one.challengeId}${one.productId}`} suggestion={one} shows={shows} />
      ))}
      {allHref && listed.length < suggestions.length ? (
        <p>
          <a href={allHref}>Show all suggestions ({suggestions.length})</a>
        </p>
      ) : null}
    </>
  );
}
