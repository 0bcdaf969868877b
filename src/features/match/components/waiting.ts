/** "since today", "for 1 day", "for 12 days" */
export function daysWaiting(days: number): string {
  if (days === 0) return "since today";
  return `for ${days} ${days === 1 ? "day" : "days"}`;
}
