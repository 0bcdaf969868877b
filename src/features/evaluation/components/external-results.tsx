import { IntervalChart } from "@/components/chart/interval-chart";
import { Details } from "@/components/ui/details";
import { ExternalLink } from "@/components/ui/external-link";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import type { ExternalResult } from "../external-result/queries";
import { externalDesignLabels, externalResultKindLabels, measureDirectionLabels } from "../status";
import { publishedDate } from "./published-date";

/** How many stand open; the rest wait behind one line, so that the page goes on. */
const openEntries = 3;

export function ExternalResults({ results }: { results: ExternalResult[] }) {
  const [first, rest] = [results.slice(0, openEntries), results.slice(openEntries)];
  return (
    <>
      <ProportionChart results={results} />
      {first.map((result) => (
        <ExternalResultEntry key={result.id} result={result} />
      ))}
      {rest.length > 0 ? (
        <Details summary={`Show ${rest.length} more published ${rest.length === 1 ? "result" : "results"}`}>
          {rest.map((result) => (
            <ExternalResultEntry key={result.id} result={result} />
          ))}
        </Details>
      ) : null}
    </>
  );
}

/** Shares with an interval under one another; each keeps its own denominator. */
function ProportionChart({ results }: { results: ExternalResult[] }) {
  const rows = results.flatMap(({ title, told }) => (told.plot ? [{ title, told, plot: told.plot }] : []));
  if (rows.length === 0) return null;
  return (
    <IntervalChart
      title="Shares published elsewhere"
      description="Each share has its own denominator and case definition, so they cannot be compared one with another without reading both."
      decimals={2}
      rows={rows.map(({ title, told, plot }) => ({
        label: title,
        estimate: plot.point ?? undefined,
        low: plot.low,
        high: plot.high,
        n: plot.n ?? undefined,
        note: plot.point === null ? (told.intervalFrom ?? undefined) : undefined,
      }))}
    />
  );
}

type ExternalResultEntryProps = { result: ExternalResult; headingLevel?: 2 | 3 };

export function ExternalResultEntry({ result, headingLevel = 3 }: ExternalResultEntryProps) {
  const { told, contradictions, review } = result;
  const value = told.estimate ?? told.counts ?? told.interval ?? "No figure was published";
  return (
    <article id={result.slug}>
      <SectionHeading level={headingLevel}>{result.title}</SectionHeading>
      <FigureNumber
        value={value}
        label={told.estimate && told.counts ? told.counts : result.measure}
        detail={
          told.interval
            ? `${told.intervalLabel} ${told.interval}. ${told.intervalFrom}.`
            : "No interval was published."
        }
        source={<ExternalLink href={result.sourceUrl}>{new URL(result.sourceUrl).host}</ExternalLink>}
      />
      {review.warning ? (
        <div className="ix-note">
          <p>
            <strong>Not an effect by itself:</strong> {review.warning}
          </p>
        </div>
      ) : null}
      <Contradictions heading="The source contradicts itself or another one:" told={contradictions} />
      <Contradictions heading="Found by calculating again from what is printed:" told={review.caught} />
      <Details summary={`How “${result.title}” was counted`}>
        <SummaryList rows={factsOf(result)} />
      </Details>
    </article>
  );
}

function Contradictions({ heading, told }: { heading: string; told: string[] }) {
  if (told.length === 0) return null;
  return (
    <div className="ix-note">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul>
        {told.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}

function factsOf(result: ExternalResult) {
  const facts: [string, string | null][] = [
    ["About", result.subject],
    ["Measure", result.measure],
    ["What counts as one", result.caseDefinition],
    ["Kind of figure", externalResultKindLabels[result.kind]],
    ["Design", `${externalDesignLabels[result.designKind]}. ${result.design}`],
    ["People", result.sampleSize === null ? null : result.sampleSize.toLocaleString("en-GB")],
    ["Better", measureDirectionLabels[result.direction]],
    ["Compared with", result.comparator],
    ["Where", result.setting],
    ["Published", publishedDate(result.publishedOn)],
    ["Note", result.note],
  ];
  return facts.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}
