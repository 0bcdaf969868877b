import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { InsetText } from "@/components/ui/inset-text";
import { decideResearch, meetGate, nameThresholds, reopenGate, waiveGate } from "../gate/actions";
import { researchQuestions } from "../gate/rules";
import type { GateKind } from "../gate/status";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type Gate = PilotPage["gates"][number];

const evidenceHints: Record<GateKind, string> = {
  data_protection: "Name the assessment, its date and who agreed it. The deploying organisation owns it.",
  clinical_safety: "Name the hazard log, its version and the clinical safety officer.",
  agreement: "Name the agreement, its date and who signed for each side.",
  training: "Say who was trained, in what and when.",
  evaluation_plan: "",
  research_or_evaluation: "",
  thresholds: "",
};

/** How this gate is met: in most cases by evidence, in three by answers of its own. */
export function MeetGateForm({ gate, pilot }: { gate: Gate; pilot: PilotPage }) {
  switch (gate.kind) {
    case "evaluation_plan":
      return (
        <p>
          This gate is met when the evaluator locks the plan.{" "}
          <a href={`/pilots/${pilot.slug}/evaluation`}>Go to the evaluation</a>
        </p>
      );
    case "research_or_evaluation":
      return <ResearchForm gate={gate} irasNumber={pilot.irasNumber} />;
    case "thresholds":
      return <ThresholdsForm gate={gate} pilot={pilot} />;
    default:
      return (
        <ActForm action={meetGate} ids={{ gateId: gate.id }} button="This gate is met">
          <TextArea
            name="evidence"
            label="What shows that it is met?"
            hint={evidenceHints[gate.kind]}
            maxLength={2000}
          />
        </ActForm>
      );
  }
}

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

function ResearchForm({ gate, irasNumber }: { gate: Gate; irasNumber: string | null }) {
  const answered = (question: string) => {
    const answer = gate.answers?.[question];
    return answer === undefined ? undefined : answer ? "yes" : "no";
  };
  return (
    <ActForm action={decideResearch} ids={{ gateId: gate.id }} button="Decide">
      <p>
        These four questions follow the Health Research Authority’s table “Defining research”. One yes makes
        it research, which needs approval and its number before the pilot starts.
      </p>
      {Object.entries(researchQuestions).map(([name, question]) => (
        <Radios
          key={name}
          name={name}
          legend={question}
          options={yesNo}
          defaultValue={answered(name)}
          inline
        />
      ))}
      <TextField
        name="irasNumber"
        label="IRAS number, if it is research"
        hint="6 or 7 digits. Leave it empty while the application is under way: your answers are kept."
        inputMode="numeric"
        width={10}
        defaultValue={irasNumber ?? ""}
      />
    </ActForm>
  );
}

function ThresholdsForm({ gate, pilot }: { gate: Gate; pilot: PilotPage }) {
  return (
    <ActForm action={nameThresholds} ids={{ gateId: gate.id }} button="This gate is met">
      <InsetText>
        <p>
          The thresholds stand in the <a href={`/pilots/${pilot.slug}/evaluation`}>evaluation plan</a>: when
          to scale, when to adapt and when to stop. This gate adds who can pay for what they decide.
        </p>
      </InsetText>
      <TextField
        name="budgetHolder"
        label="Who holds the budget for going on afterwards?"
        hint="A role or a name, and the organisation"
        defaultValue={pilot.budgetHolder ?? ""}
      />
      <TextArea name="evidence" label="Where is this written down? (optional)" rows={3} maxLength={2000} />
    </ActForm>
  );
}

export function WaiveGateForm({ gate }: { gate: Gate }) {
  return (
    <ActForm action={waiveGate} ids={{ gateId: gate.id }} button="Waive this gate" variant="warning">
      <TextArea
        name="reason"
        label="Why may the pilot start without it?"
        hint="Everyone in the pilot reads this, and it stays on the record."
        rows={3}
        maxLength={1000}
      />
    </ActForm>
  );
}

export function ReopenGateForm({ gate }: { gate: Gate }) {
  return (
    <ActForm action={reopenGate} ids={{ gateId: gate.id }} button="Reopen this gate" variant="secondary">
      <TextArea
        name="reason"
        label="Why is it open again?"
        hint="The party it waits on is told."
        rows={3}
        maxLength={1000}
      />
    </ActForm>
  );
}
