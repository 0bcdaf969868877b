import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { addWorkforceChange, removeWorkforceChange } from "../actions";
import type { WorkforceTold } from "../rules";
import { timeBases, timeBasisLabels } from "../status";

const number = { inputMode: "decimal", width: 10 } as const;

export function WorkforceForm({ evaluationId }: { evaluationId: string }) {
  return (
    <ActionForm action={addWorkforceChange} submitText="Add the task">
      <HiddenField name="evaluationId" value={evaluationId} />
      <TextField name="role" label="Role" hint="Such as: pharmacist, community nurse" />
      <TextField name="organisation" label="Organisation" />
      <TextField name="task" label="Task" />
      <TextField
        name="minutesBefore"
        label="Minutes each time, before"
        hint="Leave empty for a new task"
        {...number}
      />
      <TextField
        name="minutesAfter"
        label="Minutes each time, after"
        hint="Leave empty for a task that ended"
        {...number}
      />
      <TextField name="timesPerMonth" label="How often a month" {...number} />
      <TextField
        name="trainingHours"
        label="Training hours for everybody in this role together"
        {...number}
        defaultValue={0}
      />
      <Radios
        name="basis"
        legend="How the minutes are known"
        options={timeBases.map((value) => ({ value, label: timeBasisLabels[value] }))}
      />
      <TextArea
        name="usedFor"
        label="What the time set free was used for (optional)"
        hint="Leave empty if nobody knows: then it does not count as a benefit yet."
        rows={2}
        maxLength={500}
      />
      <TextField
        name="acceptableCount"
        label="Staff who found the new way acceptable (optional)"
        {...number}
      />
      <TextField name="askedCount" label="Staff who were asked (optional)" {...number} />
      <TextField name="source" label="Who says so, and from when" />
    </ActionForm>
  );
}

type TaskListProps = { evaluationId: string; changes: WorkforceTold[] };

export function TaskList({ evaluationId, changes }: TaskListProps) {
  return (
    <ul className="nhsuk-list">
      {changes.map(({ id, task, role }) => (
        <li key={id}>
          {task} ({role})
          <ActionForm action={removeWorkforceChange} submitText={null} className="ix-inline-form">
            <HiddenField name="evaluationId" value={evaluationId} />
            <HiddenField name="changeId" value={id} />
            <button type="submit" className="ix-button-link">
              Take out<span className="nhsuk-u-visually-hidden"> {task}</span>
            </button>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
