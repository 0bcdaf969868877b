import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/heading";
import { ExternalResultForm } from "@/features/evaluation/external-result/components/external-result-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Put a figure right" };

type EditExternalResultPageProps = { params: Promise<{ slug: string }> };

export default async function EditExternalResultPage({ params }: EditExternalResultPageProps) {
  const slug = (await params).slug.slice(0, 120);
  const result = await orNotFound((await exchange()).evaluation.externalResult.find({ slug }));
  if (!result.can.edit) notFound();
  return (
    <Main
      before={
        <Breadcrumbs items={[{ href: `/evaluations/elsewhere/${slug}`, text: "Published elsewhere" }]} />
      }
    >
      <PageHeading caption={result.subject}>Put a figure right</PageHeading>
      <ExternalResultForm result={result} />
    </Main>
  );
}
