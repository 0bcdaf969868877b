import { BarChart } from "@/components/chart/bar-chart";
import { Table } from "@/components/ui/table";
import { sumByRole, type WorkforceTold } from "../rules";
import { acceptabilityTable, taskTable, tellIdle, tellTraining } from "../telling/rules";

type WorkforceViewProps = { changes: WorkforceTold[]; exact: boolean };

/** Whose work changed by how much, what the time was used for, and whether people could live with it. */
export function WorkforceView({ changes, exact }: WorkforceViewProps) {
  const idle = tellIdle(changes);
  const acceptability = acceptabilityTable(changes, exact);
  return (
    <>
      <BarChart
        title="Hours a month set free, by role"
        description="Bars to the left are hours that the new way takes."
        decimals={1}
        rows={sumByRole(changes).map((told) => ({
          label: told.role,
          value: told.net,
          note: told.training > 0 ? `after ${tellTraining(told)}` : undefined,
        }))}
      />
      <Table {...taskTable(changes)} />
      {idle ? (
        <p>
          <strong>{idle}</strong>
        </p>
      ) : null}
      {acceptability ? <Table {...acceptability} /> : null}
    </>
  );
}
