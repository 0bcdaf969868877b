import { IntervalChart } from "@/components/chart/interval-chart";
import { Details } from "@/components/ui/details";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import type { Breakdown, Part } from "../analysis/breakdown/rules";

type BreakdownViewProps = {
  name: string;
  breakdown: Breakdown;
  screening?: string | null;
  isShare: boolean;
  /** Lists of totals that do not fit their parts; only the pilot's own people see them. */
  contradictions?: string[];
};

/** What one result looks like in parts, behind one line. */
export function BreakdownView(props: BreakdownViewProps) {
  return isEmpty(props) ? null : (
    <Details summary={`Groups, sites and sensitivity: ${props.name}`}>
      <BreakdownParts {...props} />
    </Details>
  );
}

/** Groups, sites, and how far the result rests on single sites or on a choice of method. */
export function BreakdownParts(props: BreakdownViewProps) {
  const { name, breakdown, screening, isShare, contradictions = [] } = props;
  const { subgroups, multiplicity, sites, sitesHidden, leftOut } = breakdown;
  return (
    <>
      {contradictions.length > 0 ? (
        <div className="ix-note">
          <p>
            <strong>These figures contradict each other:</strong>
          </p>
          <ul>
            {contradictions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {isEmpty(props) ? <p>There are no groups, no second site and too few periods to look into.</p> : null}
      {subgroups.map((division) => (
        <Division key={division.dimension} name={name} division={division} isShare={isShare} />
      ))}
      {multiplicity ? <p>{multiplicity}</p> : null}
      {sites.length > 0 ? (
        <section>
          <SectionHeading level={4}>By site</SectionHeading>
          <PartList title={`${name} by site`} parts={sites} isShare={isShare} />
        </section>
      ) : null}
      {sitesHidden ? (
        <p>
          Sites are not shown: beside their total or an earlier version, they would give away a small number.
        </p>
      ) : null}
      {leftOut ? <p>{leftOut}</p> : null}
      {screening ? <p>{screening}</p> : null}
    </>
  );
}

type DivisionProps = { name: string; division: Breakdown["subgroups"][number]; isShare: boolean };

function Division({ name, division: { dimension, isPlanned, isHidden, parts }, isShare }: DivisionProps) {
  return (
    <section>
      <SectionHeading level={4}>By {dimension}</SectionHeading>
      <p>
        {isPlanned
          ? "These groups were named in the locked plan."
          : "These groups were not named in the locked plan, so they can only suggest a question."}
      </p>
      {isHidden ? (
        <p>Not shown: beside their total or an earlier version, the groups would give away a small number.</p>
      ) : (
        <PartList title={`${name} by ${dimension}`} parts={parts} isShare={isShare} />
      )}
    </section>
  );
}

function isEmpty({ breakdown, screening }: BreakdownViewProps): boolean {
  const { subgroups, sites, sitesHidden } = breakdown;
  return subgroups.length === 0 && sites.length === 0 && !sitesHidden && !screening;
}

/** The comparisons on one axis where all parts have one, else the figures of each. */
function PartList({ title, parts, isShare }: { title: string; parts: Part[]; isShare: boolean }) {
  const compared = parts.flatMap(({ label, comparison }) => (comparison ? [{ label, comparison }] : []));
  const [first] = compared;
  const inPoints = isShare && first?.comparison.contrast === "difference";
  return (
    <>
      {first && compared.length > 1 ? (
        <IntervalChart
          title={title}
          description={`${first.comparison.label}${inPoints ? ", in percentage points" : ""}`}
          axis={inPoints ? "points" : "number"}
          rows={compared.map(({ label, comparison }) => ({
            label,
            estimate: comparison.point,
            low: comparison.low,
            high: comparison.high,
          }))}
        />
      ) : null}
      <Table
        caption={title}
        hideCaption
        head={["", "Side", "Figures", "Estimate", "95% interval"]}
        numeric={[2, 3, 4]}
        rows={parts.flatMap((part) => rowsOf(part))}
      />
    </>
  );
}

function rowsOf({ label, isHidden, arms, comparison }: Part) {
  if (isHidden) return [[label, "not shown", "*", "*", "*"]];
  return [
    ...arms.map((arm) => [label, arm.label, arm.counts, arm.estimate, arm.interval]),
    ...(comparison ? [[label, comparison.label, "", comparison.estimate, comparison.interval]] : []),
  ];
}
