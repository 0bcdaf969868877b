import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { DeviationForm, DeviationList } from "@/features/evaluation/components/deviation-list";
import { LockPanel } from "@/features/evaluation/components/lock-panel";
import { LogicModelFigure } from "@/features/evaluation/components/logic-model";
import { MeasureList } from "@/features/evaluation/components/measure-list";
import { PlanSummary } from "@/features/evaluation/components/plan-summary";
import { SizeWarnings } from "@/features/evaluation/components/size-warnings";
import type { BegunEvaluation } from "@/features/evaluation/queries";
import { planSizeWarnings } from "@/features/evaluation/size/rules";
import { type EvaluationPageProps, findWorking, WorkingPage } from "./working-page";

export const metadata: Metadata = { title: "Evaluation plan" };

export default async function EvaluationPlanPage({ params }: EvaluationPageProps) {
  const working = await findWorking((await params).slug);
  const address = `/pilots/${working.pilot.slug}/evaluation`;
  return (
    <WorkingPage working={working} part="">
      {working.evaluation ? (
        <Plan working={working} address={address} />
      ) : (
        <EmptyState
          heading="No plan yet"
          action={working.can.plan ? <ButtonLink href={`${address}/edit`}>Begin the plan</ButtonLink> : null}
        >
          <p>
            A plan says what you want to find out, how, and what would make you scale, adapt or stop. It is
            locked before any figure comes in, so that a result cannot choose its own question.
          </p>
        </EmptyState>
      )}
    </WorkingPage>
  );
}

function Plan({ working, address }: { working: BegunEvaluation; address: string }) {
  const { evaluation, measures, deviations, can, pilot } = working;
  return (
    <>
      <SectionHeading>The plan</SectionHeading>
      <LogicModelFigure model={evaluation.logicModel} />
      <SizeWarnings
        {...planSizeWarnings(
          evaluation,
          measures.find(({ isPrimary }) => isPrimary),
        )}
      />
      <PlanSummary plan={{ ...evaluation, research: working.lockedPlan?.research ?? working.research }} />
      {can.plan ? (
        <ButtonLink href={`${address}/edit`}>
          {working.gaps.length > 0 ? "Go on with the plan" : "Change the plan"}
        </ButtonLink>
      ) : null}
      <SectionHeading>Measures</SectionHeading>
      {measures.length > 0 ? (
        <MeasureList measures={measures} />
      ) : (
        <p>No measures yet. A plan needs at least one, and one of them is the primary measure.</p>
      )}
      <SectionHeading>Signatures and lock</SectionHeading>
      <LockPanel working={working} />
      {evaluation.status === "draft" ? null : (
        <>
          <SectionHeading>Deviations from the plan</SectionHeading>
          <DeviationList deviations={deviations.map((one) => ({ ...one, at: one.recordedAt }))} />
          {can.deviate ? <DeviationForm pilot={pilot.slug} evaluationId={evaluation.id} /> : null}
        </>
      )}
    </>
  );
}
