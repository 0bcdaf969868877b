import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { TaskList, WorkforceForm } from "@/features/evaluation/workforce/components/workforce-forms";
import { WorkforceView } from "@/features/evaluation/workforce/components/workforce-view";
import { exchange } from "@/trpc/server";
import { asked, type PilotParams } from "../../load-pilot";
import { findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Workforce" };

export default async function WorkforcePage(props: PilotParams) {
  const working = await findBegun(props);
  const evaluationId = working.evaluation.id;
  const { changes, can } = await (await exchange()).evaluation.workforce.find({ evaluationId });
  const isAdding = can.write && (await asked(props, "do")) === "task";
  return (
    <WorkingPage working={working} part="/workforce">
      <SectionHeading>What it means for staff</SectionHeading>
      {isAdding ? <WorkforceForm evaluationId={evaluationId} /> : null}
      {can.write && !isAdding ? (
        <ButtonLink href={`/pilots/${working.pilot.slug}/evaluation/workforce?do=task`} variant="secondary">
          Add a task
        </ButtonLink>
      ) : null}
      {changes.length === 0 ? (
        <EmptyState heading="No task recorded yet">
          <p>
            Enter minutes before and after for each role and task, the training, and what the time set free
            was used for. Time that nobody used is no benefit.
          </p>
        </EmptyState>
      ) : (
        <WorkforceView changes={changes} exact />
      )}
      {can.write && changes.length > 0 ? (
        <Details summary="Take tasks out">
          <TaskList evaluationId={evaluationId} changes={changes} />
        </Details>
      ) : null}
    </WorkingPage>
  );
}
