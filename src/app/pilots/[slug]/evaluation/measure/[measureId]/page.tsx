import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { ChangeMeasureForm } from "@/features/evaluation/components/measure-form";
import { findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Change a measure" };

type Props = { params: Promise<{ slug: string; measureId: string }> };

export default async function ChangeMeasurePage({ params }: Props) {
  const { pilot, measures, can } = await findBegun({ params });
  const { measureId } = await params;
  const measure = measures.find(({ id }) => id === measureId);
  if (!can.plan || !measure) notFound();
  return (
    <Main
      before={<BackLink href={`/pilots/${pilot.slug}/evaluation/edit/measures`}>What is measured</BackLink>}
    >
      <PageHeading caption={pilot.title}>Change a measure</PageHeading>
      <ChangeMeasureForm pilot={pilot.slug} measure={measure} />
    </Main>
  );
}
