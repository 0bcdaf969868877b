import type { PilotStatus } from "@/features/pilot/status";
import { formatDate } from "@/lib/dates";

/** A decision comes after the pilot: once its testing is over. */
export function isTested({ status }: { status: PilotStatus }): boolean {
  return status === "analysing" || status === "reported" || status === "closed";
}

type Days = {
  /** The day on which the testing of the pilot ended. */
  testedUntil: string;
  decidedOn: string | null;
  inUseFrom: string | null;
  lastKnownUse: string | null;
};
export type DayField = "decidedOn" | "inUseFrom" | "stoppedOn";
type Wrong = { field: DayField; message: string };

/**
 * What is wrong with a day that a leader gives; null when nothing is. Nothing is entered before it happened, and nothing
 * is decided on a pilot that was still testing.
 */
export function wrongDay(
  field: Wrong["field"],
  given: string,
  { testedUntil, decidedOn, inUseFrom, lastKnownUse }: Days,
  today: string,
): Wrong | null {
  const wrong = (message: string) => ({ field, message });
  if (given > today) return wrong("Enter today or an earlier day");
  if (field === "decidedOn" && given < testedUntil)
    return wrong(`Enter ${formatDate(testedUntil)}, when the testing ended, or a later day`);
  if (field === "inUseFrom" && decidedOn !== null && given < decidedOn)
    return wrong("It cannot have gone into use before this site decided");
  if (field !== "stoppedOn") return null;
  if (given < (inUseFrom ?? decidedOn ?? "")) return wrong("It cannot have stopped before it began");
  if (lastKnownUse !== null && given < lastKnownUse)
    return wrong("This site said that it was still in use on a later day");
  return null;
}

const dayFields = ["decidedOn", "inUseFrom", "stoppedOn"] as const satisfies readonly DayField[];

/** Why a correction cannot be one: it leaves a day out, adds one that is not there yet, or changes none. */
export function missingDay(
  known: Record<DayField, string | null>,
  given: Partial<Record<DayField, string>>,
): Wrong | null {
  for (const field of dayFields) {
    if (known[field] !== null && !given[field])
      return { field, message: "Enter the day. It cannot be taken away" };
    if (known[field] === null && given[field])
      return { field, message: "There is no such day to correct yet" };
  }
  if (dayFields.some((field) => known[field] !== (given[field] ?? null))) return null;
  return { field: "decidedOn", message: "Change at least one day" };
}
