import { ActionForm } from "@/components/form/action-form";
import { Checkboxes } from "@/components/form/checkboxes";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/ui/heading";
import {
  evidenceVerdictLabels,
  externalDesignLabels,
  externalResultKindLabels,
  measureDirectionLabels,
} from "../../status";
import { editExternalResult, enterExternalResult } from "../actions";
import type { ExternalResultPage } from "../queries";
import { shownFigures } from "../schema";

type ExternalResultFormProps = { product?: string; result?: ExternalResultPage };

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A figure published elsewhere, with everything that a reader needs to doubt it. */
export function ExternalResultForm({ product, result }: ExternalResultFormProps) {
  return (
    <ActionForm
      action={result ? editExternalResult : enterExternalResult}
      submitText={result ? "Save the figure" : "Enter the figure"}
    >
      {result ? <HiddenField name="externalResultId" value={result.id} /> : null}
      {result ? <HiddenField name="revision" value={result.revision} /> : null}
      <TextField
        name="product"
        label="Product (optional)"
        hint="The last part of the address of its page, such as escape-pain. Leave it empty for a figure about a class of products."
        defaultValue={result?.attachedTo ?? product}
      />
      <StudyFields result={result} />
      <SectionHeading>The figure</SectionHeading>
      <FigureFields result={result} />
      <SectionHeading>What a reader must know</SectionHeading>
      <DoubtFields result={result} />
    </ActionForm>
  );
}

function StudyFields({ result }: Pick<ExternalResultFormProps, "result">) {
  return (
    <>
      <TextField
        name="title"
        label="What was found, as a heading"
        hint="Such as: Function six months after the course"
        defaultValue={result?.title}
      />
      <TextField name="subject" label="What was studied" defaultValue={result?.subject} />
      <TextField name="setting" label="Where" defaultValue={result?.setting} />
      <Select
        name="designKind"
        label="How the figure came about"
        emptyText="Choose one"
        options={optionsOf(externalDesignLabels)}
        defaultValue={result?.designKind}
      />
      <TextField
        name="design"
        label="The design in the source’s words"
        hint="With the number of people and the time, such as: cluster randomised trial, 418 people"
        defaultValue={result?.design}
      />
      <TextField
        name="comparator"
        label="Compared with (optional)"
        defaultValue={result?.comparator ?? undefined}
      />
      <TextField name="measure" label="Measure" defaultValue={result?.measure} />
      <TextArea
        name="caseDefinition"
        label="What counts as one"
        hint="Possible or confirmed? New or known? Who is in the denominator?"
        rows={3}
        maxLength={500}
        defaultValue={result?.caseDefinition}
      />
    </>
  );
}

function FigureFields({ result }: Pick<ExternalResultFormProps, "result">) {
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined
      ? undefined
      : result?.kind === "proportion"
        ? Number((value * 100).toFixed(8))
        : value;
  const number = { inputMode: "decimal", width: 10 } as const;
  return (
    <>
      <Select
        name="kind"
        label="Kind of figure"
        emptyText="Choose one"
        options={optionsOf(externalResultKindLabels)}
        defaultValue={result?.kind}
      />
      <Radios
        name="direction"
        legend="Which direction is better"
        options={optionsOf(measureDirectionLabels)}
        defaultValue={result?.direction}
      />
      <TextField name="unit" label="Unit (optional)" width={20} defaultValue={result?.unit} />
      <TextField
        name="numerator"
        label="Numerator (optional)"
        {...number}
        defaultValue={result?.numerator ?? undefined}
      />
      <TextField
        name="denominator"
        label="Denominator (optional)"
        {...number}
        defaultValue={result?.denominator ?? undefined}
      />
      <TextField
        name="printedPercent"
        label="The percentage printed beside them (optional)"
        hint="We calculate it again and say where the two disagree."
        suffix="%"
        {...number}
        defaultValue={result?.printedPercent ?? undefined}
      />
      <TextField
        name="sampleSize"
        label="Number of people (optional)"
        {...number}
        defaultValue={result?.sampleSize ?? undefined}
      />
      <TextField
        name="estimate"
        label="Estimate (optional)"
        hint="A proportion is entered as a percentage, here and in the limits. Leave out what the source does not print."
        {...number}
        defaultValue={shown(result?.estimate)}
      />
      <TextField
        name="low"
        label="Lower limit of the 95% interval (optional)"
        {...number}
        defaultValue={shown(result?.low)}
      />
      <TextField name="high" label="Upper limit (optional)" {...number} defaultValue={shown(result?.high)} />
      <TextField
        name="standardError"
        label="Standard error (optional)"
        {...number}
        defaultValue={result?.standardError ?? undefined}
      />
      <TextField
        name="printedP"
        label="P value as printed (optional)"
        hint="Such as <0.01"
        width={10}
        defaultValue={result?.printedP ?? undefined}
      />
      <Radios
        name="verdict"
        legend="What it says of the product"
        hint="A null result and a bad one count like a good one."
        options={optionsOf(evidenceVerdictLabels)}
        defaultValue={result?.verdict}
      />
    </>
  );
}

function DoubtFields({ result }: Pick<ExternalResultFormProps, "result">) {
  return (
    <>
      <Checkboxes
        name="selectedOnBaseline"
        legend="How people got in"
        options={[
          {
            value: "true",
            label:
              "They were chosen by their value of this very measure, such as people who had no test before",
          },
        ]}
        defaultValue={result?.selectedOnBaseline ? ["true"] : []}
      />
      <TextField
        name="printedParts"
        label="Percentages that should make up a whole (optional)"
        hint="With commas between them, such as 25.8, 74.6"
        defaultValue={result?.printedParts[0]?.percents.join(", ")}
      />
      <OtherFigures result={result} />
      <TextArea
        name="contradictions"
        label="What contradicts it (optional)"
        hint="One on each line: within the source, or between it and another."
        rows={4}
        maxLength={2000}
        defaultValue={result?.contradictions.join("\n")}
      />
      <TextArea name="note" label="Note (optional)" rows={3} maxLength={1000} defaultValue={result?.note} />
      <TextField name="sourceUrl" label="Address of the source" type="url" defaultValue={result?.sourceUrl} />
      <TextField
        name="publishedOn"
        label="Published (optional)"
        hint="As far as it is known: 2016, 2016-02 or 2016-02-17"
        width={10}
        defaultValue={result?.publishedOn ?? undefined}
      />
    </>
  );
}

const places = Array.from({ length: shownFigures }, (_, place) => place);

/** Other counts that the source prints with a percentage: the check of one slip is a check of the care taken. */
function OtherFigures({ result }: Pick<ExternalResultFormProps, "result">) {
  return places.map((place) => {
    const figure = result?.printedFigures[place];
    const name = (field: string) => `printedFigures.${place}.${field}`;
    const label = place === 0 ? "Another count with a percentage" : "One more count with a percentage";
    return (
      <fieldset key={place} className="nhsuk-fieldset nhsuk-u-margin-bottom-4">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label} (optional)</legend>
        <TextField name={name("what")} label="What is counted" defaultValue={figure?.what} />
        <TextField
          name={name("numerator")}
          label="Count"
          width={10}
          inputMode="numeric"
          defaultValue={figure?.numerator}
        />
        <TextField
          name={name("denominator")}
          label="Of"
          width={10}
          inputMode="numeric"
          defaultValue={figure?.denominator}
        />
        <TextField
          name={name("percent")}
          label="Printed as"
          suffix="%"
          width={5}
          inputMode="decimal"
          defaultValue={figure?.percent}
        />
      </fieldset>
    );
  });
}
