import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { actOnCycle, beginCycle, editCycle, planCycle, studyCycle } from "../cycle/actions";
import type { listCycles } from "../cycle/queries";
import { cycleActionLabels, cycleLabels } from "../cycle/status";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type Cycle = Awaited<ReturnType<typeof listCycles>>[number];
type CycleProps = { pilot: PilotPage; cycle: Cycle; chosen?: string };

/** One cycle as far as it has come, and what comes next for it. */
export function CycleCard({ pilot, cycle, chosen }: CycleProps) {
  const { number, previousNumber } = cycle;
  return (
    <Card
      heading={`Cycle ${number}${previousNumber ? `, follows cycle ${previousNumber}` : ""}`}
      headingLevel={3}
      footer={<NextStep pilot={pilot} cycle={cycle} chosen={chosen} />}
    >
      <p id={`cycle-${number}`}>
        <Tag colour={cycle.status === "acted" ? "green" : "blue"}>{cycleLabels[cycle.status]}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: "Aim", value: cycle.aim },
          { key: "Prediction, written before", value: cycle.prediction },
          { key: "Plan", value: cycle.plan },
          ...(cycle.whatHappened ? [{ key: "Do: what happened", value: cycle.whatHappened }] : []),
          ...(cycle.learned ? [{ key: "Study: against the prediction", value: cycle.learned }] : []),
          ...(cycle.action ? [{ key: "Act", value: cycleActionLabels[cycle.action] }] : []),
        ]}
      />
    </Card>
  );
}

function NextStep({ pilot, cycle, chosen }: CycleProps) {
  const here = (what: string) =>
    `/pilots/${pilot.slug}/cycles?do=${what}&id=${cycle.id}#cycle-${cycle.number}`;
  const ids = { cycleId: cycle.id };
  if (cycle.can.begin && chosen === "edit") return <PlanFields pilot={pilot} cycle={cycle} />;
  if (cycle.can.begin) {
    return (
      <>
        <ActForm action={beginCycle} ids={ids} button="Begin" about={`cycle ${cycle.number}`} />{" "}
        <a href={here("edit")}>
          Change the plan<span className="nhsuk-u-visually-hidden"> of cycle {cycle.number}</span>
        </a>
      </>
    );
  }
  if (cycle.can.study && chosen === "study") return <StudyForm cycle={cycle} />;
  if (cycle.can.study) return <a href={here("study")}>Write what happened in cycle {cycle.number}</a>;
  if (cycle.can.act && chosen === "act") return <ActOnForm cycle={cycle} />;
  if (cycle.can.act) return <a href={here("act")}>Decide what follows from cycle {cycle.number}</a>;
  if (cycle.status === "acted" && pilot.can.work) {
    return <a href={`/pilots/${pilot.slug}/cycles?do=plan&id=${cycle.id}#plan`}>Plan the next cycle</a>;
  }
  return null;
}

function StudyForm({ cycle }: { cycle: Cycle }) {
  return (
    <ActForm action={studyCycle} ids={{ cycleId: cycle.id }} button="Save">
      <TextArea
        name="whatHappened"
        label="What happened?"
        hint="Also what did not go to plan."
        maxLength={2000}
      />
      <TextArea
        name="learned"
        label="How does that compare with the prediction?"
        hint={`You predicted: ${cycle.prediction}`}
        maxLength={2000}
      />
    </ActForm>
  );
}

function ActOnForm({ cycle }: { cycle: Cycle }) {
  return (
    <ActForm action={actOnCycle} ids={{ cycleId: cycle.id }} button="Save">
      <Radios
        name="action"
        legend="What do you do with the change?"
        options={Object.entries(cycleActionLabels).map(([value, label]) => ({ value, label }))}
      />
    </ActForm>
  );
}

type PlanFieldsProps = { pilot: PilotPage; cycle?: Cycle; earlier?: Cycle[]; follows?: string };

/** Plans a cycle, or changes the plan of one that has not begun. */
export function PlanFields({ pilot, cycle, earlier = [], follows }: PlanFieldsProps) {
  const acted = earlier.filter(({ status }) => status === "acted");
  return (
    <ActForm
      action={cycle ? editCycle : planCycle}
      ids={cycle ? { cycleId: cycle.id } : { pilotId: pilot.id }}
      button={cycle ? "Save the plan" : "Plan this cycle"}
    >
      <TextArea
        name="aim"
        label="Aim"
        hint="What are you trying to improve?"
        rows={2}
        defaultValue={cycle?.aim}
      />
      <TextArea
        name="prediction"
        label="What do you expect to happen?"
        hint="Written before the doing, and kept as it is from then on."
        rows={3}
        defaultValue={cycle?.prediction}
      />
      <TextArea
        name="plan"
        label="Who does what, where and when?"
        hint="Start small: one person, one day, one site."
        defaultValue={cycle?.plan}
      />
      {!cycle && acted.length > 0 ? (
        <Select
          name="previousCycleId"
          label="Which cycle does it follow?"
          emptyText="None"
          defaultValue={follows}
          options={acted.map(({ id, number, aim }) => ({
            value: id,
            label: `Cycle ${number}: ${aim.slice(0, 60)}`,
          }))}
        />
      ) : null}
    </ActForm>
  );
}
