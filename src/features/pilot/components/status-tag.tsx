import { Tag, type TagColour } from "@/components/ui/tag";
import { type GateStatus, gateLabels } from "../gate/status";
import { type PilotStatus, pilotLabels } from "../status";

const pilotColours: Record<PilotStatus, TagColour> = {
  preparing: "blue",
  ready: "aqua-green",
  live: "green",
  paused: "yellow",
  stopped: "red",
  analysing: "purple",
  reported: "white",
  closed: "grey",
};

export function PilotTag({ status }: { status: PilotStatus }) {
  return <Tag colour={pilotColours[status]}>{pilotLabels[status]}</Tag>;
}

const gateColours: Record<GateStatus, TagColour> = { open: "yellow", met: "green", waived: "grey" };

export function GateTag({ status }: { status: GateStatus }) {
  return <Tag colour={gateColours[status]}>{gateLabels[status]}</Tag>;
}
