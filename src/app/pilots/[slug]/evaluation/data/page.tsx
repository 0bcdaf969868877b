import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { finishCollecting } from "@/features/evaluation/actions";
import { ConfirmForm } from "@/features/evaluation/components/confirm-form";
import { ObservationTable } from "@/features/evaluation/components/observation-table";
import type { BegunEvaluation } from "@/features/evaluation/queries";
import { type EvaluationPageProps, findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Evaluation data" };

export default async function EvaluationDataPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  const { evaluation, observations, can } = working;
  return (
    <WorkingPage working={working} part="/data">
      <SectionHeading>Recorded totals</SectionHeading>
      <p>
        Only totals are recorded, never anything about one person. Rows are never changed or deleted: a
        correction is a new row that names the old one and says why.
      </p>
      {can.collect ? <Ways working={working} /> : null}
      {observations.length > 0 ? (
        <ObservationTable working={working} />
      ) : (
        <EmptyState heading="No figures yet">
          <p>
            {evaluation.status === "draft"
              ? "The plan must be locked before figures can be entered. That is what makes the result honest."
              : "The evaluator types totals into a grid, or imports them from a CSV file."}
          </p>
        </EmptyState>
      )}
      {can.analyse ? (
        <>
          <SectionHeading>When no more figures will come</SectionHeading>
          <ConfirmForm
            action={finishCollecting}
            pilot={working.pilot.slug}
            evaluationId={evaluation.id}
            submitText="The data are complete"
          >
            <p>
              No figure can be added after this. A wrong one can still be corrected, with a reason. The
              findings can be written.
            </p>
          </ConfirmForm>
        </>
      ) : null}
    </WorkingPage>
  );
}

function Ways({ working }: { working: BegunEvaluation }) {
  const address = `/pilots/${working.pilot.slug}/evaluation/data`;
  if (working.sites.length === 0)
    return <p>Add at least one site to the pilot first: every total belongs to a site.</p>;
  return (
    <p className="ix-form__buttons">
      <ButtonLink href={`${address}/record`}>Type rows</ButtonLink>
      <ButtonLink href={`${address}/import`} variant="secondary">
        Import a CSV file
      </ButtonLink>
    </p>
  );
}
