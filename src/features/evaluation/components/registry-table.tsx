import { Table } from "@/components/ui/table";
import { Tag, type TagColour } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import type { RegisteredPlan } from "../registry/queries";
import { type RegistryState, registryStateLabels } from "../registry/status";
import { evaluationDesignLabels } from "../status";

const colours: Record<RegistryState, TagColour> = { waiting: "grey", due: "orange", reported: "blue" };

/** Every locked plan with what it promised, and what came of it. */
export function RegistryTable({ plans }: { plans: RegisteredPlan[] }) {
  return (
    <Table
      caption="Locked plans, newest first"
      hideCaption
      head={["Plan", "Result", "Due", "Design and primary measure", "Locked"]}
      rows={plans.map((plan) => [
        <PlanName key="plan" plan={plan} />,
        <PlanState key="state" plan={plan} />,
        formatDate(plan.dueOn),
        <>
          {evaluationDesignLabels[plan.design]}
          <br />
          {plan.primaryMeasure ?? "No primary measure"}
        </>,
        <>
          {plan.lockedAt ? formatDate(plan.lockedAt) : ""}
          <br />
          <code className="ix-hash" title="SHA-256 of the plan">
            {plan.lockHash}
          </code>
        </>,
      ])}
    />
  );
}

function PlanName({ plan }: { plan: RegisteredPlan }) {
  const { title, slug, question, state, isIllustration } = plan;
  return (
    <>
      {state === "reported" ? <a href={`/evaluations/${slug}`}>{title}</a> : title}
      {isIllustration ? (
        <>
          {" "}
          <Tag colour="yellow">Illustration</Tag>
        </>
      ) : null}
      <p className="ix-count">{question}</p>
    </>
  );
}

function PlanState({ plan: { state, status, pilotStatus } }: { plan: RegisteredPlan }) {
  return (
    <>
      <Tag colour={colours[state]}>{registryStateLabels[state]}</Tag>
      {status === "retracted" ? <p className="ix-count">Retracted since</p> : null}
      {state !== "reported" && pilotStatus === "stopped" ? (
        <p className="ix-count">The pilot stopped</p>
      ) : null}
    </>
  );
}
