import { Checkboxes } from "@/components/form/checkboxes";
import { TextArea } from "@/components/form/text-area";
import { correctFindings, retractFindings, signFindings } from "../actions";
import type { BegunEvaluation } from "../queries";
import { hasControl } from "../wording/rules";
import { ConfirmForm } from "./confirm-form";
import { NumbersMeant } from "./numbers-meant";

type FindingsFormProps = { working: BegunEvaluation };

/** The evaluator writes and signs in one step: there is no unsigned version to leak. */
export function SignFindingsForm({ working }: FindingsFormProps) {
  return (
    <ConfirmForm {...formOf(working)} action={signFindings} submitText="Sign the findings">
      <FindingsFields evaluation={working.evaluation} />
      <p>
        Your signature starts the 20 working days in which both sides can sign, dissent or reply. After that
        the findings are published, whatever they say.
      </p>
    </ConfirmForm>
  );
}

export function CorrectFindingsForm({ working }: FindingsFormProps) {
  return (
    <ConfirmForm {...formOf(working)} action={correctFindings} submitText="Publish the correction">
      <FindingsFields evaluation={working.evaluation} />
      <TextArea
        name="reason"
        label="What was wrong and what changed?"
        hint="Everybody reads this above the result."
        rows={3}
        maxLength={2000}
      />
    </ConfirmForm>
  );
}

export function RetractFindingsForm({ working }: FindingsFormProps) {
  return (
    <ConfirmForm {...formOf(working)} action={retractFindings} submitText="Retract the result">
      <TextArea
        name="reason"
        label="Why is it retracted?"
        hint="Everybody reads this above the result. This cannot be undone."
        rows={4}
        maxLength={2000}
      />
      <NumbersMeant />
    </ConfirmForm>
  );
}

type FindingsFieldsProps = {
  evaluation: Pick<BegunEvaluation["evaluation"], "findings" | "limitations" | "design">;
};

export function FindingsFields({ evaluation }: FindingsFieldsProps) {
  return (
    <>
      <TextArea
        name="findings"
        label="Findings in plain English"
        hint="What was found, also where it is nothing or bad news. The figures are printed beside it by themselves."
        defaultValue={evaluation.findings}
        rows={8}
        maxLength={5000}
      />
      <TextArea
        name="limitations"
        label="Limitations"
        hint="What this cannot show, who was missed, what else changed at the same time."
        defaultValue={evaluation.limitations}
        rows={5}
        maxLength={3000}
      />
      {hasControl(evaluation.design) ? null : (
        <Checkboxes
          name="wordsMeant"
          legend="Words of cause"
          hint="This design cannot show what caused a difference. Words such as “led to” or “reduced” are pointed out before you sign."
          options={[{ value: "true", label: "Keep such words as they are" }]}
          small
        />
      )}
      <NumbersMeant />
    </>
  );
}

function formOf({ pilot, evaluation }: BegunEvaluation) {
  return { pilot: pilot.slug, evaluationId: evaluation.id };
}
