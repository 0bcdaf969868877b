import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { reinstatePerson, suspendPerson } from "@/features/person/actions";
import { formatMoment } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "A person" };

type Props = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const messages = {
  suspended: "They are signed out and cannot sign in. We sent them your reason.",
  reinstated: "They can sign in again. Invitations they had sent stay taken back.",
};

/** For administrators: who it is, and whether they can sign in. */
export default async function OnePersonPage({ params, searchParams }: Props) {
  const { personId } = await params;
  const { name, email, suspendedAt, memberships, can } = await orNotFound(
    (await exchange()).person.find({ personId }),
  );
  return (
    <Main before={<BackLink href="/people">People</BackLink>}>
      <DoneBanner done={(await searchParams).done} messages={messages} />
      <PageHeading>{name || email}</PageHeading>
      <SummaryList
        rows={[
          { key: "Email address", value: email },
          {
            key: "Member of",
            value:
              memberships.length === 0
                ? "No organisation"
                : memberships.map((one) => (
                    <div key={one.id}>
                      <a href={`/organisations/${one.id}`}>{one.name}</a>, {one.role}
                    </div>
                  )),
          },
          {
            key: "Access",
            value: suspendedAt ? `Suspended on ${formatMoment(suspendedAt)}` : "Can sign in",
          },
        ]}
      />
      {can.suspend ? (
        <>
          <SectionHeading>Suspend</SectionHeading>
          <p>
            They are signed out everywhere at once and cannot sign in. Invitations they sent are taken back.
            What they did stays in the record.
          </p>
          <ActionForm action={suspendPerson} submitText={null}>
            <HiddenField name="personId" value={personId} />
            <TextArea name="reason" label="Why?" hint="We email this to them." rows={3} maxLength={500} />
            <SubmitButton variant="warning">Suspend this person</SubmitButton>
          </ActionForm>
        </>
      ) : null}
      {can.reinstate ? (
        <>
          <SectionHeading>Let back in</SectionHeading>
          <p>They can sign in again, with the memberships and roles they have.</p>
          <ActionForm action={reinstatePerson} submitText="Let this person back in">
            <HiddenField name="personId" value={personId} />
          </ActionForm>
        </>
      ) : null}
      {can.suspend || can.reinstate ? null : <p>You cannot suspend yourself. Ask another administrator.</p>}
    </Main>
  );
}
