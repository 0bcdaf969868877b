import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import type { ShownFit } from "../fit/queries";
import type { ShownSuggestion } from "../suggestion/queries";
import { NoGoodMatch, TogetherCover, UnmetNeeds } from "./fit-note";
import { NearlyList } from "./nearly-list";
import { SuggestionList } from "./suggestion-list";

type SuggestedProductsProps = {
  suggestions: ShownSuggestion[];
  /** Whether anything fits, and what fits together; nothing before it was judged. */
  fit: ShownFit | null;
  /** Whether the reader is of the challenge's own organisation or a broker: others see nothing at all. */
  isInside: boolean;
  /** The address of the same page with all of them; nothing where the reader asked for all. */
  allHref: string | null;
};

/** For the page of a challenge. */
export function SuggestedProducts({ suggestions, fit, isInside, allHref }: SuggestedProductsProps) {
  if (!isInside) return null;
  return (
    <section aria-labelledby="suggested-products">
      <SectionHeading id="suggested-products">Suggested products</SectionHeading>
      <p>Only you and the brokers see these. They are computed anew when either side changes.</p>
      <Suggestions suggestions={suggestions} fit={fit} allHref={allHref} />
      {fit?.combination ? <TogetherCover combination={fit.combination} /> : null}
    </section>
  );
}

function Suggestions({ suggestions, fit, allHref }: Omit<SuggestedProductsProps, "isInside">) {
  const fitting = suggestions.filter(({ blockers }) => blockers.length === 0);
  const nearly = suggestions.filter(({ blockers }) => blockers.length > 0);
  const list = (
    <>
      <SuggestionList suggestions={fitting} shows="product" allHref={allHref} />
      <NearlyList suggestions={nearly} shows="product" />
    </>
  );
  if (fit?.verdict === "none") {
    return (
      <>
        <NoGoodMatch fit={fit} />
        {suggestions.length > 0 ? (
          <Details summary="Read what comes closest" open={allHref === null}>
            {list}
          </Details>
        ) : null}
      </>
    );
  }
  if (suggestions.length > 0) {
    return (
      <>
        {list}
        <UnmetNeeds unmet={fit?.unmet ?? []} lead="Nothing among the ten that fit best speaks to:" />
      </>
    );
  }
  return (
    <EmptyState heading="Nothing fits yet">
      <p>Suggestions come while the need is open. The more you say about the need, the better they fit.</p>
    </EmptyState>
  );
}
