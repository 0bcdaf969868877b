import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectFindingsForm } from "@/features/evaluation/components/findings-form";
import { type EvaluationPageProps, FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Correct the findings" };

export default async function CorrectFindingsPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  if (!working.can.correct) notFound();
  return (
    <FormPage working={working} back="/findings" title="Correct the findings">
      <p>The correction is published as a new version. The version it corrects stays readable.</p>
      <CorrectFindingsForm working={working} />
    </FormPage>
  );
}
