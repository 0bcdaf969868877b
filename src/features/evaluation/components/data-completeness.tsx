import { HeatMap } from "@/components/chart/heat-map";
import { MeterList } from "@/components/chart/meter-list";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDate, formatShortDate } from "@/lib/dates";
import type { Completeness } from "../schedule/queries";
import { type Fill, graceDays, type SiteRecord } from "../schedule/rules";

type DataCompletenessProps = { pilot: string; completeness: Completeness; mayPlan: boolean };

/** How far the data have come: against the planned number, and against the periods that each site owes. */
export function DataCompleteness({ pilot, completeness, mayPlan }: DataCompletenessProps) {
  const { schedule, sites, periods } = completeness;
  const change = `/pilots/${pilot}/evaluation/data/schedule`;
  return (
    <>
      <SectionHeading>Is it enough?</SectionHeading>
      <Meters completeness={completeness} address={`/pilots/${pilot}/evaluation/analysis`} />
      <SectionHeading>What has come in from each site</SectionHeading>
      {schedule && sites.length > 0 ? (
        <>
          <FillMap completeness={completeness} />
          <Lateness sites={sites} />
        </>
      ) : (
        <p>
          {sites.length === 0
            ? "The pilot has no site yet."
            : "Nobody has said yet for which periods the sites send their totals. Once that is known, missing totals show here and their sites are reminded."}
        </p>
      )}
      {mayPlan ? (
        <p>
          <a href={change}>{schedule ? "Change the periods" : "Say for which periods totals come in"}</a>
          {schedule ? ` (${periods.length} now)` : ""}
        </p>
      ) : null}
    </>
  );
}

function Meters({ completeness, address }: { completeness: Completeness; address: string }) {
  const { meters, moreMeasures } = completeness;
  const items = meters.flatMap(({ id, name, isPrimary, meter }) =>
    meter
      ? [
          {
            key: id,
            label: (
              <>
                {name} {isPrimary ? <Tag colour="blue">Primary</Tag> : null}
              </>
            ),
            share: meter.share,
            text: `${meter.recorded.toLocaleString("en-GB")} of ${meter.planned.toLocaleString("en-GB")} planned (${percent(meter.recorded / meter.planned)}): ${meter.isEnough ? "enough" : "not enough yet"}`,
          },
        ]
      : [],
  );
  if (items.length === 0) return <p>The plan names no number to reach.</p>;
  return (
    <>
      <MeterList items={items} />
      {moreMeasures > 0 ? (
        <p>
          <a href={address}>See {moreMeasures} more measures with their numbers</a>
        </p>
      ) : null}
    </>
  );
}

const levels = { full: 4, part: 2, none: 0, "not due": null } as const satisfies Record<Fill, number | null>;
const words: Record<Fill, string> = {
  full: "All measures",
  part: "Some measures",
  none: "Nothing",
  "not due": "Not over yet",
};

function FillMap({ completeness: { sites, periods } }: { completeness: Completeness }) {
  const occur = (Object.keys(words) as Fill[]).filter((fill) =>
    sites.some(({ fills }) => fills.includes(fill)),
  );
  return (
    <HeatMap
      title="Totals by site and period"
      description="The fuller and darker a box, the more of the plan’s measures have a total."
      columns={periods.map(({ start }) => formatShortDate(start))}
      rows={sites.map(({ name, fills }) => ({
        label: name,
        cells: fills.map((fill) => ({ level: levels[fill], text: words[fill] })),
      }))}
      legend={occur.map((fill) => ({ level: levels[fill], text: words[fill] }))}
    />
  );
}

function Lateness({ sites }: { sites: (SiteRecord & { name: string })[] }) {
  const sorted = [...sites].sort((one, other) => other.missing.length - one.missing.length);
  return (
    <Table
      caption={`Lateness by site: totals are late ${graceDays} days after their period ends`}
      head={["Site", "Late periods with nothing", "Latest period with totals", "Usual delay"]}
      rows={sorted.map(({ name, missing, latest, medianDays }) => [
        name,
        missing.length === 0
          ? "None"
          : `${missing.length}, first from ${formatDate(missing[0]?.start ?? "")}`,
        latest ? `${formatDate(latest.start)} to ${formatDate(latest.end)}` : "None",
        medianDays === null ? "–" : delay(medianDays),
      ])}
    />
  );
}

function delay(days: number): string {
  return `${days.toLocaleString("en-GB")} ${days === 1 ? "day" : "days"} after the period`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100).toLocaleString("en-GB")}%`;
}
