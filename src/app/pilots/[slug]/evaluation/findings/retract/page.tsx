import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RetractFindingsForm } from "@/features/evaluation/components/findings-form";
import { type EvaluationPageProps, FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Retract the result" };

export default async function RetractFindingsPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  if (!working.can.retract) notFound();
  return (
    <FormPage working={working} back="/findings" title="Retract the result">
      <p>
        The page of the result stays and says that it was retracted and why. No product and no match counts it
        any more.
      </p>
      <RetractFindingsForm working={working} />
    </FormPage>
  );
}
