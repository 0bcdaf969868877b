import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/heading";
import { ExternalResultForm } from "@/features/evaluation/external-result/components/external-result-form";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Enter a figure published elsewhere" };

type NewExternalResultPageProps = { searchParams: Promise<{ product?: string | string[] }> };

export default async function NewExternalResultPage({ searchParams }: NewExternalResultPageProps) {
  const api = await exchange();
  const { can } = await api.evaluation.listElsewhere({});
  if (!can.enter) notFound();
  const product = [(await searchParams).product].flat()[0]?.slice(0, 120);
  return (
    <Main before={<Breadcrumbs items={[{ href: "/evaluations#elsewhere", text: "Results" }]} />}>
      <PageHeading>Enter a figure published elsewhere</PageHeading>
      <p className="nhsuk-lede-text">
        It is labelled so for ever, counts as evidence on a tier of its own, and stays apart from what was
        planned and signed here. Enter bad and null results like good ones.
      </p>
      <ExternalResultForm product={product} />
    </Main>
  );
}
