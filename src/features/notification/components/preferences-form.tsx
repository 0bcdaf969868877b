import { ActionForm } from "@/components/form/action-form";
import { Checkboxes } from "@/components/form/checkboxes";
import { choosePreferences } from "../actions";
import type { Topic } from "../status";

type Preference = { topic: Topic; label: string; byEmail: boolean };

export function PreferencesForm({ preferences }: { preferences: Preference[] }) {
  return (
    <ActionForm action={choosePreferences} submitText="Save email choices">
      <Checkboxes
        name="byEmail[]"
        legend="Send me emails about"
        hint="Everything also appears under Notifications, whatever you choose here."
        options={preferences.map(({ topic, label }) => ({ value: topic, label }))}
        defaultValue={preferences.filter(({ byEmail }) => byEmail).map(({ topic }) => topic)}
      />
    </ActionForm>
  );
}
