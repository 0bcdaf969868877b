import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { AddMeasureForm } from "@/features/evaluation/components/measure-form";
import { MeasureLibrary } from "@/features/evaluation/components/measure-library";
import { findInLibrary } from "@/features/evaluation/measure/library/rules";
import { type EvaluationPageProps, findBegun } from "../working-page";

export const metadata: Metadata = { title: "Add a measure" };

type Props = EvaluationPageProps & {
  searchParams: Promise<{ use?: string; q?: string | string[]; domain?: string }>;
};

export default async function AddMeasurePage(props: Props) {
  const working = await findBegun(props);
  const { pilot, evaluation, measures, can } = working;
  if (!can.plan) notFound();
  const { use, q, domain } = await props.searchParams;
  const address = `/pilots/${pilot.slug}/evaluation/measure`;
  const entry = findInLibrary(use);
  const isWriting = entry !== undefined || use === "own";
  return (
    <Main
      before={
        isWriting ? (
          <BackLink href={address}>The library of measures</BackLink>
        ) : (
          <BackLink href={`/pilots/${pilot.slug}/evaluation/edit/measures`}>What is measured</BackLink>
        )
      }
    >
      <PageHeading caption={pilot.title}>Add a measure</PageHeading>
      {isWriting ? (
        <AddMeasureForm
          pilot={pilot.slug}
          evaluationId={evaluation.id}
          isFirst={measures.length === 0}
          entry={entry}
        />
      ) : (
        <MeasureLibrary
          address={address}
          q={([q].flat()[0] ?? "").slice(0, 100)}
          domain={String(domain ?? "")}
        />
      )}
    </Main>
  );
}
