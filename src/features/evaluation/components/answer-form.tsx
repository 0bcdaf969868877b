import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { answerFindings } from "../actions";
import type { BegunEvaluation } from "../queries";
import { ConfirmForm } from "./confirm-form";

/** A side's own answer, given once. */
export function AnswerForm({ working: { pilot, evaluation } }: { working: BegunEvaluation }) {
  return (
    <ConfirmForm
      action={answerFindings}
      pilot={pilot.slug}
      evaluationId={evaluation.id}
      submitText="Give this answer"
    >
      <Radios
        name="decision"
        legend="Your answer to the findings"
        options={[
          { value: "signed", label: "I sign", hint: "The findings say what the figures show." },
          { value: "dissented", label: "I dissent", hint: "My reason is printed beside the findings." },
        ]}
      />
      <TextArea
        name="reason"
        label="Reason or reply"
        hint="Needed if you dissent."
        rows={4}
        maxLength={3000}
      />
    </ConfirmForm>
  );
}
