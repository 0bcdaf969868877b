import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/ui/heading";
import { addLedgerEntry, changeLedgerEntry, removeLedgerEntry, saveEconomicCase } from "../actions";
import { contentOf, type EconomicsTold, formatPence } from "../rules";
import { typedPounds } from "../schema";
import {
  type CostTiming,
  costTimingLabels,
  costTimings,
  ledgerSectorLabels,
  ledgerSectors,
  ledgerSideLabels,
  ledgerSides,
} from "../status";

const pounds = { inputMode: "decimal", width: 10, prefix: "£" } as const;
const number = { inputMode: "decimal", width: 10 } as const;

type Entry = EconomicsTold["entries"][number];

/** A new entry, or one that is there as it stands. */
export function LedgerEntryForm({ evaluationId, entry }: { evaluationId: string; entry?: Entry }) {
  return (
    <ActionForm
      action={entry ? changeLedgerEntry : addLedgerEntry}
      submitText={entry ? "Save the entry" : "Add the entry"}
    >
      <HiddenField name="evaluationId" value={evaluationId} />
      {entry ? <HiddenField name="entryId" value={entry.id} /> : null}
      {entry ? <HiddenField name="seen" value={contentOf(entry)} /> : null}
      <Radios
        name="side"
        legend="Cost or benefit"
        defaultValue={entry?.side}
        options={ledgerSides.map((value) => ({ value, label: ledgerSideLabels[value] }))}
      />
      <TextField
        name="organisation"
        label="Organisation that pays or gains"
        defaultValue={entry?.organisation}
      />
      <TextField
        name="what"
        label="What it is"
        hint="Such as: licence, training, clinic visits avoided"
        defaultValue={entry?.what}
      />
      <Select
        name="sector"
        label="Whose money or good it is"
        emptyText="Choose one"
        defaultValue={entry?.sector}
        options={ledgerSectors.map((value) => ({ value, label: ledgerSectorLabels[value] }))}
      />
      <Radios
        name="isCash"
        legend="Cash or capacity"
        defaultValue={entry && String(entry.isCash)}
        options={[
          { value: "true", label: "Cash: money is really paid, or no longer paid" },
          { value: "false", label: "Capacity: time or space that can be used for something else" },
        ]}
      />
      <AmountFields entry={entry} />
      <TextField name="source" label="Where the amount comes from" defaultValue={entry?.source} />
      <TextField
        name="sourceUrl"
        label="Address of the source (optional)"
        type="url"
        defaultValue={entry?.sourceUrl ?? undefined}
      />
    </ActionForm>
  );
}

function AmountFields({ entry }: { entry?: Entry }) {
  const typed = (pence?: number | null) => (typeof pence === "number" ? typedPounds(pence) : undefined);
  return (
    <>
      <TextField
        name="year"
        label="Year of the programme"
        hint="1 is the first"
        {...number}
        defaultValue={entry?.year ?? 1}
      />
      <TextField
        name="amount"
        label="Amount in this year"
        {...pounds}
        defaultValue={typed(entry?.amountPence)}
      />
      <TextField
        name="low"
        label="Lowest amount (optional)"
        hint="For the chart of what the answer rests on"
        {...pounds}
        defaultValue={typed(entry?.lowPence)}
      />
      <TextField
        name="high"
        label="Highest amount (optional)"
        {...pounds}
        defaultValue={typed(entry?.highPence)}
      />
      <TextField name="priceYear" label="Prices of which year" {...number} defaultValue={entry?.priceYear} />
    </>
  );
}

type EntryListProps = { evaluationId: string; entries: EconomicsTold["entries"]; here: string };

/** Each entry with the way to change it and to take it out. */
export function EntryList({ evaluationId, entries, here }: EntryListProps) {
  return (
    <ul className="nhsuk-list">
      {entries.map(({ id, what, organisation, amountPence, side }) => (
        <li key={id}>
          {what} ({organisation}): {side} of {formatPence(amountPence)}{" "}
          <a href={`${here}?do=change&entry=${id}`}>
            Change<span className="nhsuk-u-visually-hidden"> {what}</span>
          </a>
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

const costTimingHints: Record<CostTiming, string> = {
  start: "We do not discount them. That is the cautious choice where the change costs more",
  even: "We discount them at 3.5% a year, as the QALYs",
};

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
        hint="Over all the years, not discounted"
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
        hint="Over all the years, not discounted"
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
      <TextField
        name="years"
        label="Number of years"
        hint="Above one, we discount QALYs at 3.5% a year"
        {...number}
        defaultValue={shown(about?.years)}
      />
      <Radios
        name="costTiming"
        legend="When are the costs paid?"
        defaultValue={about?.costTiming ?? "start"}
        options={costTimings.map((value) => ({
          value,
          label: costTimingLabels[value],
          hint: costTimingHints[value],
        }))}
      />
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
