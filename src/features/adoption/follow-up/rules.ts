import type { FollowUpAnswer } from "./status";

/** A day at which a site is asked, and what it said. Without an answer it is unknown, never a yes or a no. */
export type FollowUp = {
  months: number;
  dueOn: string;
  stoppedOn: string | null;
  answer: FollowUpAnswer | null;
};

export type FollowUpState = "answered" | "stopped before" | "not due yet" | "not answered";

/** What had stopped by then is not asked about; what is not due yet cannot be answered. */
export function followUpState({ dueOn, stoppedOn, answer }: FollowUp, today: string): FollowUpState {
  if (stoppedOn !== null && stoppedOn < dueOn) return "stopped before";
  if (answer !== null) return "answered";
  return dueOn > today ? "not due yet" : "not answered";
}

export function canBeAnswered(followUp: FollowUp, today: string): boolean {
  const state = followUpState(followUp, today);
  return state === "not answered" || (state === "answered" && followUp.dueOn <= today);
}

/** The last day on which a site said it was still in use; it cannot have stopped before. */
export function lastKnownUse(followUps: FollowUp[]): string | null {
  const yes = followUps.filter(({ answer }) => answer === "fully" || answer === "in_part");
  return (
    yes
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1) ?? null
  );
}

/** How many months on a site last said that it was not in use; null where it last said otherwise, or nothing. */
export function saidNoAfter(followUps: Pick<FollowUp, "months" | "answer">[]): number | null {
  const answered = followUps.filter(({ answer }) => answer !== null);
  const last = answered.sort((one, other) => one.months - other.months).at(-1);
  return last?.answer === "no" ? last.months : null;
}

/** Days after the day it was due at which the leader is told again. */
export const secondReminderDays = 28;
/** So long after that day nobody is reminded any more; it stays not answered for everybody to see. */
export const remindDays = 60;

/** Which reminder has come by so many days after the day it was due. */
export function dueReminder(daysLate: number): "due" | "late" | null {
  if (daysLate < 0 || daysLate > remindDays) return null;
  return daysLate < secondReminderDays ? "due" : "late";
}
