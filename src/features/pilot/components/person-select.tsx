import { Select } from "@/components/form/select";

type PersonSelectProps = {
  name: string;
  label: string;
  hint?: string;
  people: readonly { personId: string; name: string }[];
  defaultValue?: string;
  emptyText?: string;
};

export function PersonSelect({ people, emptyText = "Nobody yet", ...field }: PersonSelectProps) {
  return (
    <Select
      {...field}
      emptyText={emptyText}
      options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
    />
  );
}
