import { Tag, type TagColour } from "@/components/ui/tag";
import type { ListedAdoption } from "../queries";
import { type AdoptionStatus, adoptionLabels } from "../status";

const colours: Record<AdoptionStatus, TagColour> = {
  considering: "yellow",
  not_now: "grey",
  agreed: "blue",
  rolling_out: "aqua-green",
  in_use: "green",
  stopped: "red",
};

type AdoptionTagProps = { adoption: Pick<ListedAdoption, "status" | "saidNoAfter"> };

/** What a site says is not in use does not look as if it were, also before somebody enters the day it stopped. */
export function AdoptionTag({ adoption: { status, saidNoAfter } }: AdoptionTagProps) {
  if (saidNoAfter !== null) return <Tag colour="orange">Not in use</Tag>;
  return <Tag colour={colours[status]}>{adoptionLabels[status]}</Tag>;
}
