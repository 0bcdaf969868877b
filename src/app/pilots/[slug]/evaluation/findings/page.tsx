import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { publishFindings } from "@/features/evaluation/actions";
import { AnswerForm, OwnAnswers } from "@/features/evaluation/components/answer-form";
import { ConfirmForm } from "@/features/evaluation/components/confirm-form";
import { DecisionForm } from "@/features/evaluation/components/decision-form";
import { DecisionList } from "@/features/evaluation/components/decision-list";
import { DesignNote } from "@/features/evaluation/components/design-note";
import { SignFindingsForm } from "@/features/evaluation/components/findings-form";
import { SignatureList } from "@/features/evaluation/components/signature-list";
import { VersionList } from "@/features/evaluation/components/version-list";
import { isDecided } from "@/features/evaluation/next-step/rules";
import type { BegunEvaluation } from "@/features/evaluation/queries";
import { formatDate } from "@/lib/dates";
import { type EvaluationPageProps, findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Evaluation findings" };

export default async function EvaluationFindingsPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  const { evaluation, can, versions } = working;
  return (
    <WorkingPage working={working} part="/findings">
      {evaluation.submittedAt ? <Signed working={working} /> : null}
      {can.sign ? (
        <>
          <SectionHeading>Write the findings</SectionHeading>
          <DesignNote design={evaluation.design} />
          <SignFindingsForm working={working} />
        </>
      ) : null}
      {!evaluation.submittedAt && !can.sign ? (
        <EmptyState heading="No findings yet">
          <p>
            The evaluator writes and signs the findings when the data are complete. Good, null and bad results
            are published alike.
          </p>
        </EmptyState>
      ) : null}
      {versions.length > 0 ? <Published working={working} /> : null}
    </WorkingPage>
  );
}

function Signed({ working }: { working: BegunEvaluation }) {
  const { evaluation, printed, ownAnswers, dueAt, can, pilot, versions } = working;
  return (
    <>
      <SectionHeading>Findings</SectionHeading>
      <p className="ix-prose">{evaluation.findings}</p>
      <SectionHeading level={3}>Limitations</SectionHeading>
      <p className="ix-prose">{evaluation.limitations}</p>
      <SectionHeading>Answers</SectionHeading>
      {dueAt ? (
        <p>
          {versions.length > 0 ? `Answers to version ${versions[0]?.number} are` : "Answers are"} open until{" "}
          {formatDate(dueAt)}.
        </p>
      ) : null}
      <SignatureList signatures={printed} />
      <OwnAnswers answers={ownAnswers} />
      {can.answer ? <AnswerForm working={working} /> : null}
      {can.publish ? (
        <ConfirmForm
          action={publishFindings}
          pilot={pilot.slug}
          evaluationId={evaluation.id}
          submitText="Publish the findings"
        >
          <p>The result becomes public, and the products it is about carry it from now on.</p>
        </ConfirmForm>
      ) : null}
    </>
  );
}

function Published({ working }: { working: BegunEvaluation }) {
  const { evaluation, versions, decisions, can, pilot } = working;
  const address = `/pilots/${pilot.slug}/evaluation/findings`;
  return (
    <>
      <SectionHeading>Decision</SectionHeading>
      <DecisionList decisions={decisions} status={evaluation.status} latestVersion={versions[0]?.number} />
      {can.decide && decisions.length === 0 ? <DecisionForm working={working} /> : null}
      {can.decide && decisions.length > 0 ? (
        <Details summary="Decide again" open={!isDecided(working)}>
          <DecisionForm working={working} />
        </Details>
      ) : null}
      <SectionHeading>Published versions</SectionHeading>
      <p>
        <a href={`/evaluations/${evaluation.slug}`}>Read the result as everybody sees it</a>
      </p>
      <VersionList versions={versions} slug={evaluation.slug} />
      <p className="ix-form__buttons">
        {can.correct ? (
          <ButtonLink href={`${address}/correct`} variant="secondary">
            Correct the findings
          </ButtonLink>
        ) : null}
        {can.retract ? (
          <ButtonLink href={`${address}/retract`} variant="warning">
            Retract the result
          </ButtonLink>
        ) : null}
      </p>
    </>
  );
}
