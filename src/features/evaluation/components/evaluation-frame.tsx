import type { ReactNode } from "react";
import { InsetText } from "@/components/ui/inset-text";
import { ProgressSteps } from "@/components/ui/progress-steps";
import { TabsNav } from "@/components/ui/tabs-nav";
import { isDecided, nextStep } from "../next-step/rules";
import type { BegunEvaluation, WorkingEvaluation } from "../queries";
import type { EvaluationStatus } from "../status";

const tabs = [
  { part: "", text: "Plan" },
  { part: "/data", text: "Data" },
  { part: "/analysis", text: "Analysis" },
  { part: "/economics", text: "Money" },
  { part: "/workforce", text: "Workforce" },
  { part: "/scale-up", text: "Scale-up" },
  { part: "/sites", text: "Sites" },
  { part: "/findings", text: "Findings" },
] as const;

export type EvaluationPart = (typeof tabs)[number]["part"];

type EvaluationFrameProps = { working: WorkingEvaluation; part: EvaluationPart; children: ReactNode };

/** The head of every working page: where the evaluation stands, what comes next and on whom it waits. */
export function EvaluationFrame({ working, part, children }: EvaluationFrameProps) {
  const address = `/pilots/${working.pilot.slug}/evaluation`;
  const begun = working.evaluation !== null;
  const step = nextStep(begun ? standingOf(working) : null);
  return (
    <>
      <ProgressSteps label="Where the evaluation stands" steps={stepsOf(working.evaluation?.status)} />
      <InsetText>
        <p>
          <strong>Next: {step.title}.</strong> {step.text}
        </p>
        <p>Waits on {step.waitsOn}.</p>
      </InsetText>
      {begun ? (
        <TabsNav
          label="Parts of the evaluation"
          items={tabs.map((tab) => ({
            href: `${address}${tab.part}`,
            text: tab.text,
            current: tab.part === part,
          }))}
        />
      ) : null}
      {children}
    </>
  );
}

function standingOf({ evaluation, gaps, signatures, dueAt, decisions, versions }: BegunEvaluation) {
  return {
    status: evaluation.status,
    gaps,
    planSignatures: signatures.filter(({ what }) => what === "plan"),
    answers: signatures.filter(({ what }) => what === "findings"),
    dueAt,
    isDecided: isDecided({ decisions, versions }),
  };
}

const stages: { text: string; during: (EvaluationStatus | undefined)[] }[] = [
  { text: "Plan", during: [undefined, "draft"] },
  { text: "Data", during: ["locked", "collecting"] },
  { text: "Findings", during: ["analysed"] },
  { text: "Answers", during: ["signed"] },
  { text: "Published", during: ["published", "corrected", "retracted"] },
];

function stepsOf(status: EvaluationStatus | undefined) {
  const now = stages.findIndex(({ during }) => during.includes(status));
  return stages.map(({ text }, place) => ({
    text,
    state: place < now ? ("done" as const) : place === now ? ("current" as const) : ("todo" as const),
  }));
}
