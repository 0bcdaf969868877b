import { Timeline } from "@/components/ui/timeline";
import { formatMoment } from "@/lib/dates";
import type { GivenDecision } from "../decision/queries";
import { decisionLabels } from "../status";

type DecisionListProps = { decisions: GivenDecision[]; latestVersion?: number };

/** What the leader decided, newest first, with the version of the findings it rests on. */
export function DecisionList({ decisions, latestVersion }: DecisionListProps) {
  if (decisions.length === 0) {
    return <p>No decision yet. The leader decides by the thresholds that were locked with the plan.</p>;
  }
  return (
    <Timeline
      items={decisions.map(({ id, decision, reason, version, decidedBy, decidedAt }, place) => ({
        when: formatMoment(decidedAt),
        state: place === 0 ? ("current" as const) : ("done" as const),
        title: place === 0 ? decisionLabels[decision] : `${decisionLabels[decision]} (an earlier decision)`,
        children: (
          <div key={id}>
            <p>{reason}</p>
            <p className="ix-count">
              Decided by {decidedBy} on version {version} of the findings
              {latestVersion !== undefined && version < latestVersion
                ? ", which changed after the decision"
                : ""}
              .
            </p>
          </div>
        ),
      }))}
    />
  );
}
