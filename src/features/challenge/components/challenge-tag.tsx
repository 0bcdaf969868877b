import { Tag, type TagColour } from "@/components/ui/tag";
import { type ChallengeStatus, challengeLabels } from "../status";

const colours: Record<ChallengeStatus, TagColour> = {
  draft: "grey",
  in_review: "blue",
  changes_requested: "orange",
  approved: "aqua-green",
  open: "green",
  closed: "grey",
  decided: "purple",
  no_award: "grey",
  withdrawn: "red",
};

export function ChallengeTag({ status }: { status: ChallengeStatus }) {
  return <Tag colour={colours[status]}>{challengeLabels[status]}</Tag>;
}
