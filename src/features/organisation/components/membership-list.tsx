import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { MembershipRole } from "@/lib/actor";
import { leaveOrganisation, switchOrganisation } from "../membership/actions";
import { type OrganisationStatus, organisationLabels, roleLabels } from "../status";

type Row = {
  organisationId: string;
  name: string;
  status: OrganisationStatus;
  role: MembershipRole;
  isCurrent: boolean;
};

export function MembershipList({ memberships }: { memberships: Row[] }) {
  if (memberships.length === 0) {
    return (
      <EmptyState
        heading="You belong to no organisation yet"
        action={<ButtonLink href="/organisations/new">Found or join an organisation</ButtonLink>}
      >
        <p>
          You can read everything that is public. To list a product or post a need, you need an organisation.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption="Organisations you belong to"
        hideCaption
        head={["Organisation", "Your role", "State", "Work under it", "Leave"]}
        rows={memberships.map((one) => [
          <a key={one.organisationId} href={`/organisations/${one.organisationId}`}>
            {one.name}
          </a>,
          roleLabels[one.role],
          organisationLabels[one.status],
          one.isCurrent ? (
            "Now"
          ) : (
            <Act key="switch" one={one} action={switchOrganisation} text="Switch" to="to" />
          ),
          <Act key="leave" one={one} action={leaveOrganisation} text="Leave" />,
        ])}
      />
      <p>
        <a href="/organisations/new">Found or join another organisation</a>
      </p>
    </>
  );
}

type ActProps = { one: Row; action: typeof leaveOrganisation; text: string; to?: string };

function Act({ one, action, text, to = "" }: ActProps) {
  return (
    <ActionForm action={action} submitText={null} className="ix-act">
      <HiddenField name="organisationId" value={one.organisationId} />
      <SubmitButton variant="link">
        {text}
        <span className="nhsuk-u-visually-hidden">
          {" "}
          {to} {one.name}
        </span>
      </SubmitButton>
    </ActionForm>
  );
}
