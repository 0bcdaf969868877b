import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { HiddenField } from "@/components/form/hidden-field";
import { TextField } from "@/components/form/text-field";
import { proposeMeeting } from "../actions";

export function MeetingForm({ matchId }: { matchId: string }) {
  return (
    <ActionForm action={proposeMeeting} submitText="Propose this time">
      <HiddenField name="matchId" value={matchId} />
      <DateField name="day" legend="Day" />
      <TextField name="time" label="Time in London" hint="For example, 14:30" width={5} />
      <TextField name="place" label="Where, or a link" />
    </ActionForm>
  );
}
