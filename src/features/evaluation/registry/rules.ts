import { addDays, addWorkingDays, calendarDay, londonMoment } from "@/lib/dates";
import { workingDaysToAnswer } from "../rules";
import { type EvaluationStatus, publicEvaluationStatuses } from "../status";
import type { RegistryState } from "./status";

/** To analyse and sign; then both sides have theirs to answer. */
const workingDaysToAnalyse = 20;
const weeksWithoutEnd = 52;

type Planned = { endsOn: string | null; recruitmentWeeks: number | null };

/**
 * The day by which a plan’s result is due, fixed when it is locked: 40 working days after the planned end of the pilot; without
 * one, after the planned weeks of recruitment; without those, after a year. A pilot that is put off does not move it.
 */
export function reportDueOn({ endsOn, recruitmentWeeks }: Planned, lockedAt: Date): string {
  const counted = addDays(lockedAt, 7 * (recruitmentWeeks ?? weeksWithoutEnd));
  const planned = endsOn === null ? counted : londonMoment(endsOn, "12:00");
  // Data may have been complete before the lock; nobody is late on the day they lock.
  const end = planned < lockedAt ? lockedAt : planned;
  return calendarDay(addWorkingDays(end, workingDaysToAnalyse + workingDaysToAnswer));
}

/** What the registry says of a plan today. Retracted was reported; what never came out stays due for ever. */
export function registryState(status: EvaluationStatus, dueOn: string, today: string): RegistryState {
  if ((publicEvaluationStatuses as readonly string[]).includes(status)) return "reported";
  return dueOn < today ? "due" : "waiting";
}
