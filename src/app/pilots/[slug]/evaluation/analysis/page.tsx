import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { ReachFunnel } from "@/features/evaluation/components/reach-funnel";
import { WorkingResult } from "@/features/evaluation/components/working-result";
import { exchange } from "@/trpc/server";
import { asked, type PilotParams } from "../../load-pilot";
import { findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Evaluation analysis" };

export default async function EvaluationAnalysisPage(props: PilotParams) {
  const working = await findBegun(props);
  const { evaluation, pilot } = working;
  const api = await exchange();
  const results = await api.evaluation.listResults({
    evaluationId: evaluation.id,
    page: Number((await asked(props, "page")) ?? 1),
  });
  const address = (page: number) => ({ href: `/pilots/${pilot.slug}/evaluation/analysis?page=${page}` });
  return (
    <WorkingPage working={working} part="/analysis">
      {results.hasFigures ? (
        <>
          <p>
            These are the raw figures, for the pilot’s own people. Outside, small numbers are hidden and
            others rounded, unless the counts already stand in a public source.
          </p>
          {results.funnel.length > 1 ? <ReachFunnel steps={results.funnel} /> : null}
          {results.items.map((entry) => (
            <WorkingResult
              key={entry.measure.id}
              design={evaluation.design}
              comparator={evaluation.comparator}
              entry={entry}
              pilot={pilot.slug}
              turningPoints={results.turningPoints}
            />
          ))}
          <Pagination
            previous={results.page > 1 ? address(results.page - 1) : undefined}
            next={results.hasNext ? address(results.page + 1) : undefined}
          />
        </>
      ) : (
        <EmptyState heading="Nothing to analyse yet">
          <p>
            Each measure appears here with its estimate, 95% interval and n as soon as its first total is
            recorded, and as a chart over time from 3 periods on, with limits from 8.
          </p>
        </EmptyState>
      )}
    </WorkingPage>
  );
}
