import { ExternalLink } from "@/components/ui/external-link";
import { SummaryList } from "@/components/ui/summary-list";
import { type EvaluationDesign, evaluationDesignLabels } from "../status";

type PlanSummaryProps = {
  plan: {
    question: string;
    design: EvaluationDesign;
    comparator: string;
    plannedSampleSize: number | null;
    scaleIf: string;
    adaptIf: string;
    stopIf: string;
    publicSourceUrl?: string | null;
  };
};

export function PlanSummary({ plan }: PlanSummaryProps) {
  const rows = [
    { key: "Question", value: plan.question },
    { key: "Design", value: evaluationDesignLabels[plan.design] },
    { key: "Compared with", value: plan.comparator },
    { key: "Planned number", value: plan.plannedSampleSize?.toLocaleString("en-GB") ?? "Not decided yet" },
    { key: "Scale if", value: plan.scaleIf },
    { key: "Adapt if", value: plan.adaptIf },
    { key: "Stop if", value: plan.stopIf },
  ];
  if (plan.publicSourceUrl === undefined) return <SummaryList rows={rows} />;
  const source = plan.publicSourceUrl ? (
    <>
      Every count of this plan is shown exactly:{" "}
      <ExternalLink href={plan.publicSourceUrl}>source</ExternalLink>
    </>
  ) : (
    "None: small numbers will be hidden and others rounded"
  );
  return <SummaryList rows={[...rows, { key: "Public source", value: source }]} />;
}
