import { DateField } from "@/components/form/date-field";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { ActForm } from "@/features/pilot/components/act-form";
import type { PilotPage } from "@/features/pilot/workspace/queries";
import { formatDate } from "@/lib/dates";
import { answerFollowUp, considerAdoption, decideOnAdoption, putIntoUse, stopAdoption } from "../actions";
import { followUpAnswerLabels } from "../follow-up/status";
import type { ShownAdoption } from "../queries";
import { adoptionDecisionLabels } from "../status";

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const everybodyReads = "Everybody who takes part in the pilot, and the exchange, read it.";

/** Opens the question for one site; with one product there is nothing to choose. */
export function ConsiderForm({ pilot }: { pilot: Pick<PilotPage, "id" | "products" | "sites"> }) {
  const [only] = pilot.products;
  const single = pilot.products.length === 1 && only;
  return (
    <ActForm
      action={considerAdoption}
      ids={{ pilotId: pilot.id, ...(single ? { productId: single.id } : {}) }}
      button="Open the decision"
    >
      {single ? null : (
        <Select
          name="productId"
          label="Which product?"
          emptyText="Choose one"
          options={pilot.products.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        name="siteId"
        label="At which site of the pilot?"
        emptyText="None of these"
        options={pilot.sites.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="otherSite"
        label="Or at another site of the organisation"
        hint="Leave it empty if you chose a site of the pilot."
      />
    </ActForm>
  );
}

export function DecideForm({ adoptionId, today }: { adoptionId: string; today: string }) {
  return (
    <ActForm action={decideOnAdoption} ids={{ adoptionId }} button="Save the decision">
      <Radios
        name="decision"
        legend="What did this site decide?"
        options={optionsOf(adoptionDecisionLabels)}
      />
      <DateField name="decidedOn" legend="When was it decided?" defaultValue={today} />
      <TextArea
        name="adaptations"
        label="If you adapt it: what is done differently from the pilot?"
        hint={everybodyReads}
        maxLength={2000}
        rows={3}
      />
      <TextArea
        name="reason"
        label="If not now: why, and what would have to change?"
        hint={everybodyReads}
        maxLength={2000}
        rows={3}
      />
    </ActForm>
  );
}

export function UseForm({ adoptionId }: { adoptionId: string }) {
  return (
    <ActForm action={putIntoUse} ids={{ adoptionId }} button="It is in use">
      <DateField
        name="inUseFrom"
        legend="When did it go into use?"
        hint="You are asked 3, 6 and 12 months after this day whether it is still in use."
      />
    </ActForm>
  );
}

export function StopForm({ adoptionId }: { adoptionId: string }) {
  return (
    <ActForm action={stopAdoption} ids={{ adoptionId }} button="It stopped" variant="warning">
      <DateField name="stoppedOn" legend="When did it stop?" />
      <TextArea name="reason" label="Why did it stop?" hint={everybodyReads} maxLength={2000} rows={3} />
    </ActForm>
  );
}

type AnswerFormProps = { adoptionId: string; followUp: ShownAdoption["followUps"][number] };

export function AnswerForm({ adoptionId, followUp: { months, dueOn } }: AnswerFormProps) {
  return (
    <ActForm action={answerFollowUp} ids={{ adoptionId, months: String(months) }} button="Save the answer">
      <Radios
        name="answer"
        legend={`Was it still in use on ${formatDate(dueOn)}, ${months} months after it went into use?`}
        options={optionsOf(followUpAnswerLabels)}
      />
      <TextField
        name="users"
        label="How many people use it, if you know"
        hint={`Leave it empty if you do not know. ${everybodyReads}`}
        inputMode="numeric"
        width={5}
      />
      <TextArea
        name="note"
        label="Your note"
        hint={`If it is not in use, say why. ${everybodyReads}`}
        maxLength={1000}
        rows={3}
      />
    </ActForm>
  );
}
