import { IntervalChart } from "@/components/chart/interval-chart";
import { Details } from "@/components/ui/details";
import { ExternalLink } from "@/components/ui/external-link";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import {
  budgetImpact,
  type EconomicsTold,
  formatPence,
  presentValue,
  qalyInputsOf,
  ratiosByScope,
  sumAll,
  sumByOrganisation,
  tornadoOf,
} from "../rules";
import { ledgerSectorLabels } from "../status";
import { QalyView } from "./qaly-view";

/** Who pays, who gains, what a ratio counts, and what the answer rests on. */
export function EconomicsView({ economics }: { economics: EconomicsTold }) {
  const { entries, about } = economics;
  const inputs = qalyInputsOf(about);
  return (
    <>
      {about ? (
        <p>
          <strong>Counted for:</strong> {about.perspective}
          {about.people ? `, ${about.people.toLocaleString("en-GB")} people` : ""}.
        </p>
      ) : null}
      {entries.length > 0 ? <Ledger entries={entries} /> : null}
      {about && inputs ? <QalyView inputs={inputs} seed={about.seed} source={about.qalySource} /> : null}
    </>
  );
}

type Entries = { entries: EconomicsTold["entries"] };

function Ledger({ entries }: Entries) {
  const all = sumAll(entries);
  const years = [...new Set(entries.map(({ priceYear }) => priceYear))].sort();
  const value = presentValue(entries);
  return (
    <>
      <SectionHeading level={4}>Who pays and who gains</SectionHeading>
      <Table
        caption="Costs and benefits by organisation"
        head={["Organisation", "Pays in cash", "Pays in time", "Gains in cash", "Gains in capacity", "Net"]}
        numeric={[1, 2, 3, 4, 5]}
        rows={[
          ...sumByOrganisation(entries).map((row) => [
            row.organisation,
            formatPence(row.paysCash),
            formatPence(row.paysTime),
            formatPence(row.gainsCash),
            formatPence(row.gainsCapacity),
            formatPence(row.net),
          ]),
          ["All", "", formatPence(-all.cost), "", formatPence(all.benefit), formatPence(all.net)],
        ]}
      />
      <p>
        Cash is money that is really paid or no longer paid. Time and capacity pay no bill: they count only
        when they are used for something else. Prices of {years.join(" and ")}
        {years.length > 1 ? ", not brought to one year" : ""}.
        {value === null
          ? ""
          : ` Net present value at the Treasury’s rate of 3.5% a year: ${formatPence(Math.round(value * 100))}.`}
      </p>
      <Ratios entries={entries} />
      <Impact entries={entries} />
      <Tornado entries={entries} />
      <Details summary="Every entry of the ledger">
        <Table
          caption="Ledger"
          hideCaption
          head={["What", "Organisation", "Side", "Sector", "Year", "Amount", "Range", "Prices of", "Source"]}
          numeric={[4, 5, 6, 7]}
          rows={entries.map((entry) => [
            entry.what,
            entry.organisation,
            `${entry.side === "cost" ? "Cost" : "Benefit"}, ${entry.isCash ? "cash" : "capacity"}`,
            ledgerSectorLabels[entry.sector],
            entry.year,
            formatPence(entry.amountPence),
            entry.lowPence === null || entry.highPence === null
              ? "not given"
              : `${formatPence(entry.lowPence)} to ${formatPence(entry.highPence)}`,
            entry.priceYear,
            entry.sourceUrl ? (
              <ExternalLink key={entry.id} href={entry.sourceUrl}>
                {entry.source}
              </ExternalLink>
            ) : (
              entry.source
            ),
          ])}
        />
      </Details>
    </>
  );
}

function Ratios({ entries }: Entries) {
  const figure = (value: number | null) =>
    value === null ? "nothing was paid" : `£${value.toFixed(2)}`.replace("£-", "−£");
  return (
    <>
      <SectionHeading level={4}>Benefit for each £1</SectionHeading>
      <p>
        A ratio means nothing without its scope: every good that is added makes it larger. The net return is
        what is left of £1 after the £1 itself.
      </p>
      <Table
        caption="Benefit for each £1 by what is counted as benefit"
        hideCaption
        head={["Counted as benefit", "Benefit", "For each £1 of cost", "Net return on £1"]}
        numeric={[1, 2, 3]}
        rows={ratiosByScope(entries).map(({ label, benefit, ratio, netReturn }) => [
          label,
          formatPence(benefit),
          figure(ratio),
          figure(netReturn),
        ])}
      />
    </>
  );
}

function Impact({ entries }: Entries) {
  const { years, rows, totals } = budgetImpact(entries);
  if (rows.length === 0) return null;
  return (
    <>
      <SectionHeading level={4}>What each budget has to bear</SectionHeading>
      <Table
        caption="Cash paid less cash gained, by year"
        head={["Organisation", ...years.map((year) => `Year ${year}`)]}
        numeric={years}
        rows={[
          ...rows.map(({ organisation, byYear }) => [organisation, ...byYear.map(formatPence)]),
          ["All", ...totals.map(formatPence)],
        ]}
      />
    </>
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
