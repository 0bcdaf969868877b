import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { env } from "@/env";
import { ChartGallery } from "./chart-gallery";
import { FormGallery } from "./form-gallery";
import { PieceGallery } from "./piece-gallery";

export const metadata: Metadata = { title: "Components" };

/** Every piece of the design system on one page, for whoever builds or checks one. Demo only. */
export default async function ComponentsPage() {
  await connection();
  if (!env().EXCHANGE_DEMO) notFound();
  return (
    <Main before={<Breadcrumbs items={[{ href: "/", text: "Home" }]} />}>
      <PageHeading caption="Design system">Components</PageHeading>
      <SectionHeading>Pieces</SectionHeading>
      <PieceGallery />
      <SectionHeading>Charts</SectionHeading>
      <ChartGallery />
      <SectionHeading>Forms</SectionHeading>
      <FormGallery />
    </Main>
  );
}
