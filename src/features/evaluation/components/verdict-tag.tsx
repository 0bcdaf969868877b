import { Tag, type TagColour } from "@/components/ui/tag";
import { type EvidenceVerdict, evidenceVerdictLabels } from "../status";

const colours: Record<EvidenceVerdict, TagColour> = {
  favourable: "green",
  unfavourable: "orange",
  unclear: "purple",
  descriptive: "grey",
};

/** What a figure says against its target or comparison, in one word; none of them is better news than another. */
export function VerdictTag({ verdict }: { verdict: EvidenceVerdict }) {
  return <Tag colour={colours[verdict]}>{evidenceVerdictLabels[verdict]}</Tag>;
}
