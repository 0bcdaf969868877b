import { SummaryList } from "@/components/ui/summary-list";
import { planParts } from "../plan/status";
import { planRows, type ShownPlan } from "./plan-rows";

/** The whole plan but for its measures, which are a table, and for how it is meant to work, which is drawn. */
export function PlanSummary({ plan }: { plan: ShownPlan }) {
  const rows = planParts.flatMap((part) =>
    part === "measures" || part === "logic" ? [] : planRows(plan, part),
  );
  return <SummaryList rows={rows} />;
}
