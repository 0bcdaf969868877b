import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { SectionForm } from "@/features/product/section/components/section-form";
import { isSectionKey, sections } from "@/features/product/section/schema";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

type Props = { params: Promise<{ slug: string; section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  return { title: isSectionKey(section) ? sections[section].question : "Not found" };
}

export default async function SectionPage({ params }: Props) {
  const { slug, section } = await params;
  if (!isSectionKey(section)) notFound();
  const api = await exchange();
  const work = await orNotFound(api.product.findInWork({ product: slug }));
  const list = `/products/${work.slug}/edit`;
  if (!work.can.edit) redirect(list);
  return (
    <Main before={<BackLink href={list}>{work.answers.name}</BackLink>}>
      <SectionForm work={work} section={section} />
    </Main>
  );
}
