import { ActionForm } from "@/components/form/action-form";
import { Checkboxes } from "@/components/form/checkboxes";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { addMeasure, changeMeasure } from "../actions";
import { licenceText } from "../measure/library/rules";
import type { LibraryMeasure } from "../measure/library/status";
import type { PlannedMeasure } from "../plan/rules";
import {
  measureDirectionLabels,
  measureDirections,
  measureDomainLabels,
  measureDomains,
  measureKindLabels,
  measureKinds,
  type ReachStep,
  reachStepLabels,
  reachSteps,
} from "../status";

type Answers = Partial<PlannedMeasure> & { reachStep?: ReachStep | null };

type AddMeasureFormProps = {
  pilot: string;
  evaluationId: string;
  isFirst: boolean;
  /** What the library says of it, to begin with. */
  entry?: LibraryMeasure;
};

export function AddMeasureForm({ pilot, evaluationId, isFirst, entry }: AddMeasureFormProps) {
  const begun = entry && {
    ...entry,
    libraryKey: entry.key,
    caseDefinition: entry.definition,
    licence: licenceText(entry),
  };
  return (
    <ActionForm action={addMeasure} submitText="Add the measure">
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="evaluationId" value={evaluationId} />
      <MeasureFields answers={{ ...begun, isPrimary: isFirst }} />
    </ActionForm>
  );
}

type ChangeMeasureFormProps = {
  pilot: string;
  measure: PlannedMeasure & { id: string; reachStep: ReachStep | null };
};

export function ChangeMeasureForm({ pilot, measure }: ChangeMeasureFormProps) {
  return (
    <ActionForm action={changeMeasure} submitText="Save the measure">
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="measureId" value={measure.id} />
      <MeasureFields answers={measure} />
    </ActionForm>
  );
}

function MeasureFields({ answers }: { answers: Answers }) {
  return (
    <>
      {answers.libraryKey ? <HiddenField name="libraryKey" value={answers.libraryKey} /> : null}
      <TextField
        name="name"
        label="Measure"
        hint="As it will be printed, such as: atrial fibrillation diagnosed"
        defaultValue={answers.name}
      />
      <Select
        name="domain"
        label="What it is about"
        emptyText="Choose one"
        options={measureDomains.map((value) => ({ value, label: measureDomainLabels[value] }))}
        defaultValue={answers.domain}
      />
      <Radios
        name="kind"
        legend="How it is measured"
        options={measureKinds.map((value) => ({ value, label: measureKindLabels[value] }))}
        defaultValue={answers.kind}
      />
      <Radios
        name="direction"
        legend="Which direction is better"
        options={measureDirections.map((value) => ({ value, label: measureDirectionLabels[value] }))}
        defaultValue={answers.direction}
      />
      <Select
        name="reachStep"
        label="Step of the way through the service (optional)"
        hint="For a count of people about reach. The steps that are counted are drawn as a funnel."
        emptyText="None"
        options={reachSteps.map((value) => ({ value, label: reachStepLabels[value] }))}
        defaultValue={answers.reachStep ?? undefined}
      />
      <TextArea
        name="caseDefinition"
        label="What counts as one (optional)"
        hint="Who is counted, who is not, and what the denominator is."
        rows={4}
        maxLength={500}
        defaultValue={answers.caseDefinition}
      />
      <Figures answers={answers} />
      <TextField
        name="source"
        label="Source (optional)"
        hint="Where the definition or the figures are from"
        defaultValue={answers.source}
      />
      <TextArea
        name="licence"
        label="Who may use the instrument (optional)"
        hint="For a questionnaire: is it free, who owns it, who holds the licence here?"
        rows={3}
        maxLength={400}
        defaultValue={answers.licence}
      />
      <Checkboxes
        name="isPrimary"
        legend="Primary measure"
        hint="The one measure that answers the question. Choosing it here takes the place of an earlier one."
        options={[{ value: "true", label: "This is the primary measure" }]}
        defaultValue={answers.isPrimary ? ["true"] : []}
      />
    </>
  );
}

function Figures({ answers }: { answers: Answers }) {
  return (
    <>
      <TextField
        name="unit"
        label="Unit (optional)"
        hint="Such as days, points or £"
        width={10}
        defaultValue={answers.unit}
      />
      <TextField
        name="baseline"
        label="Today’s value (optional)"
        hint="A proportion is entered as a percentage, here and below."
        defaultValue={answers.baseline ?? ""}
        inputMode="decimal"
        width={10}
      />
      <TextField
        name="target"
        label="Target (optional)"
        defaultValue={answers.target ?? ""}
        inputMode="decimal"
        width={10}
      />
      <TextField
        name="minimalImportantDifference"
        label="The smallest change that matters (optional)"
        hint="Percentage points for a proportion, otherwise in the unit."
        defaultValue={answers.minimalImportantDifference ?? ""}
        inputMode="decimal"
        width={10}
      />
    </>
  );
}
