import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportReview } from "@/features/evaluation/components/import-review";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { FormPage, findBegun } from "../../../working-page";

export const metadata: Metadata = { title: "A file of figures" };

type ImportPageProps = { params: Promise<{ slug: string; importId: string }> };

export default async function ImportPage({ params }: ImportPageProps) {
  const working = await findBegun({ params });
  const { importId } = await params;
  const api = await exchange();
  const found = await orNotFound(api.evaluation.import.find({ importId }));
  if (found.evaluationId !== working.evaluation.id) notFound();
  return (
    <FormPage working={working} back="/data" title="A file of figures">
      <ImportReview pilot={working.pilot.slug} found={found} mayRecord={working.can.collect} />
    </FormPage>
  );
}
