import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/ui/heading";
import { addLedgerEntry, removeLedgerEntry, saveEconomicCase } from "../actions";
import { type EconomicsTold, formatPence } from "../rules";
import { ledgerSectorLabels, ledgerSectors, ledgerSideLabels, ledgerSides } from "../status";

const pounds = { inputMode: "decimal", width: 10, prefix: "£" } as const;
const number = { inputMode: "decimal", width: 10 } as const;

export function LedgerEntryForm({ evaluationId }: { evaluationId: string }) {
  return (
    <ActionForm action={addLedgerEntry} submitText="Add the entry">
      <HiddenField name="evaluationId" value={evaluationId} />
      <Radios
        name="side"
        legend="Cost or benefit"
        options={ledgerSides.map((value) => ({ value, label: ledgerSideLabels[value] }))}
      />
      <TextField name="organisation" label="Organisation that pays or gains" />
      <TextField name="what" label="What it is" hint="Such as: licence, training, clinic visits avoided" />
      <Select
        name="sector"
        label="Whose money or good it is"
        emptyText="Choose one"
        options={ledgerSectors.map((value) => ({ value, label: ledgerSectorLabels[value] }))}
      />
      <Radios
        name="isCash"
        legend="Cash or capacity"
        options={[
          { value: "true", label: "Cash: money is really paid, or no longer paid" },
          { value: "false", label: "Capacity: time or space that can be used for something else" },
        ]}
      />
      <TextField
        name="year"
        label="Year of the programme"
        hint="1 is the first"
        {...number}
        defaultValue={1}
      />
      <TextField name="amount" label="Amount in this year" {...pounds} />
      <TextField
        name="low"
        label="Lowest amount (optional)"
        hint="For the chart of what the answer rests on"
        {...pounds}
      />
      <TextField name="high" label="Highest amount (optional)" {...pounds} />
      <TextField name="priceYear" label="Prices of which year" {...number} />
      <TextField name="source" label="Where the amount comes from" />
      <TextField name="sourceUrl" label="Address of the source (optional)" type="url" />
    </ActionForm>
  );
}

type EntryListProps = { evaluationId: string; entries: EconomicsTold["entries"] };

/** Each entry with the way to take it out; a wrong one is taken out and entered anew. */
export function EntryList({ evaluationId, entries }: EntryListProps) {
  return (
    <ul className="nhsuk-list">
      {entries.map(({ id, what, organisation, amountPence, side }) => (
        <li key={id}>
          {what} ({organisation}): {side} of {formatPence(amountPence)}
          <ActionForm action={removeLedgerEntry} submitText={null} className="ix-inline-form">
            <HiddenField name="evaluationId" value={evaluationId} />
            <HiddenField name="entryId" value={id} />
            <button type="submit" className="ix-button-link">
              Take out<span className="nhsuk-u-visually-hidden"> {what}</span>
            </button>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

type CaseFormProps = { evaluationId: string; about: EconomicsTold["about"] };

export function EconomicCaseForm({ evaluationId, about }: CaseFormProps) {
  const shown = (value: number | null | undefined) => value ?? undefined;
  return (
    <ActionForm action={saveEconomicCase} submitText="Save">
      <HiddenField name="evaluationId" value={evaluationId} />
      <TextField
        name="perspective"
        label="Whose costs and benefits are counted"
        hint="Such as: NHS and social care in one borough, over two years"
        defaultValue={about?.perspective}
      />
      <TextField
        name="people"
        label="Number of people it covers (optional)"
        {...number}
        defaultValue={shown(about?.people)}
      />
      <SectionHeading level={3}>Cost per QALY (optional: all nine or none)</SectionHeading>
      <TextField
        name="costControl"
        label="Cost per person without the change"
        {...pounds}
        defaultValue={shown(about?.costControl)}
      />
      <TextField
        name="costControlError"
        label="Its standard error"
        {...pounds}
        defaultValue={shown(about?.costControlError)}
      />
      <TextField
        name="costNew"
        label="Cost per person with the change"
        {...pounds}
        defaultValue={shown(about?.costNew)}
      />
      <TextField
        name="costNewError"
        label="Its standard error"
        {...pounds}
        defaultValue={shown(about?.costNewError)}
      />
      <TextField
        name="utilityControl"
        label="Utility without the change"
        hint="From 0 to 1"
        {...number}
        defaultValue={shown(about?.utilityControl)}
      />
      <TextField
        name="utilityControlError"
        label="Its standard error"
        {...number}
        defaultValue={shown(about?.utilityControlError)}
      />
      <TextField
        name="utilityNew"
        label="Utility with the change"
        {...number}
        defaultValue={shown(about?.utilityNew)}
      />
      <TextField
        name="utilityNewError"
        label="Its standard error"
        {...number}
        defaultValue={shown(about?.utilityNewError)}
      />
      <TextField name="years" label="Number of years" {...number} defaultValue={shown(about?.years)} />
      <TextArea
        name="qalySource"
        label="Where these come from (optional)"
        rows={2}
        maxLength={500}
        defaultValue={about?.qalySource}
      />
    </ActionForm>
  );
}
