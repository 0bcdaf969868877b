import { formatDate } from "@/lib/dates";

const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** A date as exactly as its source gives it: a year, a month or a day. */
export function publishedDate(date: string | null): string {
  if (!date) return "No date found";
  if (/^\d{4}-\d{2}$/.test(date)) return month.format(new Date(`${date}-15T12:00:00Z`));
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : date;
}
