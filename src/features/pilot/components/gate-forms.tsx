import { TextArea } from "@/components/form/text-area";
import { InsetText } from "@/components/ui/inset-text";
import { SummaryList } from "@/components/ui/summary-list";
import { agreeThresholds, decideResearch, meetGate, reopenGate, waiveGate } from "../gate/actions";
import { missingThresholds } from "../gate/rules";
import type { GateKind } from "../gate/status";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";
import { ResearchQuestions } from "./research-questions";

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

function ResearchForm({ gate, irasNumber }: { gate: Gate; irasNumber: string | null }) {
  return (
    <ActForm action={decideResearch} ids={{ gateId: gate.id }} button="Decide">
      <ResearchQuestions answers={gate.answers} irasNumber={irasNumber} />
    </ActForm>
  );
}

function ThresholdsForm({ gate, pilot }: { gate: Gate; pilot: PilotPage }) {
  const { planned, slug } = pilot;
  const missing = missingThresholds(planned);
  const there = `/pilots/${slug}/evaluation/edit/thresholds`;
  if (!planned || missing) {
    return (
      <InsetText>
        <p>{missing}</p>
        <p>
          <a href={there}>Write the thresholds in the plan</a>
        </p>
      </InsetText>
    );
  }
  return (
    <ActForm action={agreeThresholds} ids={{ gateId: gate.id }} button="We agree to these thresholds">
      <SummaryList
        rows={[
          { key: "Scale if", value: planned.scaleIf },
          { key: "Adapt if", value: planned.adaptIf },
          { key: "Stop if", value: planned.stopIf },
          { key: "Budget holder", value: planned.budgetHolder },
          { key: "Route to buy", value: planned.routeToBuy },
        ]}
      />
      <p>
        <a href={there}>Change them in the plan</a>
      </p>
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
