import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { RoleRadios } from "@/features/organisation/components/role-radios";
import { changeRole, removeMember } from "@/features/organisation/membership/actions";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Change a member’s role" };

type Props = { params: Promise<{ organisationId: string; personId: string }> };

export default async function MemberPage({ params }: Props) {
  const { organisationId, personId } = await params;
  const { name, members, can } = await orNotFound((await exchange()).organisation.find({ organisationId }));
  const member = members.find((one) => one.personId === personId);
  if (!member || !can.changeRoles) notFound();
  const called = member.name ?? member.email;
  const fields = (
    <>
      <HiddenField name="organisationId" value={organisationId} />
      <HiddenField name="personId" value={personId} />
    </>
  );
  return (
    <Main before={<BackLink href={`/organisations/${organisationId}`} />}>
      <PageHeading caption={name}>{called}</PageHeading>
      <ActionForm action={changeRole} submitText="Save role">
        {fields}
        <RoleRadios defaultRole={member.role} />
      </ActionForm>
      <SectionHeading>Take out</SectionHeading>
      <p>What {called} did here stays in the record. You can invite them again.</p>
      <ActionForm action={removeMember} submitText={null}>
        {fields}
        <SubmitButton variant="warning">Take out of {name}</SubmitButton>
      </ActionForm>
    </Main>
  );
}
