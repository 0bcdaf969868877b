import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectObservationForm } from "@/features/evaluation/components/correct-observation-form";
import { canBeDecided } from "@/features/evaluation/rules";
import { armLabels, type EvaluationStatus } from "@/features/evaluation/status";
import { formatDate } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Correct a row" };

type CorrectObservationPageProps = { params: Promise<{ slug: string; observation: string }> };

export default async function CorrectObservationPage({ params }: CorrectObservationPageProps) {
  const working = await findBegun({ params });
  const { observation } = await params;
  const api = await exchange();
  const row = await orNotFound(api.evaluation.findObservation({ observationId: observation }));
  const isOfPlan = working.measures.some(({ id }) => id === row.measureId);
  if (!working.can.correctFigures || !isOfPlan) notFound();
  return (
    <FormPage working={working} back="/data" title="Correct a row">
      <p>
        {row.measure}, {row.site}, {armLabels[row.arm].toLowerCase()}, {formatDate(row.periodStart)} to{" "}
        {formatDate(row.periodEnd)}
        {row.subgroup ? `, ${row.subgroup}` : ""}.
      </p>
      <p>The row stays on record. The correction is a new row that takes its place and says why.</p>
      <AfterCorrection status={working.evaluation.status} />
      <CorrectObservationForm
        pilot={working.pilot.slug}
        row={row}
        words={canBeDecided(working.evaluation.status) ? working.evaluation : undefined}
      />
    </FormPage>
  );
}

/** What the correction sets off, before it is made. */
function AfterCorrection({ status }: { status: EvaluationStatus }) {
  if (status === "signed") {
    return (
      <p>
        The findings were signed on the old figure. They go back to you to be signed anew, and both sides have
        20 working days again.
      </p>
    );
  }
  if (!canBeDecided(status)) return null;
  return (
    <p>
      The result is public, so each correction publishes a new version of it at once, with your reason and
      with the words below. Change them where they no longer fit the figure.
    </p>
  );
}
