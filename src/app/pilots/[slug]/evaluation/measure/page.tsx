import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureForm } from "@/features/evaluation/components/measure-form";
import { type EvaluationPageProps, FormPage, findBegun } from "../working-page";

export const metadata: Metadata = { title: "Add a measure" };

export default async function AddMeasurePage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  const { pilot, evaluation, measures, can } = working;
  if (!can.plan) notFound();
  return (
    <FormPage working={working} back="" title="Add a measure">
      <MeasureForm pilot={pilot.slug} evaluationId={evaluation.id} isFirst={measures.length === 0} />
    </FormPage>
  );
}
