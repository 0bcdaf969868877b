import { FilterPanel } from "@/components/form/filter-panel";
import { SearchForm } from "@/components/form/search-form";
import { labelOf, needs, populations, settings } from "@/lib/vocabulary";
import type { FacetCounts } from "../catalogue/queries";
import type { ListPublicChallenges } from "../catalogue/schema";
import { challengeLabels } from "../status";

type ChallengeFilterProps = { chosen: ListPublicChallenges; facets: FacetCounts };

const groups = [
  { name: "need", legend: "Need", words: needs as Record<string, string> },
  { name: "setting", legend: "Care setting", words: settings as Record<string, string> },
  { name: "population", legend: "People", words: populations as Record<string, string> },
  { name: "place", legend: "Place", words: {} as Record<string, string> },
  { name: "status", legend: "Open or closed", words: challengeLabels as Record<string, string> },
] as const;

/** Words and facets in one GET form, so that every answer has an address. */
export function ChallengeFilter({ chosen, facets }: ChallengeFilterProps) {
  return (
    <SearchForm action="/challenges" label="Search needs" defaultValue={chosen.q}>
      <FilterPanel
        groups={groups.map(({ name, legend, words }) => ({
          name,
          legend,
          chosen: chosen[name],
          options: withChosen(facets[name], chosen[name]).map(({ value, count }) => ({
            value,
            count,
            label: labelOf(words, value),
          })),
        }))}
        clearHref={chosen.q ? `/challenges?${new URLSearchParams({ q: chosen.q })}` : "/challenges"}
      />
    </SearchForm>
  );
}

/** What was chosen stays in its group even when nothing has it, so that it can be taken away again. */
function withChosen(counts: { value: string; count: number }[], chosen: readonly string[]) {
  const missing = chosen.filter((value) => !counts.some((each) => each.value === value));
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))];
}
