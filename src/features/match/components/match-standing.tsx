import { ProgressSteps } from "@/components/ui/progress-steps";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/lib/dates";
import type { ShownMatch } from "../shown/queries";
import { partyLabels, sideLabels } from "../status";
import { MatchTag } from "./match-tag";
import { daysWaiting } from "./waiting";

/** Where a match stands, whose turn it is, and how it came about. */
export function MatchStanding({ shown }: { shown: ShownMatch }) {
  const { match, steps, waiting, broker } = shown;
  const { requestedSide, requestSentence, answerDueAt, introductionNote, introducedAt } = match;
  const rows = [
    { key: "Now", value: <MatchTag status={match.status} /> },
    ...(waiting
      ? [
          {
            key: "Waiting for",
            value: `${waiting.parties.map((party) => partyLabels[party]).join(" and ")}, ${daysWaiting(waiting.days)}`,
          },
        ]
      : []),
    ...(match.status === "requested" && answerDueAt
      ? [{ key: "A broker answers by", value: formatDate(answerDueAt) }]
      : []),
    ...(requestedSide
      ? [{ key: `Asked for by the ${sideLabels[requestedSide].toLowerCase()}`, value: requestSentence }]
      : []),
    ...(introducedAt
      ? [
          {
            key: `Introduced on ${formatDate(introducedAt)}${broker ? ` by ${broker}` : ""}`,
            value: introductionNote,
          },
        ]
      : []),
    ...(match.statusReason ? [{ key: "Reason", value: match.statusReason }] : []),
    ...(match.outcome ? [{ key: "Outcome", value: match.outcome }] : []),
  ];
  return (
    <>
      <ProgressSteps label="Where this match stands" steps={steps} />
      <SummaryList rows={rows} />
    </>
  );
}
