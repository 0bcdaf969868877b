import { DateField } from "@/components/form/date-field";
import { TextArea } from "@/components/form/text-area";
import { ActForm } from "@/features/pilot/components/act-form";
import { correctDays, withdrawAdoption } from "../actions";
import type { ShownAdoption } from "../queries";
import { everybodyReads } from "./adoption-forms";

type CorrectFormProps = { adoption: Pick<ShownAdoption, "id" | "decidedOn" | "inUseFrom" | "stoppedOn"> };

/** Asks for those days only that this adoption has. */
export function CorrectForm({ adoption: { id, decidedOn, inUseFrom, stoppedOn } }: CorrectFormProps) {
  return (
    <ActForm action={correctDays} ids={{ adoptionId: id }} button="Save the correction">
      <DateField name="decidedOn" legend="When was it decided?" defaultValue={decidedOn ?? ""} />
      {inUseFrom ? (
        <DateField
          name="inUseFrom"
          legend="When did it go into use?"
          hint="An answer that was given less than 3, 6 or 12 months after this day no longer counts."
          defaultValue={inUseFrom}
        />
      ) : null}
      {stoppedOn ? <DateField name="stoppedOn" legend="When did it stop?" defaultValue={stoppedOn} /> : null}
      <TextArea
        name="reason"
        label="Why is it corrected?"
        hint={`The days as they stood stay in sight. ${everybodyReads}`}
        maxLength={2000}
        rows={3}
      />
    </ActForm>
  );
}

export function WithdrawForm({ adoptionId }: { adoptionId: string }) {
  return (
    <>
      <p>For a decision that was opened by mistake. It is gone then, and the other side is told.</p>
      <ActForm
        action={withdrawAdoption}
        ids={{ adoptionId }}
        button="Withdraw the decision"
        variant="warning"
      />
    </>
  );
}
