import { SummaryList } from "@/components/ui/summary-list";
import { planPartTitles } from "../plan/rules";
import { planParts } from "../plan/status";
import type { BegunEvaluation } from "../queries";
import { planSizeWarnings } from "../size/rules";
import { LogicModelFigure } from "./logic-model";
import { MeasureList } from "./measure-list";
import { planRows } from "./plan-rows";
import { SizeWarnings } from "./size-warnings";

/** Everything that will be locked, by part, each with the way back to change it. */
export function CheckPlan({ working }: { working: BegunEvaluation }) {
  const { evaluation, measures, research } = working;
  const primary = measures.find(({ isPrimary }) => isPrimary);
  const address = `/pilots/${working.pilot.slug}/evaluation/edit`;
  return planParts.map((part) => (
    <section key={part} aria-labelledby={`check-${part}`}>
      <h2 className="nhsuk-heading-m" id={`check-${part}`}>
        {planPartTitles[part]}
      </h2>
      {part === "measures" ? (
        <>
          {measures.length > 0 ? <MeasureList measures={measures} /> : <p>No measures yet.</p>}
          <p>
            <a href={`${address}/measures`}>Change what is measured</a>
          </p>
        </>
      ) : (
        <>
          {part === "logic" ? <LogicModelFigure model={evaluation.logicModel} /> : null}
          {part === "size" ? <SizeWarnings {...planSizeWarnings(evaluation, primary)} /> : null}
          <SummaryList
            rows={planRows({ ...evaluation, research }, part).map((row) => ({
              ...row,
              action: { href: `${address}/${part}`, text: "Change", hidden: row.key.toLowerCase() },
            }))}
          />
        </>
      )}
    </section>
  ));
}
