import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { refuseOrganisation } from "@/features/organisation/actions";
import { ReasonForm } from "@/features/organisation/components/reason-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Refuse an organisation" };

type Props = { params: Promise<{ organisationId: string }> };

export default async function RefuseOrganisationPage({ params }: Props) {
  const { organisationId } = await params;
  const { name, can } = await orNotFound((await exchange()).organisation.find({ organisationId }));
  if (!can.refuse) notFound();
  return (
    <Main before={<BackLink href={`/organisations/${organisationId}`} />}>
      <PageHeading>Refuse {name}</PageHeading>
      <p>When you do this, nothing of it becomes public, and its identifiers are free for others.</p>
      <ReasonForm organisationId={organisationId} action={refuseOrganisation} submitText="Refuse" />
    </Main>
  );
}
