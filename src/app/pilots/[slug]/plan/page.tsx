import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { GateList } from "@/features/pilot/components/gate-list";
import {
  AddMilestoneForm,
  MilestoneList,
  MoveMilestoneForm,
} from "@/features/pilot/components/milestone-list";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { TaskForm, WorkList } from "@/features/pilot/components/work-list";
import { currentContext, exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Plan", props);

export default async function PlanPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const { now } = await currentContext();
  const api = await exchange();
  const pilotId = pilot.id;
  const [chosen, about, cursor] = await Promise.all(["do", "id", "cursor"].map((name) => asked(props, name)));
  const done = (await asked(props, "done")) === "yes";
  const [milestones, tasks] = await Promise.all([
    api.pilot.milestone.list({ pilotId }),
    api.pilot.task.list({ pilotId, done, cursor }),
  ]);
  const here = `/pilots/${pilot.slug}/plan`;
  const moving = chosen === "move" ? milestones.find(({ id }) => id === about) : undefined;
  const editing = chosen === "edit" ? tasks.items.find(({ id }) => id === about) : undefined;
  return (
    <PilotFrame pilot={pilot} current="/plan" heading="Plan">
      <SectionHeading level={3}>Gates</SectionHeading>
      <p>The pilot goes live when every gate is met, or waived by a broker.</p>
      <GateList pilot={pilot} now={now} />
      <SectionHeading level={3} id="milestones">
        Milestones
      </SectionHeading>
      <MilestoneList pilot={pilot} milestones={milestones} now={now} />
      {pilot.can.work && chosen === "add-milestone" ? <AddMilestoneForm pilot={pilot} /> : null}
      {pilot.can.work && moving ? <MoveMilestoneForm pilot={pilot} milestone={moving} /> : null}
      {pilot.can.work && chosen !== "add-milestone" ? (
        <ButtonLink href={`${here}?do=add-milestone#milestones`} variant="secondary">
          Add a milestone
        </ButtonLink>
      ) : null}
      <SectionHeading level={3} id="tasks">
        {done ? "Finished tasks" : "Tasks"}
      </SectionHeading>
      {tasks.items.length > 0 ? (
        <WorkList pilot={pilot} tasks={tasks.items} now={now} />
      ) : (
        <p>{done ? "No task is finished yet." : "No task is open."}</p>
      )}
      <Pagination
        next={
          tasks.next ? { href: `${here}?cursor=${tasks.next}${done ? "&done=yes" : ""}#tasks` } : undefined
        }
      />
      {pilot.can.work && (chosen === "add-task" || editing) ? (
        <TaskForm pilot={pilot} task={editing} />
      ) : null}
      {pilot.can.work && chosen !== "add-task" && !editing ? (
        <ButtonLink href={`${here}?do=add-task#tasks`} variant="secondary">
          Add a task
        </ButtonLink>
      ) : null}
      <p>
        <a href={done ? `${here}#tasks` : `${here}?done=yes#tasks`}>
          {done ? "See open tasks" : "See finished tasks"}
        </a>
      </p>
    </PilotFrame>
  );
}
