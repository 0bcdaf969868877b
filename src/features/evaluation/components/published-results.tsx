import { SectionHeading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { isPlainReach, type PublishedFindings } from "../rules";
import { BreakdownView } from "./breakdown-view";
import { PublishedResult, ResultTags, WhatToKnow } from "./published-result";
import { anchorOf, ResultsAtAGlance } from "./results-at-a-glance";

/** Every measure, the one that decides first; the plain counts of whom it reached stand together at the end. */
export function PublishedResults({ findings }: { findings: PublishedFindings }) {
  const sorted = findings.results.toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  const counts = sorted.filter((result) => !result.isPrimary && isPlainReach(result));
  const together = counts.length > 1 ? counts : [];
  const apart = sorted.filter((result) => !together.includes(result));
  return (
    <>
      {sorted.length === 0 ? <p>No figure could be analysed.</p> : null}
      <ResultsAtAGlance results={apart} />
      {apart.map((result, place) => (
        <PublishedResult key={result.name} id={anchorOf(place)} result={result} findings={findings} />
      ))}
      {together.length > 0 ? <ReachCounts results={together} /> : null}
    </>
  );
}

function ReachCounts({ results }: { results: PublishedFindings["results"] }) {
  return (
    <section>
      <SectionHeading level={3}>How many it reached</SectionHeading>
      <SummaryList
        rows={results.map((result) => ({
          key: result.name,
          value: (
            <>
              <p>{result.sentence.replace(`${result.name}: `, "")}</p>
              <ResultTags result={result} />
              <WhatToKnow result={result} />
              {result.breakdown ? (
                <BreakdownView
                  name={result.name}
                  breakdown={result.breakdown}
                  screening={result.screening}
                  isShare={false}
                />
              ) : null}
            </>
          ),
        }))}
      />
    </section>
  );
}
