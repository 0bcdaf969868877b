import { IntervalChart } from "@/components/chart/interval-chart";
import { Details } from "@/components/ui/details";
import { ExternalLink } from "@/components/ui/external-link";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { type EconomicsTold, formatPence, qalyInputsOf, tornadoOf } from "../rules";
import {
  impactTable,
  ledgerTable,
  organisationTable,
  ratioNote,
  ratioTable,
  tellCoverage,
  tellPrices,
} from "../telling/rules";
import { QalyView } from "./qaly-view";

/** Who pays, who gains, what a ratio counts, and what the answer rests on. */
export function EconomicsView({ economics }: { economics: EconomicsTold }) {
  const { entries, about } = economics;
  const inputs = qalyInputsOf(about);
  return (
    <>
      {about ? (
        <p>
          <strong>Counted for:</strong> {tellCoverage(about)}
        </p>
      ) : null}
      {entries.length > 0 ? <Ledger entries={entries} /> : null}
      {about && inputs ? <QalyView inputs={inputs} about={about} /> : null}
    </>
  );
}

type Entries = { entries: EconomicsTold["entries"] };

function Ledger({ entries }: Entries) {
  const impact = impactTable(entries);
  return (
    <>
      <SectionHeading level={3}>Who pays and who gains</SectionHeading>
      <Table {...organisationTable(entries)} />
      <p>{tellPrices(entries)}</p>
      <SectionHeading level={3}>Benefit for each £1</SectionHeading>
      <p>{ratioNote}</p>
      <Table {...ratioTable(entries)} hideCaption />
      {impact ? (
        <>
          <SectionHeading level={3}>What each budget has to bear</SectionHeading>
          <Table {...impact} />
        </>
      ) : null}
      <Tornado entries={entries} />
      <Details summary="Every entry of the ledger">
        <AllEntries entries={entries} />
      </Details>
    </>
  );
}

function AllEntries({ entries }: Entries) {
  const { rows, ...told } = ledgerTable(entries);
  return (
    <Table
      {...told}
      hideCaption
      rows={rows.map((cells, place) => {
        const { id, source, sourceUrl } = entries[place] ?? {};
        if (!sourceUrl) return cells;
        return [
          ...cells.slice(0, -1),
          <ExternalLink key={id} href={sourceUrl}>
            {source}
          </ExternalLink>,
        ];
      })}
    />
  );
}

function Tornado({ entries }: Entries) {
  const { net, bars } = tornadoOf(entries);
  if (bars.length === 0) return null;
  const pounds = (pence: number) => pence / 100;
  return (
    <IntervalChart
      title="What the net benefit rests on"
      description={`The net benefit in pounds when one entry alone takes its lowest and its highest amount, the largest swing first. As entered it is ${formatPence(net)}.`}
      axis="number"
      decimals={0}
      intervalLabel="From lowest to highest"
      rows={bars.map(({ label, atLow, atHigh }) => ({
        label,
        estimate: pounds(net),
        low: pounds(Math.min(atLow, atHigh)),
        high: pounds(Math.max(atLow, atHigh)),
      }))}
    />
  );
}
