import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { JoinRequestList } from "@/features/organisation/components/join-request-list";
import { MemberTable } from "@/features/organisation/components/member-table";
import { OpenInvitations } from "@/features/organisation/components/open-invitations";
import { OrganisationSummary } from "@/features/organisation/components/organisation-summary";
import { StatusNotice } from "@/features/organisation/components/status-notice";
import { VerifyActions } from "@/features/organisation/components/verify-actions";
import { organisationKindLabels } from "@/features/organisation/status";
import { oncePerRequest } from "@/trpc/once";
import { exchange } from "@/trpc/server";

type Props = { params: Promise<{ organisationId: string }> };

const find = oncePerRequest((api, organisationId: string) => api.organisation.find({ organisationId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await find((await params).organisationId)).name };
}

export default async function OrganisationPage({ params }: Props) {
  const organisation = await find((await params).organisationId);
  const { id: organisationId, can } = organisation;
  const api = await exchange();
  const [invitations, requests] = can.invite
    ? await Promise.all([
        api.organisation.invitation.listOpen({ organisationId }),
        api.organisation.joinRequest.listOpen({ organisationId }),
      ])
    : [[], []];
  return (
    <Main before={<BackLink href="/organisations">Organisations</BackLink>}>
      <PageHeading caption={organisationKindLabels[organisation.kind]}>{organisation.name}</PageHeading>
      <StatusNotice organisation={organisation} />
      <VerifyActions organisationId={organisationId} can={can} />
      <OrganisationSummary organisation={organisation} />
      {can.draftOnBehalf ? (
        <ButtonLink href={`/products/new?organisation=${organisationId}`} variant="secondary">
          Draft a product on its behalf
        </ButtonLink>
      ) : null}
      {can.edit ? (
        <ButtonLink href={`/organisations/${organisationId}/edit`} variant="secondary">
          Change these details
        </ButtonLink>
      ) : null}
      {requests.length > 0 ? (
        <>
          <SectionHeading>People who ask to be let in</SectionHeading>
          <JoinRequestList organisationId={organisationId} requests={requests} />
        </>
      ) : null}
      {organisation.members.length > 0 ? (
        <>
          <SectionHeading>Members</SectionHeading>
          <MemberTable
            organisationId={organisationId}
            members={organisation.members}
            canChange={can.changeRoles}
          />
        </>
      ) : null}
      {can.invite ? (
        <>
          <OpenInvitations organisationId={organisationId} invitations={invitations} />
          <ButtonLink href={`/organisations/${organisationId}/invite`}>Invite someone</ButtonLink>
        </>
      ) : null}
      {can.suspend ? (
        <p>
          <a href={`/organisations/${organisationId}/suspend`}>Suspend this organisation</a>
        </p>
      ) : null}
    </Main>
  );
}
