import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { AddRequirement, RequirementsForm } from "@/features/challenge/components/requirements-form";
import { SectionForm } from "@/features/challenge/components/section-form";
import { inAddress, sectionNames, sectionTitles } from "@/features/challenge/rules";
import { mustHaveKinds } from "@/features/challenge/status";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

type Props = {
  params: Promise<{ slug: string; section: string }>;
  searchParams: Promise<{ add?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  const known = sectionNames.find((name) => name === section);
  return { title: known ? sectionTitles[known] : "Edit a need" };
}

export default async function EditSectionPage({ params, searchParams }: Props) {
  const { slug, section: wanted } = await params;
  const section = sectionNames.find((name) => name === wanted);
  if (!section) notFound();
  const api = await exchange();
  const challenge = await orNotFound(api.challenge.find(inAddress(slug)));
  if (!(challenge.can.edit || challenge.can.shape)) notFound();
  const { add } = await searchParams;
  return (
    <Main before={<BackLink href={`/challenges/${challenge.slug}/edit`}>All parts of this need</BackLink>}>
      <div className="ix-prose">
        <PageHeading caption={challenge.title}>{sectionTitles[section]}</PageHeading>
        {section === "requirements" ? (
          <>
            <RequirementsForm challenge={challenge} />
            <AddRequirement challenge={challenge} kind={mustHaveKinds.find((kind) => kind === add)} />
          </>
        ) : (
          <SectionForm challenge={challenge} section={section} />
        )}
      </div>
    </Main>
  );
}
