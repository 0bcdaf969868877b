import type { ToldTable } from "../../economics/telling/rules";
import { formatNumber, formatPercent, formatPercentInterval } from "../../statistics/format";
import { acceptabilityOf, hoursReleased, sumByRole, type WorkforceTold, withoutUse } from "../rules";
import { timeBasisLabels } from "../status";

/** What stands beside the hours that a role has set free. */
export function tellTraining({
  training,
  paybackMonths,
}: Pick<ReturnType<typeof sumByRole>[number], "training" | "paybackMonths">): string {
  return `${formatNumber(training, 0)} training hours${paybackMonths === null ? "" : `, made up in ${formatNumber(paybackMonths, 1)} months`}`;
}

export function roleTable(changes: WorkforceTold[]): ToldTable {
  return {
    caption: "Hours a month set free, by role",
    head: ["Role", "Hours a month", "Training"],
    numeric: [1],
    rows: sumByRole(changes).map((told) => [told.role, formatNumber(told.net, 1), tellTraining(told)]),
  };
}

export function taskTable(changes: WorkforceTold[]): ToldTable {
  return {
    caption: "Tasks before and after",
    head: [
      "Task",
      "Role",
      "Minutes before",
      "Minutes after",
      "Times a month",
      "Hours a month",
      "Used for",
      "How it is known",
    ],
    numeric: [2, 3, 4, 5],
    rows: changes.map((change) => [
      change.task,
      `${change.role}, ${change.organisation}`,
      change.minutesBefore === null ? "new task" : formatNumber(change.minutesBefore, 1),
      change.minutesAfter === null ? "ended" : formatNumber(change.minutesAfter, 1),
      formatNumber(change.timesPerMonth, 0),
      formatNumber(hoursReleased(change), 1),
      hoursReleased(change) <= 0 ? "takes time" : change.usedFor || "nobody has said",
      `${timeBasisLabels[change.basis]}: ${change.source}`,
    ]),
  };
}

/** Time that is no benefit yet; null where all of it was used. */
export function tellIdle(changes: WorkforceTold[]): string | null {
  const idle = withoutUse(changes);
  if (idle.length === 0) return null;
  return `Time set free is no benefit yet for ${idle.map(({ task }) => task).join(", ")}: nobody has said what it was used for.`;
}

/** How many found the new way acceptable; null where nobody was asked. What is published was rounded when it went out, so it stands as it is. */
export function acceptabilityTable(changes: WorkforceTold[], exact: boolean): ToldTable | null {
  const rows = changes.flatMap((change) => {
    const shown = acceptabilityOf(change, true);
    if (!shown) return [];
    return [
      [
        `${change.task} (${change.role})`,
        `${shown.numerator} of ${shown.denominator}${exact ? "" : " (rounded)"}`,
        formatPercent(shown.interval.estimate, 0),
        formatPercentInterval(shown.interval, 0),
      ],
    ];
  });
  if (rows.length === 0) return null;
  return {
    caption: "Staff who found the new way acceptable",
    head: ["Task", "Counts", "Share", "95% interval (Wilson)"],
    numeric: [1, 2, 3],
    rows,
  };
}
