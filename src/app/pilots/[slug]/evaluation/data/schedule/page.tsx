import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScheduleForm } from "@/features/evaluation/components/schedule-form";
import { type EvaluationPageProps, FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Periods of the data" };

export default async function SchedulePage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  if (!working.can.schedule) notFound();
  return (
    <FormPage working={working} back="/data" title="Periods of the data">
      <p>
        The template has a row for each of these periods. Once a period is over, totals that are missing show
        on the data page, and after two weeks the evaluator and the site’s own people are reminded.
      </p>
      <ScheduleForm working={working} />
    </FormPage>
  );
}
