import { Timeline } from "@/components/ui/timeline";
import { formatMoment } from "@/lib/dates";
import type { GivenDecision } from "../decision/queries";
import { decisionLabels, type EvaluationStatus } from "../status";

type DecisionListProps = {
  decisions: GivenDecision[];
  status: EvaluationStatus;
  latestVersion: number | undefined;
};

/** What the leader decided, newest first, with the version of the findings it rests on. None outlives a retraction. */
export function DecisionList({ decisions, status, latestVersion }: DecisionListProps) {
  const isRetracted = status === "retracted";
  if (decisions.length === 0) {
    return isRetracted ? (
      <p>Nothing was decided before the findings were retracted.</p>
    ) : (
      <p>No decision yet. The leader decides by the thresholds that were locked with the plan.</p>
    );
  }
  return (
    <Timeline
      items={decisions.map(({ id, decision, reason, version, decidedBy, decidedAt }, place) => ({
        when: formatMoment(decidedAt),
        state: place === 0 && !isRetracted ? ("current" as const) : ("done" as const),
        title: place === 0 ? decisionLabels[decision] : `${decisionLabels[decision]} (an earlier decision)`,
        children: (
          <div key={id}>
            <p>{reason}</p>
            <p className="ix-count">
              Decided by {decidedBy} on version {version} of the findings
              {isRetracted ? "" : whatChanged(version, latestVersion)}.
              {isRetracted ? " The findings were retracted after this decision." : ""}
            </p>
          </div>
        ),
      }))}
    />
  );
}

function whatChanged(version: number, latestVersion: number | undefined): string {
  return latestVersion !== undefined && version < latestVersion ? ", which changed after the decision" : "";
}
