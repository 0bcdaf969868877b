import type { AssuranceKind, AssuranceStatus } from "./status";

export type ShownAssurance = AssuranceStatus | "lapsed";

/** Valid through its last day; from the next day on it has lapsed. Days are "2027-03-03", in London. */
export function isLapsed(expiresOn: string | null, today: string): boolean {
  return expiresOn !== null && expiresOn < today;
}

export function shownStatus(
  item: { status: AssuranceStatus; expiresOn: string | null },
  today: string,
): ShownAssurance {
  return isLapsed(item.expiresOn, today) ? "lapsed" : item.status;
}

/** Owners are reminded this many days before the last day; below zero, after it. */
const reminderDays = [30, 7, -7] as const;
export type ReminderDay = (typeof reminderDays)[number];

/** The reminder that is due with so many days left: the latest that has come, so that a missed day is caught up with. */
export function dueReminder(daysLeft: number): ReminderDay | null {
  if (daysLeft <= -7) return daysLeft > -37 ? -7 : null;
  if (daysLeft < 0) return null;
  if (daysLeft <= 7) return 7;
  return daysLeft <= 30 ? 30 : null;
}

/** DTAC forms dated before this day follow version 1, which was replaced. */
const dtacSecondVersionFrom = "2026-04-06";

export function isSupersededForm(item: { kind: AssuranceKind; issuedOn: string | null }): boolean {
  return item.kind === "dtac" && item.issuedOn !== null && item.issuedOn < dtacSecondVersionFrom;
}
