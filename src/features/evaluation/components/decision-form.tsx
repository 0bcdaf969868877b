import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { decideOnFindings } from "../actions";
import type { BegunEvaluation } from "../queries";
import { decisionLabels } from "../status";
import { ConfirmForm } from "./confirm-form";
import { NumbersMeant } from "./numbers-meant";

/** For the leader, beside the thresholds that were agreed before any figure came in. */
export function DecisionForm({ working }: { working: BegunEvaluation }) {
  const { pilot, evaluation, versions, decisions } = working;
  const { scaleIf, adaptIf, stopIf } = evaluation;
  return (
    <ConfirmForm
      action={decideOnFindings}
      pilot={pilot.slug}
      evaluationId={evaluation.id}
      submitText={decisions.length > 0 ? "Publish a new decision" : "Publish the decision"}
    >
      <HiddenField name="version" value={versions[0]?.number ?? 0} />
      <Radios
        name="decision"
        legend="What do you decide?"
        options={[
          { value: "scale", label: decisionLabels.scale, hint: `The plan said: ${scaleIf}` },
          { value: "adapt", label: decisionLabels.adapt, hint: `The plan said: ${adaptIf}` },
          { value: "stop", label: decisionLabels.stop, hint: `The plan said: ${stopIf}` },
        ]}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Everybody reads this beside the result. If you decide against the thresholds, say why."
        rows={4}
        maxLength={2000}
      />
      <NumbersMeant />
    </ConfirmForm>
  );
}
