import { addDays, calendarDay, londonMoment } from "@/lib/dates";

/** A worker that was away on Monday catches up until Tuesday night; later than that a summary of the week is no use. */
const hoursToCatchUp = 40;

/** The Monday of the week whose digest is due now: from eight o'clock in London on that day. */
export function dueWeek(now: Date): string | null {
  const noon = new Date(`${calendarDay(now)}T12:00:00Z`);
  const monday = calendarDay(addDays(noon, -((noon.getUTCDay() + 6) % 7)));
  const due = londonMoment(monday, "08:00");
  return now >= due && now < addDays(due, hoursToCatchUp / 24) ? monday : null;
}

type Line = { text: string; href: string };
type News = { suggestions: Line[]; waiting: Line[]; siteUrl: string };
type Letter = { subject: string; body: string };

const mostWaiting = 10;

/** The e-mail of a week; nothing where there is nothing to tell. */
export function writeDigest({ suggestions, waiting, siteUrl }: News): Letter | null {
  const parts = [
    suggestions.length > 0 ? counted(suggestions.length, "new suggestion", "new suggestions") : null,
    waiting.length > 0 ? counted(waiting.length, "thing waits for you", "things wait for you") : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const listed = ({ text, href }: Line) => `- ${text}\n  ${new URL(href, siteUrl).href}`;
  const section = (heading: string, lines: Line[]) =>
    lines.length > 0 ? `${heading}\n\n${lines.map(listed).join("\n")}` : "";
  const sections = [
    section("New for your needs and products", suggestions),
    section("What waits for you, the longest wait first", waiting.slice(0, mostWaiting)),
    "All of it is under “Your work”:",
  ];
  return { subject: `Your week: ${parts.join(", ")}`, body: sections.filter(Boolean).join("\n\n") };
}

function counted(many: number, one: string, more: string): string {
  return `${many} ${many === 1 ? one : more}`;
}
