import { IntervalChart } from "@/components/chart/interval-chart";
import { ExternalLink } from "@/components/ui/external-link";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { runChain, type ScaleUpClaim } from "../rules";
import { chainTable, tellPossible, tellRun, tellWeight } from "../telling/rules";

/** A claim beyond the study with every link of its chain, its interval, and the link that matters most. */
export function ScaleUpView({ claim }: { claim: ScaleUpClaim }) {
  const run = runChain(claim.links, claim);
  const possible = run && tellPossible(claim, run);
  return (
    <article>
      <SectionHeading level={3}>{claim.claim}</SectionHeading>
      {claim.note ? <p>{claim.note}</p> : null}
      {run ? (
        <>
          <FigureNumber {...tellRun(claim, run)} />
          <p>{tellWeight(run)}</p>
          {possible ? (
            <div className="ix-note">
              <p>
                <strong>Possible is not confirmed.</strong> {possible}
              </p>
            </div>
          ) : null}
          <Chain claim={claim} run={run} />
        </>
      ) : (
        <p>No link yet, so this says nothing: a claim is its chain.</p>
      )}
    </article>
  );
}

type Run = NonNullable<ReturnType<typeof runChain>>;

function Chain({ claim, run }: { claim: ScaleUpClaim; run: Run }) {
  const { rows, ...told } = chainTable(claim, run);
  const swings = run.links.filter(({ resultAtLower }) => resultAtLower !== null);
  return (
    <>
      <Table
        {...told}
        rows={rows.map((cells, place) => {
          const { id, standing, source, sourceUrl } = claim.links[place] ?? {};
          return [
            ...cells.slice(0, 3),
            <Tag key={`${id} standing`} colour={standing === "confirmed" ? "green" : "orange"}>
              {cells[3]}
            </Tag>,
            ...cells.slice(4, 6),
            sourceUrl ? (
              <ExternalLink key={id} href={sourceUrl}>
                {source}
              </ExternalLink>
            ) : (
              cells[6]
            ),
          ];
        })}
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
