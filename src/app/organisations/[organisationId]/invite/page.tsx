import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextField } from "@/components/form/text-field";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { RoleRadios } from "@/features/organisation/components/role-radios";
import { inviteMember } from "@/features/organisation/invitation/actions";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Invite someone" };

type Props = { params: Promise<{ organisationId: string }> };

export default async function InvitePage({ params }: Props) {
  const { organisationId } = await params;
  const { name, can } = await orNotFound((await exchange()).organisation.find({ organisationId }));
  if (!can.invite) notFound();
  return (
    <Main before={<BackLink href={`/organisations/${organisationId}`} />}>
      <PageHeading>Invite someone to {name}</PageHeading>
      <p>They get an email with a link. It works once, for seven days, and only for that address.</p>
      <ActionForm action={inviteMember} submitText="Send invitation">
        <HiddenField name="organisationId" value={organisationId} />
        <TextField name="email" label="Email address" type="email" width={30} />
        <RoleRadios defaultRole="member" />
      </ActionForm>
    </Main>
  );
}
