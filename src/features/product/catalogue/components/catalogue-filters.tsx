import { FilterPanel } from "@/components/form/filter-panel";
import { labelOf, needs, populations, settings, stages } from "@/lib/vocabulary";
import { assuranceKindLabels } from "../../passport/status";
import { productKindLabels } from "../../status";
import type { countFacets } from "../queries";
import type { ListProducts } from "../schema";

type Counts = Awaited<ReturnType<typeof countFacets>>["counts"];

const groups: { name: keyof Counts; legend: string; words: Record<string, string> }[] = [
  { name: "need", legend: "Need", words: needs },
  { name: "setting", legend: "Care setting", words: settings },
  { name: "population", legend: "People", words: populations },
  { name: "kind", legend: "Kind", words: productKindLabels },
  { name: "stage", legend: "Stage", words: stages },
  { name: "place", legend: "Place", words: {} },
  { name: "assurance", legend: "Assurance, claimed or checked", words: assuranceKindLabels },
  { name: "results", legend: "Results", words: { yes: "Has results from the exchange" } },
];

const mostPlaces = 30;

/** Facets with what each further choice would show. A chosen value stays, even where it finds nothing. */
export function CatalogueFilters({ counts, chosen }: { counts: Counts; chosen: ListProducts }) {
  return (
    <FilterPanel
      clearHref={chosen.q ? `/products?${new URLSearchParams({ q: chosen.q })}` : "/products"}
      groups={groups
        .map(({ name, legend, words }) => {
          const picked: string[] = chosen[name];
          const found = counts[name].slice(0, mostPlaces);
          const missing = picked.filter((value) => !found.some((option) => option.value === value));
          const options = [...found, ...missing.map((value) => ({ value, count: 0 }))];
          return {
            name,
            legend,
            chosen: picked,
            options: options.map(({ value, count }) => ({ value, count, label: labelOf(words, value) })),
          };
        })
        .filter((group) => group.options.length > 0)}
    />
  );
}
