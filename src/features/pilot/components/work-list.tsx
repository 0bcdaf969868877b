import { DateField } from "@/components/form/date-field";
import { TextField } from "@/components/form/text-field";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { calendarDay, formatDate } from "@/lib/dates";
import { addTask, editTask, finishTask, reopenTask } from "../task/actions";
import type { listTasks } from "../task/queries";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";
import { PersonSelect } from "./person-select";

type Task = Awaited<ReturnType<typeof listTasks>>["items"][number];
type WorkListProps = { pilot: PilotPage; tasks: Task[]; now: Date };

export function WorkList({ pilot, tasks, now }: WorkListProps) {
  return (
    <Table
      caption="Tasks"
      hideCaption
      head={["Task", "For", "Due", ...(pilot.can.discuss ? ["Change"] : [])]}
      rows={tasks.map((task) => [
        task.title,
        task.assigneeName ?? "Nobody yet",
        <Due key="due" task={task} now={now} />,
        ...(pilot.can.discuss ? [<Change key="change" pilot={pilot} task={task} />] : []),
      ])}
    />
  );
}

function Due({ task, now }: { task: Task; now: Date }) {
  if (task.doneAt) return `Done on ${formatDate(task.doneAt)}`;
  if (!task.dueOn) return "No date";
  const isLate = task.dueOn < calendarDay(now);
  return (
    <>
      {formatDate(task.dueOn)} {isLate ? <Tag colour="red">Late</Tag> : null}
    </>
  );
}

function Change({ pilot, task }: { pilot: PilotPage; task: Task }) {
  return (
    <>
      <ActForm
        action={task.doneAt ? reopenTask : finishTask}
        ids={{ pilotId: pilot.id, taskId: task.id }}
        button={task.doneAt ? "Reopen" : "Done"}
        about={task.title}
        variant="link"
      />{" "}
      {pilot.can.work && !task.doneAt ? (
        <a href={`/pilots/${pilot.slug}/plan?do=edit&id=${task.id}#tasks`}>
          Change<span className="nhsuk-u-visually-hidden"> {task.title}</span>
        </a>
      ) : null}
    </>
  );
}

/** Adds a task, or changes the given one. */
export function TaskForm({ pilot, task }: { pilot: PilotPage; task?: Task }) {
  return (
    <ActForm
      action={task ? editTask : addTask}
      ids={{ pilotId: pilot.id, ...(task ? { taskId: task.id } : {}) }}
      button={task ? "Save the task" : "Add the task"}
    >
      <TextField name="title" label="What has to be done?" defaultValue={task?.title} />
      <PersonSelect
        name="assigneeId"
        label="Who does it?"
        people={pilot.people}
        defaultValue={task?.assigneeId ?? ""}
      />
      <DateField name="dueOn" legend="By when? (optional)" defaultValue={task?.dueOn ?? ""} />
    </ActForm>
  );
}
