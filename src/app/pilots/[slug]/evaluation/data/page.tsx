import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/heading";
import { finishCollecting } from "@/features/evaluation/actions";
import { ConfirmForm } from "@/features/evaluation/components/confirm-form";
import { DataCompleteness } from "@/features/evaluation/components/data-completeness";
import { ImportList } from "@/features/evaluation/components/import-list";
import { RecordedTotals } from "@/features/evaluation/components/recorded-totals";
import type { BegunEvaluation } from "@/features/evaluation/queries";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { asked, type PilotParams } from "../../load-pilot";
import { findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Evaluation data" };

export default async function EvaluationDataPage(props: PilotParams) {
  const working = await findBegun(props);
  const evaluationId = working.evaluation.id;
  const api = await exchange();
  const [measureId, siteId, page] = await Promise.all([
    asked(props, "measure"),
    asked(props, "site"),
    asked(props, "page"),
  ]);
  const [listed, imports, completeness] = await Promise.all([
    orNotFound(
      api.evaluation.listObservations({
        evaluationId,
        measureId: measureId || undefined,
        siteId: siteId || undefined,
        page: Number(page ?? 1),
      }),
    ),
    api.evaluation.import.list({ evaluationId }),
    api.evaluation.findCompleteness({ evaluationId }),
  ]);
  return (
    <WorkingPage working={working} part="/data">
      {working.can.collect ? <Ways working={working} /> : null}
      <DataCompleteness
        pilot={working.pilot.slug}
        completeness={completeness}
        mayPlan={working.can.schedule}
      />
      <SectionHeading id="totals">Recorded totals</SectionHeading>
      <p>
        Only totals are recorded, never anything about one person. Rows are never changed or deleted: a
        correction is a new row that names the old one and says why.
      </p>
      <RecordedTotals working={working} listed={listed} siteId={siteId || undefined} />
      {imports.length > 0 ? (
        <>
          <SectionHeading>Files</SectionHeading>
          <ImportList pilot={working.pilot.slug} imports={imports} />
        </>
      ) : null}
      {working.can.analyse ? <Completion working={working} /> : null}
    </WorkingPage>
  );
}

function Completion({ working }: { working: BegunEvaluation }) {
  return (
    <>
      <SectionHeading>When no more figures will come</SectionHeading>
      <ConfirmForm
        action={finishCollecting}
        pilot={working.pilot.slug}
        evaluationId={working.evaluation.id}
        submitText="The data are complete"
      >
        <p>
          No figure can be added after this. A wrong one can still be corrected, with a reason. The findings
          can be written.
        </p>
      </ConfirmForm>
    </>
  );
}

function Ways({ working }: { working: BegunEvaluation }) {
  const address = `/pilots/${working.pilot.slug}/evaluation/data`;
  if (working.sites.length === 0)
    return <p>Add at least one site to the pilot first: every total belongs to a site.</p>;
  return (
    <p className="ix-form__buttons">
      <ButtonLink href={`${address}/import`}>Import a file</ButtonLink>
      <ButtonLink href={`${address}/record`} variant="secondary">
        Type rows
      </ButtonLink>
    </p>
  );
}
