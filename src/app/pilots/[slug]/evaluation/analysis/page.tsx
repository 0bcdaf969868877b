import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { WorkingResult } from "@/features/evaluation/components/working-result";
import { type EvaluationPageProps, findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Evaluation analysis" };

export default async function EvaluationAnalysisPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  const { observations, results } = working;
  return (
    <WorkingPage working={working} part="/analysis">
      {observations.length === 0 ? (
        <EmptyState heading="Nothing to analyse yet">
          <p>
            Each measure appears here with its estimate, 95% interval and n as soon as its first total is
            recorded, and as a chart over time from 8 periods on.
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            These are the raw figures, for the pilot’s own people. Outside, small numbers are hidden and
            others rounded, unless the counts already stand in a public source.
          </p>
          {results.map((entry) => (
            <WorkingResult key={entry.measure.id} working={working} entry={entry} />
          ))}
        </>
      )}
    </WorkingPage>
  );
}
