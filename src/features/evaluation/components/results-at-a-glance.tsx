import { Table } from "@/components/ui/table";
import type { PublishedFindings } from "../rules";
import { VerdictTag } from "./verdict-tag";

type Result = PublishedFindings["results"][number];

/** Where the section of a measure stands on the page, by its place. */
export const anchorOf = (place: number) => `measure-${place + 1}`;

/** All measures in one look, the one that decides first, each with a way to its section; nothing for a single one. */
export function ResultsAtAGlance({ results }: { results: Result[] }) {
  if (results.length < 2) return null;
  return (
    <Table
      caption="All measures at a glance"
      head={["Measure, and what it says for the product", "What was found"]}
      rows={results.map((result, place) => [
        // In one cell, so that a telephone shows both without being pushed sideways.
        <div key="measure">
          <a href={`#${anchorOf(place)}`}>{result.name}</a>
          <div>
            <VerdictTag verdict={result.verdict} />
          </div>
        </div>,
        shortly(result),
      ])}
    />
  );
}

function shortly({ name, arms, comparison, sentence }: Result): string {
  const [told] = comparison ? [comparison] : arms;
  return told ? `${told.estimate} (95% interval ${told.interval})` : sentence.replace(`${name}: `, "");
}
