import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/heading";
import { EvaluationFrame, type EvaluationPart } from "@/features/evaluation/components/evaluation-frame";
import type { BegunEvaluation, WorkingEvaluation } from "@/features/evaluation/queries";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { loadPilot } from "../load-pilot";

export type EvaluationPageProps = { params: Promise<{ slug: string }> };

export const findWorking = cache(async (slug: string): Promise<WorkingEvaluation> => {
  const api = await exchange();
  return orNotFound(api.evaluation.findWorking({ pilot: slug }));
});

/** For pages that make sense only once a plan was begun. */
export async function findBegun({ params }: EvaluationPageProps): Promise<BegunEvaluation> {
  const working = await findWorking((await params).slug);
  if (working.evaluation === null) notFound();
  return working;
}

type WorkingPageProps = { working: WorkingEvaluation; part: EvaluationPart; children: ReactNode };

export async function WorkingPage({ working, part, children }: WorkingPageProps) {
  const pilot = await loadPilot(working.pilot.slug);
  return (
    <PilotFrame pilot={pilot} current="/evaluation" heading="Evaluation">
      <EvaluationFrame working={working} part={part}>
        {children}
      </EvaluationFrame>
    </PilotFrame>
  );
}

type FormPageProps = { working: WorkingEvaluation; back: EvaluationPart; title: string; children: ReactNode };

/** One form on a page of its own, with the way back above it. */
export function FormPage({ working, back, title, children }: FormPageProps) {
  const { pilot } = working;
  const address = `/pilots/${pilot.slug}/evaluation${back}`;
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { href: `/pilots/${pilot.slug}`, text: pilot.title },
            { href: address, text: "Evaluation" },
          ]}
        />
      }
    >
      <PageHeading caption={pilot.title}>{title}</PageHeading>
      {children}
    </Main>
  );
}
