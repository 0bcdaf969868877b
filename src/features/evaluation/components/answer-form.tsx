import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { InsetText } from "@/components/ui/inset-text";
import { pilotRoleLabels } from "@/features/pilot/status";
import { formatMoment } from "@/lib/dates";
import { labelOf } from "@/lib/vocabulary";
import { answerFindings } from "../actions";
import type { BegunEvaluation } from "../queries";
import { ConfirmForm } from "./confirm-form";
import { NumbersMeant } from "./numbers-meant";

type OwnAnswer = BegunEvaluation["ownAnswers"][number];

/** What the reader answered before: to these findings, and to an earlier text or figures of them. */
export function OwnAnswers({ answers }: { answers: OwnAnswer[] }) {
  const given = answers.filter(({ role }) => role !== "evaluator");
  if (given.length === 0) return null;
  return (
    <InsetText>
      {given.map((answer) => (
        <p key={answer.role + answer.hash}>
          {answer.stands ? "You" : "The findings have changed since. To an earlier version you"}{" "}
          {answer.decision === "signed" ? "signed" : "dissented"} as{" "}
          {labelOf(pilotRoleLabels, answer.role).toLowerCase()} on {formatMoment(answer.signedAt)}
          {answer.reason ? `: “${answer.reason}”` : "."}
        </p>
      ))}
    </InsetText>
  );
}

/** A side's own answer, given once to each version. What was said of an earlier one stands above, and is not filled in: the text is another. */
export function AnswerForm({ working: { pilot, evaluation } }: { working: BegunEvaluation }) {
  const isRetracted = evaluation.status === "retracted";
  return (
    <ConfirmForm
      action={answerFindings}
      pilot={pilot.slug}
      evaluationId={evaluation.id}
      submitText="Give this answer"
    >
      <HiddenField name="seen" value={evaluation.findingsHash ?? ""} />
      <Radios
        name="decision"
        legend={isRetracted ? "Your answer to the retraction" : "Your answer to the findings"}
        options={[
          {
            value: "signed",
            label: "I sign",
            hint: isRetracted ? "It is right to take them back." : "The findings say what the figures show.",
          },
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
      <NumbersMeant />
    </ConfirmForm>
  );
}
