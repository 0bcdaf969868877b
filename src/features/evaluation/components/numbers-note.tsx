import { ExternalLink } from "@/components/ui/external-link";
import type { PublishedFindings } from "../rules";

/** How exact the figures on the page are, and why. */
export function NumbersNote({ findings }: { findings: PublishedFindings }) {
  if (findings.publicSourceUrl) {
    return (
      <p>
        The counts already stand in a public source and are shown exactly as there:{" "}
        <ExternalLink href={findings.publicSourceUrl}>{findings.publicSourceUrl}</ExternalLink>
      </p>
    );
  }
  const { results, workforce = [], economics } = findings;
  if (workforce.length === 0 && !economics?.about && !results.some(({ isRounded }) => isRounded)) return null;
  return (
    <p>
      Small numbers are protected: counts from 1 to 7 are hidden together with their row, others are rounded
      to the nearest 5. Percentages and intervals are computed from the rounded counts.
    </p>
  );
}
