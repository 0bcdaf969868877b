import type { ReactNode } from "react";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { actOnCycle, beginCycle, editCycle, planCycle, studyCycle } from "../cycle/actions";
import type { listCycles } from "../cycle/queries";
import { cycleActionLabels, cycleLabels, predictedDirectionLabels } from "../cycle/status";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type Cycle = Awaited<ReturnType<typeof listCycles>>[number];
/** A measure of the pilot's evaluation; a share has "%" as its unit. */
export type PredictableMeasure = { id: string; name: string; unit: string };
type CycleProps = {
  pilot: PilotPage;
  cycle: Cycle;
  chosen?: string;
  measures: PredictableMeasure[];
  /** What the cycle predicts of a measure, in words. */
  expected?: string;
};

/** One cycle as far as it has come, and what comes next for it. */
export function CycleCard({ children, ...props }: CycleProps & { children?: ReactNode }) {
  const { cycle, expected } = props;
  const { number, previousNumber } = cycle;
  return (
    <Card
      heading={`Cycle ${number}${previousNumber ? `, follows cycle ${previousNumber}` : ""}`}
      headingLevel={3}
      footer={<NextStep {...props} />}
    >
      <p id={`cycle-${number}`}>
        <Tag colour={cycle.status === "acted" ? "green" : "blue"}>{cycleLabels[cycle.status]}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: "Aim", value: cycle.aim },
          { key: "Prediction, written before", value: cycle.prediction },
          ...(expected ? [{ key: "Measure predicted", value: expected }] : []),
          { key: "Plan", value: cycle.plan },
          ...(cycle.whatHappened ? [{ key: "Do: what happened", value: cycle.whatHappened }] : []),
          ...(cycle.learned ? [{ key: "Study: against the prediction", value: cycle.learned }] : []),
          ...(cycle.action ? [{ key: "Act", value: cycleActionLabels[cycle.action] }] : []),
        ]}
      />
      {children}
    </Card>
  );
}

function NextStep({ pilot, cycle, chosen, measures, expected }: CycleProps) {
  const here = (what: string) =>
    `/pilots/${pilot.slug}/cycles?do=${what}&id=${cycle.id}#cycle-${cycle.number}`;
  const ids = { cycleId: cycle.id };
  if (cycle.can.begin && chosen === "edit")
    return <PlanFields pilot={pilot} cycle={cycle} measures={measures} />;
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
  if (cycle.can.study && chosen === "study") return <StudyForm cycle={cycle} expected={expected} />;
  if (cycle.can.study) return <a href={here("study")}>Write what happened in cycle {cycle.number}</a>;
  if (cycle.can.act && chosen === "act") return <ActOnForm cycle={cycle} />;
  if (cycle.can.act) return <a href={here("act")}>Decide what follows from cycle {cycle.number}</a>;
  if (cycle.status === "acted" && pilot.can.work) {
    return <a href={`/pilots/${pilot.slug}/cycles?do=plan&id=${cycle.id}#plan`}>Plan the next cycle</a>;
  }
  return null;
}

function StudyForm({ cycle, expected }: Pick<CycleProps, "cycle" | "expected">) {
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
        hint={
          expected
            ? `You predicted: ${cycle.prediction} ${expected}. The data stand above.`
            : `You predicted: ${cycle.prediction}`
        }
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

type PlanFieldsProps = {
  pilot: PilotPage;
  cycle?: Cycle;
  measures: PredictableMeasure[];
  earlier?: Cycle[];
  follows?: string;
};

/** Plans a cycle, or changes the plan of one that has not begun. */
export function PlanFields({ pilot, cycle, measures, earlier = [], follows }: PlanFieldsProps) {
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
      {measures.length > 0 ? <ExpectedFields cycle={cycle} measures={measures} /> : null}
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

/** What the prediction says of a measure, so that the data can be held beside it. */
function ExpectedFields({ cycle, measures }: Pick<PlanFieldsProps, "cycle" | "measures">) {
  return (
    <>
      <Select
        name="measureId"
        label="Which measure of the evaluation will show it? (optional)"
        hint="Its figures from before the cycle and since then stand beside your prediction."
        emptyText="None of them"
        defaultValue={cycle?.measureId ?? undefined}
        options={measures.map(({ id, name, unit }) => ({
          value: id,
          label: unit ? `${name} (${unit})` : name,
        }))}
      />
      <Select
        name="predictedDirection"
        label="Which way do you expect this measure to go?"
        hint="Only if you chose a measure."
        emptyText="Choose one"
        defaultValue={cycle?.predictedDirection ?? undefined}
        options={Object.entries(predictedDirectionLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="predictedValue"
        label="What value do you expect by the day you study it? (optional)"
        hint="In the unit of the measure: 20 for 20%. Only for a rise or a fall."
        inputMode="decimal"
        width={10}
        defaultValue={cycle?.predictedValue ?? undefined}
      />
    </>
  );
}
