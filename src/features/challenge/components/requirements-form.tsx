import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { InsetText } from "@/components/ui/inset-text";
import { assuranceItems, offerings, populations, settings, stages } from "@/lib/vocabulary";
import { addMustHave, removeMustHave, saveSection, shapeSection } from "../actions";
import type { ShownChallenge } from "../queries";
import { type MustHaveKind, mustHaveKindLabels, mustHaveKinds } from "../status";
import { SaveButtons } from "./section-form";

type Props = { challenge: ShownChallenge };

const essentialOptions = [
  { value: "true", label: "Must-have" },
  { value: "false", label: "Nice-to-have" },
];

/** The lines that are there, with their weights; each can be changed without JavaScript. */
export function RequirementsForm({ challenge }: Props) {
  const { mustHaves } = challenge;
  if (mustHaves.length === 0)
    return <InsetText>There are no requirements yet. Add the first one below.</InsetText>;
  return (
    <>
      <ActionForm
        action={challenge.can.edit ? saveSection : shapeSection}
        submitText={null}
        secondary={<SaveButtons />}
      >
        <HiddenField name="challengeId" value={challenge.id} />
        <HiddenField name="revision" value={challenge.revision} />
        <HiddenField name="section" value="requirements" />
        <p>Weights say what counts most. They total 100. Clear all of them to make them equal again.</p>
        {mustHaves.map((line, place) => (
          <Fieldset key={line.id} legend={`${place + 1}. ${line.text}`}>
            <HiddenField name={`mustHaves.${place}.id`} value={line.id} />
            <HiddenField name={`mustHaves.${place}.kind`} value={line.kind} />
            <HiddenField name={`mustHaves.${place}.value`} value={line.value} />
            <Radios
              name={`mustHaves.${place}.isEssential`}
              legend="How firm is it?"
              options={essentialOptions}
              defaultValue={String(line.isEssential)}
              inline
              small
            />
            <TextField
              name={`mustHaves.${place}.weight`}
              label="Weight"
              inputMode="numeric"
              suffix="of 100"
              width={3}
              defaultValue={line.weight}
            />
          </Fieldset>
        ))}
      </ActionForm>
      <ActionForm
        action={removeMustHave}
        submitText={null}
        secondary={<SubmitButton variant="secondary">Remove it</SubmitButton>}
      >
        <HiddenField name="challengeId" value={challenge.id} />
        <Select
          name="mustHaveId"
          label="Remove a requirement"
          options={mustHaves.map(({ id, text }) => ({ value: id, label: text }))}
        />
      </ActionForm>
    </>
  );
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const questions: Record<MustHaveKind, React.ReactNode> = {
  assurance: (
    <Select name="value" label="Which item of the product’s passport?" options={optionsOf(assuranceItems)} />
  ),
  integration: <TextField name="value" label="Which system must it work with?" />,
  setting: <Select name="value" label="In which care setting must it work?" options={optionsOf(settings)} />,
  population: <Select name="value" label="Whom must it suit?" options={optionsOf(populations)} />,
  language: <TextField name="value" label="Which language must it have?" />,
  product_kind: (
    <Select name="value" label="What kind of product must it be?" options={optionsOf(offerings)} />
  ),
  stage: <Select name="value" label="How ready must it be at least?" options={optionsOf(stages)} />,
  price_ceiling: (
    <TextField name="value" label="What may it cost at most?" prefix="£" inputMode="numeric" width={10} />
  ),
  start_date: <DateField name="value" legend="By when must it be able to start?" />,
  free_text: (
    <TextArea
      name="value"
      label="What do you need?"
      hint="Innovators answer this in their own words, and you confirm."
      maxLength={500}
      rows={3}
    />
  ),
};

/** First the kind, then the question that fits it: two plain pages instead of one that needs a script. */
export function AddRequirement({ challenge, kind }: Props & { kind?: MustHaveKind }) {
  return (
    <section aria-labelledby="add" className="nhsuk-u-margin-top-6">
      <h2 className="nhsuk-heading-m" id="add">
        Add a requirement
      </h2>
      {kind ? (
        <ActionForm
          action={addMustHave}
          submitText="Add it"
          secondary={<a href={`/challenges/${challenge.slug}/edit/requirements`}>Cancel</a>}
        >
          <HiddenField name="challengeId" value={challenge.id} />
          <HiddenField name="kind" value={kind} />
          {questions[kind]}
          <Radios
            name="isEssential"
            legend="How firm is it?"
            options={essentialOptions}
            defaultValue="true"
            inline
          />
        </ActionForm>
      ) : (
        <ul className="nhsuk-list">
          {mustHaveKinds.map((each) => (
            <li key={each}>
              <a href={`/challenges/${challenge.slug}/edit/requirements?add=${each}#add`}>
                {mustHaveKindLabels[each]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
