import { BarChart } from "@/components/chart/bar-chart";
import { IntervalChart } from "@/components/chart/interval-chart";
import { PathwayDiagram } from "@/components/chart/pathway-diagram";
import { XmrChart } from "@/components/chart/xmr-chart";

const weekly = [14, 12, 15, 11, 13, 12, 14, 13, 9, 8, 7, 8, 9, 8, 7, 3];

export function ChartGallery() {
  return (
    <>
      <IntervalChart
        title="Share of people screened who were diagnosed"
        description="Possible cases and confirmed cases are different things and are named apart."
        target={{ value: 0.05, label: "Hoped for: 5%" }}
        rows={[
          {
            label: "Capture AF, 28 pharmacies: confirmed",
            estimate: 28 / 1737,
            low: 0.0112,
            high: 0.0232,
            n: 1737,
          },
          {
            label: "Care City’s count: possible",
            low: 0.05,
            high: 0.09,
            n: 550,
            note: "exact number not published",
          },
        ]}
        source="figures of the demonstration"
      />
      <BarChart
        title="How this match got its score"
        description="The parts add up to the score."
        totalLabel="Score"
        decimals={0}
        rows={[
          { label: "Text of the need “undetected atrial fibrillation”", value: 34 },
          { label: "Care setting", value: 15 },
          { label: "Evidence", value: 12, note: "one published result" },
          { label: "Must-have not met", value: -8 },
        ]}
      />
      <XmrChart
        title="Days from screening to clinic"
        centre={10.2}
        limits={{ lower: 4.1, upper: 16.3 }}
        target={{ value: 5, label: "target" }}
        decimals={1}
        points={weekly.map((value, index) => ({
          label: `Week ${index + 1}`,
          value,
          flags: value < 4.1 ? ["below the lower limit"] : [],
        }))}
      />
      <PathwayDiagram
        before={{
          total: "About 12 weeks nationally",
          steps: [
            { name: "Pulse check", role: "practice nurse", owner: "GP practice", minutes: 10 },
            { name: "12-lead ECG", owner: "GP practice", time: "1 to 2 weeks’ wait" },
            { name: "Cardiology clinic", owner: "Barts Health", time: "about 10 weeks’ wait" },
          ],
        }}
        after={{
          total: "2 to 3 weeks (planned)",
          steps: [
            { name: "Pulse check", role: "pharmacist", owner: "Community pharmacy", minutes: 5 },
            { name: "One-stop clinic", role: "arrhythmia nurse", owner: "Barts Health", minutes: 90 },
          ],
        }}
      />
    </>
  );
}
