import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { saveSection, shapeSection } from "../actions";
import type { ShownChallenge } from "../queries";
import type { SectionName } from "../schema";
import { SectionFields } from "./section-fields";

type SectionFormProps = { challenge: ShownChallenge; section: Exclude<SectionName, "requirements"> };

/** One page of the guided form: saved as far as it goes. */
export function SectionForm({ challenge, section }: SectionFormProps) {
  return (
    <ActionForm
      action={challenge.can.edit ? saveSection : shapeSection}
      submitText={null}
      secondary={<SaveButtons />}
    >
      <HiddenField name="challengeId" value={challenge.id} />
      <HiddenField name="revision" value={challenge.revision} />
      <HiddenField name="section" value={section} />
      <SectionFields section={section} challenge={challenge} />
    </ActionForm>
  );
}

export function SaveButtons() {
  return (
    <>
      <SubmitButton name="then" value="next">
        Save and continue
      </SubmitButton>
      <SubmitButton name="then" value="list" variant="secondary">
        Save and go back
      </SubmitButton>
    </>
  );
}
