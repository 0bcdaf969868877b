import { IntervalChart } from "@/components/chart/interval-chart";
import { ExternalLink } from "@/components/ui/external-link";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatNumber, formatPercent, formatShort } from "../../statistics/format";
import { runChain, type ScaleUpClaim } from "../rules";
import { linkStandingLabels } from "../status";

/** A claim beyond the study with every link of its chain, its interval, and the link that matters most. */
export function ScaleUpView({ claim }: { claim: ScaleUpClaim }) {
  const run = runChain(claim.links, claim);
  const first = claim.links[0];
  return (
    <article>
      <SectionHeading level={3}>{claim.claim}</SectionHeading>
      {claim.note ? <p>{claim.note}</p> : null}
      {run && first ? (
        <>
          <FigureNumber
            value={`${rounded(run.result)} ${claim.unit}`}
            label={`95% interval ${rounded(run.lower)} to ${rounded(run.upper)}, drawn through the whole chain`}
            detail={`For ${formatShort(first.value)} ${first.unit || first.name.toLowerCase()}. Seed ${claim.seed}.`}
          />
          <p>
            {run.matters
              ? `What matters most is “${run.matters}”: it accounts for ${formatPercent(weightOf(run.links, run.matters), 0)} of the uncertainty.`
              : "No link has an interval, so the result is as certain as the figures were taken to be."}
            {run.restsOnPossible.length > 0
              ? ` It rests on what is only possible, not confirmed: ${run.restsOnPossible.join(", ")}.`
              : ""}
          </p>
          <PossibleNote claim={claim} run={run} first={first} />
          <Chain claim={claim} run={run} />
        </>
      ) : (
        <p>No link yet, so this says nothing: a claim is its chain.</p>
      )}
    </article>
  );
}

type Run = NonNullable<ReturnType<typeof runChain>>;
type PartProps = { claim: ScaleUpClaim; run: Run; first: ScaleUpClaim["links"][number] };

/** What changes when possible cases are counted as if they were confirmed. */
function PossibleNote({ claim, run, first }: PartProps) {
  if (run.factor === null) return null;
  const people = first.unit || first.name.toLowerCase();
  return (
    <div className="ix-note">
      <p>
        <strong>Possible is not confirmed.</strong> Counting possible cases too would multiply the result by{" "}
        {formatNumber(run.factor, 1)}.
        {claim.target !== null && run.needed !== null && run.neededIfPossible !== null
          ? ` For ${formatShort(claim.target)} ${claim.unit}, ${rounded(run.needed)} ${people} would be needed with confirmed cases, but only ${rounded(run.neededIfPossible)} with possible ones.`
          : ""}
      </p>
    </div>
  );
}

function Chain({ claim, run }: Pick<PartProps, "claim" | "run">) {
  const swings = run.links.filter(({ resultAtLower }) => resultAtLower !== null);
  return (
    <>
      <Table
        caption={`The chain of “${claim.claim}”`}
        head={["Link", "Value", "Interval", "Standing", "After this link", "Weight", "Source"]}
        numeric={[1, 2, 4, 5]}
        rows={claim.links.map((link, place) => [
          link.unit ? `${link.name} (${link.unit})` : link.name,
          told(link, link.value),
          link.low === null || link.high === null
            ? "taken as certain"
            : `${told(link, link.low)} to ${told(link, link.high)}`,
          <Tag key={link.id} colour={link.standing === "confirmed" ? "green" : "orange"}>
            {linkStandingLabels[link.standing]}
          </Tag>,
          rounded(run.links[place]?.product ?? 0),
          formatPercent(run.links[place]?.importance ?? 0, 0),
          link.sourceUrl ? (
            <ExternalLink key={link.id} href={link.sourceUrl}>
              {link.source}
            </ExternalLink>
          ) : (
            link.source
          ),
        ])}
      />
      {swings.length > 1 ? (
        <IntervalChart
          title={`One link at a time: ${claim.unit}`}
          description="The result when one link alone takes its lower and its upper limit."
          axis="number"
          decimals={run.result < 10 ? 2 : 0}
          intervalLabel="From lower to upper limit"
          rows={swings.map(({ name, resultAtLower, resultAtUpper }) => ({
            label: name,
            estimate: run.result,
            low: Math.min(resultAtLower ?? 0, resultAtUpper ?? 0),
            high: Math.max(resultAtLower ?? 0, resultAtUpper ?? 0),
          }))}
        />
      ) : null}
    </>
  );
}

function weightOf(links: Run["links"], name: string): number {
  return links.find((link) => link.name === name)?.importance ?? 0;
}

function told({ shape }: ScaleUpClaim["links"][number], value: number): string {
  return shape === "amount" ? formatShort(value) : formatPercent(value, 2);
}

/** No more digits than such a chain can carry. */
function rounded(value: number): string {
  return formatShort(Number(value.toPrecision(3)));
}
