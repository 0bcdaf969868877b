import type { ShownSuggestion } from "../suggestion/queries";

type SuggestionsBelowProps = {
  suggestions: ShownSuggestion[];
  isInside: boolean;
  /** The id of the section that lists them. */
  section: string;
  one: string;
  many: string;
};

/** The suggestions stand at the end of a long page: whoever comes for them gets there in one step. */
export function SuggestionsBelow({ suggestions, isInside, section, one, many }: SuggestionsBelowProps) {
  if (!isInside || suggestions.length === 0) return null;
  return (
    <p>
      <a href={`#${section}`}>{suggestions.length === 1 ? `1 ${one}` : `${suggestions.length} ${many}`}</a>,
      the best at {Math.round(Math.max(...suggestions.map(({ explanation }) => explanation.score)))} of 100
    </p>
  );
}
