import { TextArea } from "@/components/form/text-area";
import { type LogicPart, logicParts } from "../plan/status";
import type { WorkingEvaluation } from "../queries";

export const logicLabels: Record<LogicPart, string> = {
  inputs: "Inputs",
  activities: "Activities",
  outputs: "Outputs",
  outcomes: "Outcomes",
  assumptions: "Assumptions",
};

const questions: Record<LogicPart, { label: string; hint: string }> = {
  inputs: {
    label: "What goes in?",
    hint: "Inputs: people, money, devices, time. Such as: 28 trained pharmacists.",
  },
  activities: {
    label: "What is done?",
    hint: "Activities. Such as: check the pulse of everyone aged 65 and over who collects a prescription.",
  },
  outputs: {
    label: "What comes of it directly?",
    hint: "Outputs, things you can count. Such as: people screened, people referred.",
  },
  outcomes: {
    label: "What should be better for people in the end?",
    hint: "Outcomes. Such as: fewer strokes.",
  },
  assumptions: {
    label: "What must be true for it to work?",
    hint: "Assumptions, which the pilot may prove wrong. Such as: people who are referred come to the clinic.",
  },
};

export function LogicFields({ plan }: { plan: WorkingEvaluation["evaluation"] }) {
  return (
    <>
      <p>One on each line, up to 8 in each box, in a few words. They are drawn as a diagram.</p>
      {logicParts.map((part) => (
        <TextArea
          key={part}
          name={`logicModel.${part}`}
          {...questions[part]}
          defaultValue={plan?.logicModel[part].join("\n")}
          rows={4}
        />
      ))}
    </>
  );
}
