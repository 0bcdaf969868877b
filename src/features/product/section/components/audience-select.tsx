import { Select } from "@/components/form/select";
import { type Audience, audienceLabels } from "../../status";
import type { Field } from "../field/schema";

type AudienceSelectProps = { name: string; field: Field; audience: Audience };

const options = Object.entries(audienceLabels).map(([value, label]) => ({ value, label }));

/** Says who sees a field, and lets its owner decide otherwise. */
export function AudienceSelect({ name, field, audience }: AudienceSelectProps) {
  if (field.alwaysPublic) {
    return <p className="ix-answer__who">Everyone sees this: no product can do without it.</p>;
  }
  return (
    <Select
      name={`audiences.${name}`}
      label={
        <>
          Who sees this
          <span className="nhsuk-u-visually-hidden">: {field.label.replace(" (optional)", "")}</span>
        </>
      }
      options={options}
      defaultValue={audience}
    />
  );
}
