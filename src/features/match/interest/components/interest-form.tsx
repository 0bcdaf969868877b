import { ActionForm } from "@/components/form/action-form";
import { Checkboxes } from "@/components/form/checkboxes";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { keysOf } from "@/lib/vocabulary";
import { changeInterest, saveInterest } from "../actions";
import { labelOfTerm, readTerm, suggestedName } from "../rules";
import { productGroups, sharedGroups } from "../schema";
import { type Seeking, seekingLabels, seekings } from "../status";

type InterestFormProps = {
  /** The one that is changed; nothing where it is a new one. */
  interestId?: string;
  name?: string;
  search: { seeks: Seeking; words: string; terms: string[] };
};

const legends = { need: "Needs", setting: "Care settings", population: "People" } as const;

/** One question a group; within a group any answer will do, and every group that is answered must be met. */
export function InterestForm({ interestId, name, search }: InterestFormProps) {
  const { seeks, words, terms } = search;
  const chosen = (group: string) =>
    terms
      .map(readTerm)
      .filter((term) => term.group === group)
      .map(({ value }) => value);
  const further = terms.filter((term) => Object.hasOwn(productGroups, readTerm(term).group));
  return (
    <ActionForm action={interestId ? changeInterest : saveInterest} submitText="Save">
      {interestId ? <HiddenField name="interestId" value={interestId} /> : null}
      <TextField
        name="name"
        label="Name"
        hint="Only you see it."
        defaultValue={name ?? suggestedName(search)}
      />
      <Radios
        name="seeks"
        legend="What do you want to hear of?"
        options={seekings.map((value) => ({ value, label: seekingLabels[value] }))}
        defaultValue={seeks}
        inline
      />
      <TextField
        name="words"
        label="Words (optional)"
        hint="All of them must be there."
        defaultValue={words}
      />
      {Object.entries(sharedGroups).map(([group, labels]) => (
        <Checkboxes
          key={group}
          name={`${group}[]`}
          legend={legends[group as keyof typeof legends]}
          hint="Any of those that you choose."
          options={keysOf(labels as Record<string, string>).map((value) => ({
            value,
            label: (labels as Record<string, string>)[value] ?? value,
          }))}
          defaultValue={chosen(group)}
          small
        />
      ))}
      <TextArea
        name="place"
        label="Places (optional)"
        hint="Written as in the list of products or needs, one on each line."
        rows={3}
        defaultValue={chosen("place").join("\n")}
      />
      {further.length > 0 ? (
        <>
          <p>Of products also: {further.map(labelOfTerm).join(", ")}.</p>
          {further.map((term) => (
            <HiddenField key={term} name={`${readTerm(term).group}[]`} value={readTerm(term).value} />
          ))}
        </>
      ) : null}
    </ActionForm>
  );
}
