import { Tag } from "@/components/ui/tag";
import { areFiguresMadeUp, type PublishedFindings } from "../rules";

/** Says of the result of a demonstration what is made up of it; nothing of what took place. */
export function IllustrationTag({ findings }: { findings: PublishedFindings }) {
  if (!findings.isIllustration) return null;
  return <Tag colour="yellow">{areFiguresMadeUp(findings) ? "Made-up figures" : "Illustration"}</Tag>;
}
