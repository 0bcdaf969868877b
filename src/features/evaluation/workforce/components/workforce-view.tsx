import { BarChart } from "@/components/chart/bar-chart";
import { Table } from "@/components/ui/table";
import { formatNumber, formatPercent, formatPercentInterval } from "../../statistics/format";
import { acceptabilityOf, hoursReleased, sumByRole, type WorkforceTold, withoutUse } from "../rules";
import { timeBasisLabels } from "../status";

type WorkforceViewProps = { changes: WorkforceTold[]; exact: boolean };

/** Whose work changed by how much, what the time was used for, and whether people could live with it. */
export function WorkforceView({ changes, exact }: WorkforceViewProps) {
  const idle = withoutUse(changes);
  return (
    <>
      <BarChart
        title="Hours a month set free, by role"
        description="Bars to the left are hours that the new way takes."
        decimals={1}
        rows={sumByRole(changes).map(({ role, net, training, paybackMonths }) => ({
          label: role,
          value: net,
          note: `${formatNumber(training, 0)} training hours${paybackMonths === null ? "" : `, made up in ${formatNumber(paybackMonths, 1)} months`}`,
        }))}
      />
      <Table
        caption="Tasks before and after"
        head={[
          "Task",
          "Role",
          "Minutes before",
          "Minutes after",
          "Times a month",
          "Hours a month",
          "Used for",
          "How it is known",
        ]}
        numeric={[2, 3, 4, 5]}
        rows={changes.map((change) => [
          change.task,
          `${change.role}, ${change.organisation}`,
          change.minutesBefore === null ? "new task" : formatNumber(change.minutesBefore, 1),
          change.minutesAfter === null ? "ended" : formatNumber(change.minutesAfter, 1),
          formatNumber(change.timesPerMonth, 0),
          formatNumber(hoursReleased(change), 1),
          hoursReleased(change) <= 0 ? "takes time" : change.usedFor || "nobody has said",
          `${timeBasisLabels[change.basis]}: ${change.source}`,
        ])}
      />
      {idle.length > 0 ? (
        <p>
          <strong>Time set free is no benefit yet</strong> for {idle.map(({ task }) => task).join(", ")}:
          nobody has said what it was used for.
        </p>
      ) : null}
      <Acceptability changes={changes} exact={exact} />
    </>
  );
}

function Acceptability({ changes, exact }: WorkforceViewProps) {
  const told = changes.flatMap((change) => {
    // What is published was rounded when it went out, so it stands as it is.
    const shown = acceptabilityOf(change, true);
    return shown ? [{ change, shown: { ...shown, decimals: exact ? 0 : shown.decimals } }] : [];
  });
  if (told.length === 0) return null;
  return (
    <Table
      caption="Staff who found the new way acceptable"
      head={["Task", "Counts", "Share", "95% interval (Wilson)"]}
      numeric={[1, 2, 3]}
      rows={told.map(({ change, shown }) => [
        `${change.task} (${change.role})`,
        `${shown.numerator} of ${shown.denominator}${exact ? "" : " (rounded)"}`,
        formatPercent(shown.interval.estimate, 0),
        formatPercentInterval(shown.interval, 0),
      ])}
    />
  );
}
