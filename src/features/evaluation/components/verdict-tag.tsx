import { Tag, type TagColour } from "@/components/ui/tag";
import type { EvidenceVerdict } from "../status";

const verdicts: Record<EvidenceVerdict, { text: string; colour: TagColour }> = {
  favourable: { text: "Favourable", colour: "green" },
  unfavourable: { text: "Unfavourable", colour: "orange" },
  unclear: { text: "Cannot tell", colour: "purple" },
  descriptive: { text: "Describes only", colour: "grey" },
};

/** What a figure says against its target or comparison, in one word; none of them is better news than another. */
export function VerdictTag({ verdict }: { verdict: EvidenceVerdict }) {
  const { text, colour } = verdicts[verdict];
  return <Tag colour={colour}>{text}</Tag>;
}
