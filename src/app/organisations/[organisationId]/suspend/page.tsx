import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { suspendOrganisation } from "@/features/organisation/actions";
import { ReasonForm } from "@/features/organisation/components/reason-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Suspend an organisation" };

type Props = { params: Promise<{ organisationId: string }> };

export default async function SuspendOrganisationPage({ params }: Props) {
  const { organisationId } = await params;
  const { name, can } = await orNotFound((await exchange()).organisation.find({ organisationId }));
  if (!can.suspend) notFound();
  return (
    <Main before={<BackLink href={`/organisations/${organisationId}`} />}>
      <PageHeading>Suspend {name}</PageHeading>
      <p>
        When you do this, everything it shows is hidden, its live matches lapse, and its members can only
        read.
      </p>
      <ReasonForm organisationId={organisationId} action={suspendOrganisation} submitText="Suspend" />
    </Main>
  );
}
