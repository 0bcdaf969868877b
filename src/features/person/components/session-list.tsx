import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/dates";
import { revokeOtherSessions, revokeSession } from "../session/actions";

type Session = { id: string; device: string; createdAt: Date; isThisDevice: boolean };

export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <>
      <Table
        caption="Devices on which you are signed in"
        hideCaption
        head={["Device", "Since", "Sign out"]}
        rows={sessions.map(({ id, device, createdAt, isThisDevice }) => [
          device,
          formatMoment(createdAt),
          isThisDevice ? (
            "This device"
          ) : (
            <ActionForm key={id} action={revokeSession} submitText={null} className="ix-act">
              <HiddenField name="sessionId" value={id} />
              <SubmitButton variant="link">
                Sign out
                <span className="nhsuk-u-visually-hidden">
                  {" "}
                  {device} since {formatMoment(createdAt)}
                </span>
              </SubmitButton>
            </ActionForm>
          ),
        ])}
      />
      {sessions.length > 1 ? (
        <ActionForm action={revokeOtherSessions} submitText={null}>
          <SubmitButton variant="secondary">Sign out everywhere else</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  );
}
