import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanForm } from "@/features/evaluation/components/plan-form";
import { type EvaluationPageProps, FormPage, findWorking } from "../working-page";

export const metadata: Metadata = { title: "Write the evaluation plan" };

export default async function EditPlanPage({ params }: EvaluationPageProps) {
  const working = await findWorking((await params).slug);
  if (!working.can.plan) notFound();
  return (
    <FormPage working={working} back="" title="Write the evaluation plan">
      <PlanForm pilot={working.pilot} plan={working.evaluation} />
    </FormPage>
  );
}
