import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { partProgressLabels } from "../plan/gap/rules";
import { planPartTitles } from "../plan/rules";
import { type PlanPart, planParts } from "../plan/status";
import type { WorkingEvaluation } from "../queries";

const colours = { not_started: "blue", started: "aqua-green", done: "green" } as const;

/** The parts of the plan, where each stands, and the lock at the end. */
export function PlanTasks({ working }: { working: WorkingEvaluation }) {
  const address = `/pilots/${working.pilot.slug}/evaluation`;
  const begun = working.evaluation !== null;
  return (
    <TaskList
      items={planParts.map((part, place) => {
        const progress = begun ? working.progress[part] : "not_started";
        return {
          title: planPartTitles[part],
          hint: progress === "started" ? lacking(working, part) : undefined,
          href: begun || place === 0 ? `${address}/edit/${part}` : undefined,
          status: <Tag colour={colours[progress]}>{partProgressLabels[progress]}</Tag>,
        };
      })}
    />
  );
}

function lacking(working: WorkingEvaluation, part: PlanPart): string | undefined {
  if (working.evaluation === null) return undefined;
  return working.gaps
    .filter((gap) => gap.part === part)
    .map(({ message }) => message)
    .join(" ");
}
