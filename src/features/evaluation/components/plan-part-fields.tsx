import type { ReactNode } from "react";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { ResearchQuestions } from "@/features/pilot/components/research-questions";
import { designReach } from "../design/rules";
import type { PlanPart } from "../plan/status";
import type { WorkingEvaluation } from "../queries";
import { evaluationDesignLabels, evaluationDesigns } from "../status";
import { LogicFields } from "./logic-fields";
import { SizeFields } from "./size-fields";
import { SubgroupFields } from "./subgroup-fields";

export type FormPart = Exclude<PlanPart, "measures">;
type Plan = WorkingEvaluation["evaluation"];
/** Answers that the address carries, to be looked at before they are saved. */
export type Offered = Record<string, string | string[] | undefined>;
type Props = { plan: Plan; working: WorkingEvaluation; offered: Offered };

const fields: Record<FormPart, (props: Props) => ReactNode> = {
  question: QuestionFields,
  logic: LogicFields,
  research: ({ working }) => (
    <ResearchQuestions
      answers={working.evaluation ? (working.research?.answers ?? null) : null}
      irasNumber={working.pilot.irasNumber}
    />
  ),
  design: DesignFields,
  comparator: ComparatorFields,
  subgroups: SubgroupFields,
  size: SizeFields,
  thresholds: ThresholdFields,
};

export function PlanPartFields({ part, ...given }: Omit<Props, "plan"> & { part: FormPart }) {
  return fields[part]({ plan: given.working.evaluation, ...given });
}

function QuestionFields({ plan }: Props) {
  return (
    <>
      <TextArea
        name="question"
        label="What do you want to find out?"
        hint="One question, such as: of the people who are checked in a pharmacy, how many have atrial fibrillation?"
        defaultValue={plan?.question}
        rows={3}
        maxLength={1000}
      />
      <TextField
        name="publicSourceUrl"
        label="Public source of the counts (optional)"
        hint="Only if all the counts of this plan already stand in public. Every one of them is then shown exactly, with this link. Otherwise small numbers are hidden and others rounded."
        defaultValue={plan?.publicSourceUrl ?? ""}
        type="url"
      />
    </>
  );
}

function DesignFields({ plan }: Props) {
  return (
    <Radios
      name="design"
      legend="How will you find out?"
      hint="From the design that can say most about cause to the one that can say least. What it cannot show is printed with the result."
      options={evaluationDesigns.map((value) => ({
        value,
        label: evaluationDesignLabels[value],
        hint: <DesignHint design={value} />,
      }))}
      defaultValue={plan?.isDesignChosen ? plan.design : undefined}
    />
  );
}

function DesignHint({ design }: { design: (typeof evaluationDesigns)[number] }) {
  const { shows, cannotShow, needs } = designReach[design];
  return (
    <>
      <strong>Can show:</strong> {shows}
      <br />
      <strong>Cannot show:</strong> {cannotShow}
      <br />
      <strong>Needs:</strong> {needs}
    </>
  );
}

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

function ComparatorFields({ plan }: Props) {
  const selected = plan?.selectedOnBaseline;
  return (
    <>
      <TextArea
        name="comparator"
        label="What are the results compared with?"
        hint="Who or when it is, or “no comparison”."
        defaultValue={plan?.comparator}
        rows={3}
        maxLength={500}
      />
      <Radios
        name="selectedOnBaseline"
        legend="Are people chosen because of their own value at the start?"
        hint="For example those with the most admissions, the worst scores, or nobody who had the test. Extreme values tend to be less extreme when they are measured again, with or without the change."
        options={yesNo}
        defaultValue={selected === null || selected === undefined ? undefined : selected ? "yes" : "no"}
        inline
      />
    </>
  );
}

function ThresholdFields({ plan }: Props) {
  return (
    <>
      <TextArea
        name="scaleIf"
        label="What would make you scale?"
        hint="Decide now, so that the result cannot move the goalposts."
        defaultValue={plan?.scaleIf}
        rows={2}
        maxLength={500}
      />
      <TextArea
        name="adaptIf"
        label="What would make you adapt?"
        defaultValue={plan?.adaptIf}
        rows={2}
        maxLength={500}
      />
      <TextArea
        name="stopIf"
        label="What would make you stop?"
        defaultValue={plan?.stopIf}
        rows={2}
        maxLength={500}
      />
      <TextField
        name="budgetHolder"
        label="Who holds the budget for going on afterwards?"
        hint="A role or a name, and the organisation"
        defaultValue={plan?.budgetHolder}
      />
      <TextArea
        name="routeToBuy"
        label="By which route would it be bought?"
        hint="Such as a framework and its lot, a tender, the Provider Selection Regime, or a change to a contract that is there. Naming it here discharges no legal duty to publish a notice."
        defaultValue={plan?.routeToBuy}
        rows={3}
        maxLength={500}
      />
    </>
  );
}
