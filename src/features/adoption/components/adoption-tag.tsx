import { Tag, type TagColour } from "@/components/ui/tag";
import { type AdoptionStatus, adoptionLabels } from "../status";

const colours: Record<AdoptionStatus, TagColour> = {
  considering: "yellow",
  not_now: "grey",
  agreed: "blue",
  rolling_out: "aqua-green",
  in_use: "green",
  stopped: "red",
};

export function AdoptionTag({ status }: { status: AdoptionStatus }) {
  return <Tag colour={colours[status]}>{adoptionLabels[status]}</Tag>;
}
