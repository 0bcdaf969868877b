import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { ButtonLink } from "@/components/ui/button";
import { reinstateOrganisation, verifyOrganisation } from "../actions";

type Can = { verify: boolean; refuse: boolean; reinstate: boolean };

/** What a broker or administrator can decide about an organisation; what needs a reason has a page of its own. */
export function VerifyActions({ organisationId, can }: { organisationId: string; can: Can }) {
  const at = `/organisations/${organisationId}`;
  return (
    <>
      {can.verify ? (
        <ActionForm action={verifyOrganisation} submitText="Verify this organisation">
          <HiddenField name="organisationId" value={organisationId} />
        </ActionForm>
      ) : null}
      {can.reinstate ? (
        <ActionForm action={reinstateOrganisation} submitText="End the suspension">
          <HiddenField name="organisationId" value={organisationId} />
        </ActionForm>
      ) : null}
      {can.refuse ? (
        <ButtonLink href={`${at}/refuse`} variant="secondary">
          Refuse with a reason
        </ButtonLink>
      ) : null}
    </>
  );
}
