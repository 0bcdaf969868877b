import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "@/features/evaluation/components/import-form";
import { ImportHelp } from "@/features/evaluation/components/import-help";
import { exchange } from "@/trpc/server";
import { type EvaluationPageProps, FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Import figures" };

export default async function ImportObservationsPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  const { pilot, evaluation, can } = working;
  if (!can.collect) notFound();
  const api = await exchange();
  const template = await api.evaluation.findTemplate({ pilot: pilot.slug });
  return (
    <FormPage working={working} back="/data" title="Import figures">
      <p>
        The file is read first and you see what it holds. Nothing is stored until you confirm, and then all of
        it or nothing. A file that looks like it holds names, dates of birth, postcodes, e-mail addresses, NHS
        numbers or free text is refused, with the numbers of its rows, and nothing of it is kept.
      </p>
      <ImportHelp working={working} template={template} />
      <ImportForm pilot={pilot.slug} evaluationId={evaluation.id} />
    </FormPage>
  );
}
