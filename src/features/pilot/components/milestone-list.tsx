import { DateField } from "@/components/form/date-field";
import { TextField } from "@/components/form/text-field";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { calendarDay, formatDate } from "@/lib/dates";
import { addMilestone, moveMilestone, reachMilestone } from "../milestone/actions";
import type { listMilestones } from "../milestone/queries";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type Milestone = Awaited<ReturnType<typeof listMilestones>>[number];
type MilestoneListProps = { pilot: PilotPage; milestones: Milestone[]; now: Date };

export function MilestoneList({ pilot, milestones, now }: MilestoneListProps) {
  if (milestones.length === 0) return <p>No milestone yet.</p>;
  return (
    <Table
      caption="Milestones"
      hideCaption
      head={["Milestone", "Due", "State", ...(pilot.can.work ? ["Change"] : [])]}
      rows={milestones.map((milestone) => [
        milestone.title,
        formatDate(milestone.dueOn),
        <State key="state" milestone={milestone} now={now} />,
        ...(pilot.can.work ? [<Change key="change" pilot={pilot} milestone={milestone} />] : []),
      ])}
    />
  );
}

function State({ milestone, now }: { milestone: Milestone; now: Date }) {
  if (milestone.reachedAt) return <Tag colour="green">Reached</Tag>;
  if (milestone.dueOn < calendarDay(now)) return <Tag colour="red">Late</Tag>;
  return <Tag colour="blue">Ahead</Tag>;
}

function Change({ pilot, milestone }: { pilot: PilotPage; milestone: Milestone }) {
  if (milestone.reachedAt) return formatDate(milestone.reachedAt);
  return (
    <>
      <ActForm
        action={reachMilestone}
        ids={{ pilotId: pilot.id, milestoneId: milestone.id }}
        button="Reached"
        about={milestone.title}
        variant="link"
      />{" "}
      <a className="ix-button-link" href={`/pilots/${pilot.slug}/plan?do=move&id=${milestone.id}#milestones`}>
        Move<span className="nhsuk-u-visually-hidden"> {milestone.title}</span>
      </a>
    </>
  );
}

export function AddMilestoneForm({ pilot }: { pilot: PilotPage }) {
  return (
    <ActForm action={addMilestone} ids={{ pilotId: pilot.id }} button="Add the milestone">
      <TextField name="title" label="What is reached?" />
      <DateField name="dueOn" legend="By when?" />
    </ActForm>
  );
}

export function MoveMilestoneForm({ pilot, milestone }: { pilot: PilotPage; milestone: Milestone }) {
  return (
    <ActForm
      action={moveMilestone}
      ids={{ pilotId: pilot.id, milestoneId: milestone.id }}
      button="Move the milestone"
    >
      <DateField name="dueOn" legend={`New day for “${milestone.title}”`} defaultValue={milestone.dueOn} />
    </ActForm>
  );
}
