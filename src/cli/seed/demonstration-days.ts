import { type Period, periodAround } from "@/features/evaluation/schedule/rules";
import { addDays, calendarDay, daysBetween, londonMoment } from "@/lib/dates";

/** The last noon: no hour of it is in the future, and none falls on another day in summer. */
export function lastNoon(now: Date): Date {
  const noon = londonMoment(calendarDay(now), "12:00");
  return noon <= now ? noon : londonMoment(calendarDay(addDays(noon, -1)), "12:00");
}

/** A calendar month, so many from the one of this day. */
export function monthAt(today: Date, months: number): Period {
  const [year = 0, month = 1] = calendarDay(today).split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1, 12));
  return periodAround("month", first.toISOString().slice(0, 10));
}

/** How many days from this day that month begins. */
export function beginning(today: Date, months: number): number {
  return daysBetween(today, londonMoment(monthAt(today, months).start, "12:00"));
}
