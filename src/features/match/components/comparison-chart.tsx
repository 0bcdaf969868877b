import { BarChart } from "@/components/chart/bar-chart";
import { SectionHeading } from "@/components/ui/heading";
import type { Comparison } from "../comparison/queries";

/** Differences too small to be seen in one decimal say nothing. */
const least = 0.05;

/** Why a suggestion stands above the next one in the reader's list: the differences add up to that of the scores. */
export function ComparisonChart({ comparison }: { comparison: Comparison | null }) {
  if (!comparison) return null;
  const { place, next, ahead, differences } = comparison;
  const seen = differences.filter(({ points }) => Math.abs(points) >= least);
  const heading = (
    <SectionHeading id="above">
      Why it stands above <NextLink next={next} />
    </SectionHeading>
  );
  if (seen.length === 0) {
    return (
      <>
        {heading}
        <p>Both have the same points in everything. Neither is better for what was said.</p>
      </>
    );
  }
  return (
    <>
      {heading}
      <p>
        {`It is number ${place} in your list, ${ahead.toFixed(1)} ${ahead.toFixed(1) === "1.0" ? "point" : "points"} ahead of the next one. ${sentenceOf(seen, next.name)}`}
      </p>
      <BarChart
        title={`Points more or fewer than “${next.name}”`}
        description="Each bar is the points here less the points there."
        rows={seen.map(({ label, points }) => ({ label, value: points }))}
        totalLabel="Difference of the scores"
        decimals={1}
      />
    </>
  );
}

function NextLink({ next }: Pick<Comparison, "next">) {
  return <a href={`/matches/why?challenge=${next.challengeId}&product=${next.productId}`}>{next.name}</a>;
}

function sentenceOf(seen: Comparison["differences"], name: string): string {
  const [most] = seen.filter(({ points }) => points > 0);
  const [behind] = seen.filter(({ points }) => points < 0);
  return [
    most ? `It gains most by: ${most.label.toLowerCase()}.` : "",
    behind ? `“${name}” is better in: ${behind.label.toLowerCase()}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
