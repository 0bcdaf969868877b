import { Checkboxes } from "@/components/form/checkboxes";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { settings } from "@/lib/vocabulary";

export const settingOptions = Object.entries(settings).map(([value, label]) => ({ value, label }));

/** All that a broker needs to begin: the problem, who has it, where, and what better looks like. */
export function FourQuestions() {
  return (
    <>
      <TextArea
        name="problem"
        label="1. What is the problem?"
        hint="Describe it as the people who live or work with it would. Leave out any solution you have in mind."
        maxLength={3000}
        rows={6}
      />
      <TextArea
        name="whoHasIt"
        label="2. Who has this problem?"
        hint="Patients, residents, carers, staff. Say how many, if you know."
        maxLength={1000}
        rows={3}
      />
      <TextArea
        name="places"
        label="3. Where?"
        hint="Boroughs, neighbourhoods or sites, one on each line."
        rows={3}
      />
      <Checkboxes name="settings" legend="In which care settings?" options={settingOptions} small />
      <TextArea
        name="whatBetterLooksLike"
        label="4. What does better look like?"
        hint="What would people notice? What would you count?"
        maxLength={2000}
        rows={4}
      />
      <TextField
        name="title"
        label="Title (optional)"
        hint="If you leave it empty, we start with the first sentence of the problem."
      />
    </>
  );
}
