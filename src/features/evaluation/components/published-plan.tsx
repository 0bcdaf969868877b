import { SectionHeading } from "@/components/ui/heading";
import { formatMoment } from "@/lib/dates";
import type { PublishedEvaluation } from "../queries";
import { lockedPlanWarnings } from "../size/rules";
import { DeviationList } from "./deviation-list";
import { LogicModelFigure } from "./logic-model";
import { MeasureList } from "./measure-list";
import { PlanSummary } from "./plan-summary";
import { SizeWarnings } from "./size-warnings";

/** The plan as it was locked, its hash, and what was done differently. */
export function PublishedPlan({ evaluation }: { evaluation: PublishedEvaluation }) {
  const { lockedPlan, version } = evaluation;
  const { content } = version;
  return (
    <>
      <SectionHeading>The plan as it was locked</SectionHeading>
      <p>
        Locked on {formatMoment(new Date(content.lockedAt))}. Hash of the plan (SHA-256):{" "}
        <code className="ix-hash">{content.lockHash}</code>
      </p>
      <LogicModelFigure model={lockedPlan.logicModel} />
      <PlanSummary plan={lockedPlan} />
      <MeasureList measures={lockedPlan.measures} />
      <SizeWarnings heading="Known at the lock" warnings={lockedPlanWarnings(lockedPlan)} note={null} />
      <SectionHeading>Deviations from the plan</SectionHeading>
      <DeviationList deviations={content.deviations} />
    </>
  );
}
