import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "@/features/evaluation/components/import-form";
import { exampleOf, ImportHelp } from "@/features/evaluation/components/import-help";
import { type EvaluationPageProps, FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Import figures" };

export default async function ImportObservationsPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  const { pilot, evaluation, can } = working;
  if (!can.collect) notFound();
  return (
    <FormPage working={working} back="/data" title="Import figures">
      <p>
        The file is read first and you see what it holds. Nothing is stored until you confirm, and then all of
        it or nothing. A file that looks like it holds names, dates of birth, postcodes or NHS numbers is
        refused.
      </p>
      <ImportHelp working={working} example={exampleOf(working)} />
      <ImportForm pilot={pilot.slug} evaluationId={evaluation.id} />
    </FormPage>
  );
}
