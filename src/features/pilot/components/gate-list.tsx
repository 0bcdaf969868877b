import { TaskList } from "@/components/ui/task-list";
import { formatDate } from "@/lib/dates";
import { gateKindLabels } from "../gate/status";
import { pilotRoleLabels } from "../status";
import type { PilotPage } from "../workspace/queries";
import { waited } from "./pilot-overview";
import { GateTag } from "./status-tag";

type Gate = PilotPage["gates"][number];

export function GateList({ pilot, now }: { pilot: PilotPage; now: Date }) {
  return (
    <TaskList
      items={pilot.gates.map((gate) => ({
        title: gateKindLabels[gate.kind],
        href: `/pilots/${pilot.slug}/gates/${gate.id}`,
        hint: gateHint(gate, now),
        status: <GateTag status={gate.status} />,
      }))}
    />
  );
}

function gateHint(gate: Gate, now: Date): string {
  if (gate.status === "open") {
    return `Waits on the ${pilotRoleLabels[gate.waitsOn].toLowerCase()} ${waited(gate.openedAt, now)}`;
  }
  const by = gate.closedByName ? ` by ${gate.closedByName}` : "";
  const on = gate.closedAt ? ` on ${formatDate(gate.closedAt)}` : "";
  return `${gate.status === "met" ? "Met" : "Waived"}${by}${on}`;
}
