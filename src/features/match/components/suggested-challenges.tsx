import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import type { ShownSuggestion } from "../suggestion/queries";
import { NearlyList } from "./nearly-list";
import { SuggestionList } from "./suggestion-list";

type SuggestedChallengesProps = {
  suggestions: ShownSuggestion[];
  /** Whether the reader is of the product's own organisation or a broker: others see nothing at all. */
  isInside: boolean;
  /** The address of the same page with all of them; nothing where the reader asked for all. */
  allHref: string | null;
};

/** For the page of a product. */
export function SuggestedChallenges({ suggestions, isInside, allHref }: SuggestedChallengesProps) {
  if (!isInside) return null;
  const fitting = suggestions.filter(({ blockers }) => blockers.length === 0);
  const nearly = suggestions.filter(({ blockers }) => blockers.length > 0);
  return (
    <section aria-labelledby="suggested-challenges">
      <SectionHeading id="suggested-challenges">Needs it could answer</SectionHeading>
      <p>Only you and the brokers see these. They are computed anew when either side changes.</p>
      {suggestions.length === 0 ? (
        <EmptyState heading="No open need fits yet">
          <p>
            We look again whenever a need opens. Say which problem it solves in the words of those who have
            it.
          </p>
        </EmptyState>
      ) : (
        <>
          <SuggestionList suggestions={fitting} shows="challenge" allHref={allHref} />
          <NearlyList suggestions={nearly} shows="challenge" />
        </>
      )}
    </section>
  );
}
