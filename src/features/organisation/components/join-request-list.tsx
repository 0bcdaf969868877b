import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/dates";
import { answerJoinRequest } from "../join-request/actions";

type Request = { id: string; name: string | null; email: string; message: string; createdAt: Date };
type Props = { organisationId: string; requests: Request[] };

/** Whoever is let in starts as a member; the role can be changed afterwards. */
export function JoinRequestList({ organisationId, requests }: Props) {
  return requests.map(({ id, name, email, message, createdAt }) => (
    <Card key={id} heading={name ?? email} caption={`${email}, ${formatDate(createdAt)}`}>
      <p>{message}</p>
      <ActionForm action={answerJoinRequest} submitText={null}>
        <HiddenField name="organisationId" value={organisationId} />
        <HiddenField name="joinRequestId" value={id} />
        <div className="ix-form__buttons">
          <SubmitButton name="answer" value="accept">
            Let in as a member
          </SubmitButton>
          <SubmitButton name="answer" value="decline" variant="secondary">
            Decline
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  ));
}
