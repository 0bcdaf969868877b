import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import { labelOf } from "@/lib/vocabulary";
import { cancelInvitation } from "../invitation/actions";
import { roleLabels } from "../status";

type Invitation = { id: string; email: string; role: string; expiresAt: Date };
type Props = { organisationId: string; invitations: Invitation[] };

export function OpenInvitations({ organisationId, invitations }: Props) {
  if (invitations.length === 0) return null;
  return (
    <>
      <SectionHeading>Invitations without an answer</SectionHeading>
      <Table
        caption="Invitations without an answer"
        hideCaption
        head={["Email address", "Role", "Ends on", "Take back"]}
        rows={invitations.map(({ id, email, role, expiresAt }) => [
          email,
          labelOf(roleLabels, role),
          formatDate(expiresAt),
          <ActionForm key={id} action={cancelInvitation} submitText={null} className="ix-act">
            <HiddenField name="organisationId" value={organisationId} />
            <HiddenField name="invitationId" value={id} />
            <SubmitButton variant="link">
              Take back<span className="nhsuk-u-visually-hidden"> the invitation of {email}</span>
            </SubmitButton>
          </ActionForm>,
        ])}
      />
    </>
  );
}
