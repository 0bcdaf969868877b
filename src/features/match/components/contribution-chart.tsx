import { BarChart } from "@/components/chart/bar-chart";
import type { Explanation } from "../engine/explanation";

/** What the score is made of: the bars add up to it. */
export function ContributionChart({ explanation }: { explanation: Explanation }) {
  return (
    <BarChart
      title="What the score is made of"
      description="Each part earns points up to its share of 100. What is unknown costs certainty, not points."
      rows={explanation.contributions
        .filter(({ max }) => max > 0)
        .map(({ label, points, max }) => ({ label: `${label} (at most ${max.toFixed(1)})`, value: points }))}
      totalLabel="Score"
      decimals={1}
    />
  );
}
