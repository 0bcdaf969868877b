import { ActionForm } from "@/components/form/action-form";
import { Checkboxes } from "@/components/form/checkboxes";
import { HiddenField } from "@/components/form/hidden-field";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { saveSiteProfile } from "../actions";
import type { StudySite } from "../rules";
import { siteRoles, siteSystems } from "../status";

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const percent = { inputMode: "decimal", width: 5, suffix: "%" } as const;

export function SiteProfileForm({
  evaluationId,
  site,
}: {
  evaluationId: string;
  site: StudySite & { id: string };
}) {
  const shown = (value: number | null) => value ?? undefined;
  return (
    <ActionForm action={saveSiteProfile} submitText="Save what is known">
      <HiddenField name="evaluationId" value={evaluationId} />
      <HiddenField name="siteId" value={site.id} />
      <TextField
        name="peopleServed"
        label="People served (optional)"
        inputMode="numeric"
        width={10}
        defaultValue={shown(site.peopleServed)}
      />
      <TextField
        name="olderPercent"
        label="Aged 65 and over (optional)"
        {...percent}
        defaultValue={shown(site.olderPercent)}
      />
      <TextField
        name="deprivedPercent"
        label="In the most deprived fifth of areas (optional)"
        {...percent}
        defaultValue={shown(site.deprivedPercent)}
      />
      <TextField
        name="onlinePercent"
        label="Who go online (optional)"
        {...percent}
        defaultValue={shown(site.onlinePercent)}
      />
      <Checkboxes
        name="roles"
        legend="Who does the work here"
        options={optionsOf(siteRoles)}
        defaultValue={site.roles}
        small
      />
      <Select
        name="system"
        label="Record system (optional)"
        emptyText="Not known"
        options={optionsOf(siteSystems)}
        defaultValue={site.system ?? undefined}
      />
      <TextArea
        name="note"
        label="What else a reader should know (optional)"
        rows={2}
        maxLength={500}
        defaultValue={site.note}
      />
    </ActionForm>
  );
}
