import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { DoneBanner } from "@/components/ui/done-banner";
import { PlanTasks } from "@/features/evaluation/components/plan-tasks";
import { planParts } from "@/features/evaluation/plan/status";
import { type EvaluationPageProps, FormPage, findWorking } from "../working-page";

export const metadata: Metadata = { title: "Write the evaluation plan" };

type Props = EvaluationPageProps & { searchParams: Promise<{ done?: string }> };

export default async function EditPlanPage({ params, searchParams }: Props) {
  const working = await findWorking((await params).slug);
  if (!working.can.plan) notFound();
  const done = working.evaluation ? planParts.filter((part) => working.progress[part] === "done").length : 0;
  return (
    <FormPage working={working} back="" title="Write the evaluation plan">
      <div className="ix-prose">
        <DoneBanner
          done={(await searchParams).done}
          messages={{ saved: "Your answers are saved. Come back any time." }}
        />
        <p>
          {working.evaluation
            ? `${done} of ${planParts.length} parts are done. Answer them in any order and come back any time.`
            : "Begin with the question. The other parts open once it is saved."}
        </p>
        <PlanTasks working={working} />
        {working.evaluation ? (
          <ButtonLink href={`/pilots/${working.pilot.slug}/evaluation/check`}>Check the plan</ButtonLink>
        ) : null}
      </div>
    </FormPage>
  );
}
