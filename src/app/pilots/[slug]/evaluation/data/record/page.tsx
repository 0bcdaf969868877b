import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ObservationGrid } from "@/features/evaluation/components/observation-grid";
import { type EvaluationPageProps, FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Type rows of figures" };

export default async function RecordObservationsPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  if (!working.can.collect) notFound();
  return (
    <FormPage working={working} back="/data" title="Type rows of figures">
      <p>
        One total on each row. Rows left empty are skipped. All the others are recorded together, or none of
        them.
      </p>
      <ObservationGrid working={working} />
    </FormPage>
  );
}
