import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { answerMustHave } from "../actions";

export function MustHaveForm({ matchId, mustHaveId }: { matchId: string; mustHaveId: string }) {
  return (
    <ActionForm action={answerMustHave} submitText="Answer">
      <HiddenField name="matchId" value={matchId} />
      <HiddenField name="mustHaveId" value={mustHaveId} />
      <Radios
        name="isMet"
        legend="Do you meet it?"
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
      <TextArea
        name="answer"
        label="How you meet it, or why not"
        hint="The leader reads it and confirms it. Until then it stays unknown."
        maxLength={1000}
        rows={4}
      />
    </ActionForm>
  );
}
