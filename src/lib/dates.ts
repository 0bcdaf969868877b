import { isBankHoliday } from "./bank-holidays";

const zone = "Europe/London";

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const shortFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  day: "numeric",
  month: "short",
  year: "numeric",
});
const timeFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hour: "numeric",
  minute: "2-digit",
  // "hour12" alone writes noon as 0:00pm here.
  hourCycle: "h12",
});
const isoFormat = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const weekdayFormat = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short" });

const dayLength = 86_400_000;

/** "3 March 2027". Takes a moment, or a calendar day as "2027-03-03". */
export function formatDate(date: Date | string): string {
  return dayFormat.format(typeof date === "string" ? new Date(`${date.slice(0, 10)}T12:00:00Z`) : date);
}

/** "3 Mar 2027", where there is little room, as under a chart. Takes a calendar day. */
export function formatShortDate(day: string): string {
  return shortFormat.format(new Date(`${day}T12:00:00Z`));
}

/** "3 March 2027 at 5:00pm", in London whatever the season. */
export function formatMoment(date: Date): string {
  const time = timeFormat.format(date).replace(/\s/g, "").toLowerCase();
  return `${dayFormat.format(date)} at ${time}`;
}

/** The calendar day in London, as "2027-03-03". */
export function calendarDay(date: Date): string {
  return isoFormat.format(date);
}

/** Full days between two moments; 0 on the same day. */
export function daysBetween(from: Date, to: Date): number {
  const start = Date.parse(`${calendarDay(from)}T00:00:00Z`);
  const end = Date.parse(`${calendarDay(to)}T00:00:00Z`);
  return Math.round((end - start) / dayLength);
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayLength);
}

/** The moment after so many working days (Monday to Friday, without the bank holidays of England and Wales). */
export function addWorkingDays(date: Date, days: number): Date {
  let moment = date;
  for (let left = days; left > 0; ) {
    moment = addDays(moment, 1);
    const isWeekend = ["Sat", "Sun"].includes(weekdayFormat.format(moment));
    if (!isWeekend && !isBankHoliday(calendarDay(moment))) left -= 1;
  }
  return moment;
}

/** The moment at which a London clock shows this day and time: ("2027-07-01", "17:00"). */
export function londonMoment(day: string, time: string): Date {
  const guess = new Date(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    hourCycle: "h23",
  }).format(guess);
  const offset = (Number(shown) - guess.getUTCHours() + 24) % 24;
  return new Date(guess.getTime() - offset * 3_600_000);
}
