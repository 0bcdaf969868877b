import { ExternalLink } from "@/components/ui/external-link";
import { keyed } from "@/components/ui/keyed";
import type { SummaryRow } from "@/components/ui/summary-list";
import { decideResearch } from "@/features/pilot/gate/rules";
import { designReach, rungOf } from "../design/rules";
import { describeAssumptions, type LockedPlan } from "../plan/rules";
import { logicParts, type PlanPart } from "../plan/status";
import { evaluationDesignLabels } from "../status";
import { describeSubgroups } from "../subgroup/rules";
import { logicLabels } from "./logic-fields";

/** A plan in work, locked or published; plans locked before the plan was guided lack some of it. */
export type ShownPlan = Omit<LockedPlan, "measures" | "version" | "publicSourceUrl"> & {
  publicSourceUrl?: string | null;
  isDesignChosen?: boolean;
};

type Row = SummaryRow & { key: string };

const rowsOf: Record<Exclude<PlanPart, "measures">, (plan: ShownPlan) => Row[]> = {
  question: (plan) => [
    { key: "Question", value: plan.question },
    ...(plan.publicSourceUrl === undefined
      ? []
      : [{ key: "Public source", value: sourceOf(plan.publicSourceUrl) }]),
  ],
  logic: ({ logicModel }) =>
    logicModel ? logicParts.map((part) => ({ key: logicLabels[part], value: listOf(logicModel[part]) })) : [],
  research: ({ research }) =>
    research === undefined ? [] : [{ key: "Research or evaluation", value: decisionOf(research) }],
  design: (plan) => [{ key: "Design", value: plan.isDesignChosen === false ? "" : <Design plan={plan} /> }],
  comparator: ({ comparator, selectedOnBaseline }) => [
    { key: "Compared with", value: comparator },
    ...(selectedOnBaseline === null || selectedOnBaseline === undefined
      ? []
      : [{ key: "Chosen by their own value at the start", value: selectedOnBaseline ? "Yes" : "No" }]),
  ],
  subgroups: ({ subgroups, noSubgroupsReason }) =>
    subgroups === undefined
      ? []
      : [
          {
            key: "Groups looked at",
            value:
              subgroups.length > 0
                ? describeSubgroups(subgroups)
                : noSubgroupsReason
                  ? `None: ${noSubgroupsReason}`
                  : "",
          },
        ],
  size: ({ plannedSampleSize, expectedPerWeek, recruitmentWeeks, sizeAssumptions }) => [
    { key: "Planned number", value: plannedSampleSize?.toLocaleString("en-GB") ?? "" },
    ...(expectedPerWeek
      ? [
          {
            key: "Recruitment",
            value: `${expectedPerWeek.toLocaleString("en-GB")} each week${recruitmentWeeks ? `, for ${recruitmentWeeks} weeks` : ""}`,
          },
        ]
      : []),
    ...(sizeAssumptions ? [{ key: "Planned for", value: describeAssumptions(sizeAssumptions) }] : []),
  ],
  thresholds: (plan) => [
    { key: "Scale if", value: plan.scaleIf },
    { key: "Adapt if", value: plan.adaptIf },
    { key: "Stop if", value: plan.stopIf },
    ...(plan.budgetHolder === undefined ? [] : [{ key: "Budget holder", value: plan.budgetHolder }]),
    ...(plan.routeToBuy === undefined ? [] : [{ key: "Route to buy", value: plan.routeToBuy }]),
  ],
};

/** One part of the plan as rows of a summary; what is not answered says so. */
export function planRows(plan: ShownPlan, part: Exclude<PlanPart, "measures">): Row[] {
  return rowsOf[part](plan).map((row) => ({ ...row, value: row.value || "Not answered" }));
}

function Design({ plan: { design } }: { plan: ShownPlan }) {
  const { shows, cannotShow } = designReach[design];
  return (
    <>
      {evaluationDesignLabels[design]} (rung {rungOf(design)})<p className="ix-count">Can show: {shows}</p>
      <p className="ix-count">Cannot show: {cannotShow}</p>
    </>
  );
}

function decisionOf(research: ShownPlan["research"]): string {
  if (!research?.answers) return research ? "Waived by a broker" : "";
  const { randomised, byProtocol, withoutFirmBasis, generalisable } = research.answers;
  const { decision, reasons } = decideResearch({
    randomised: randomised === true,
    byProtocol: byProtocol === true,
    withoutFirmBasis: withoutFirmBasis === true,
    generalisable: generalisable === true,
  });
  if (decision === "service_evaluation") return "Service evaluation";
  const number = research.irasNumber ? `IRAS number ${research.irasNumber}` : "no IRAS number yet";
  return `Research, because ${reasons.join("; ")} (${number})`;
}

function listOf(lines: readonly string[]) {
  if (lines.length === 0) return "";
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {keyed(lines).map(({ key, item }) => (
        <li key={key}>{item}</li>
      ))}
    </ul>
  );
}

function sourceOf(url: string | null) {
  if (!url) return "None: small numbers will be hidden and others rounded";
  return (
    <>
      Every count of this plan is shown exactly: <ExternalLink href={url}>source</ExternalLink>
    </>
  );
}
