import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import type { ShownSuggestion } from "../suggestion/queries";
import { SuggestionList } from "./suggestion-list";

type SuggestedProductsProps = {
  suggestions: ShownSuggestion[];
  /** Whether the reader is of the challenge's own organisation or a broker: others see nothing at all. */
  isInside: boolean;
  /** The address of the same page with all of them; nothing where the reader asked for all. */
  allHref: string | null;
};

/** For the page of a challenge. */
export function SuggestedProducts({ suggestions, isInside, allHref }: SuggestedProductsProps) {
  if (!isInside) return null;
  return (
    <section aria-labelledby="suggested-products">
      <SectionHeading id="suggested-products">Suggested products</SectionHeading>
      <p>Only you and the brokers see these. They are computed anew when either side changes.</p>
      {suggestions.length === 0 ? (
        <EmptyState heading="Nothing fits yet">
          <p>
            Suggestions come while the need is open. The more you say about the need, the better they fit.
          </p>
        </EmptyState>
      ) : (
        <SuggestionList suggestions={suggestions} shows="product" allHref={allHref} />
      )}
    </section>
  );
}
