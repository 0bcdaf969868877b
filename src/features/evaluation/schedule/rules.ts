import type { PeriodLength } from "./status";

export type Schedule = { every: PeriodLength; from: string; until: string };
export type Period = { start: string; end: string };

/** A schedule has this many periods at most: five years by the month, or longer by the quarter. */
export const maxPeriods = 120;
/** So long after a period its totals are late. */
export const graceDays = 14;

const dayLength = 86_400_000;
const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The calendar period that a day is in. */
export function periodAround(every: PeriodLength, day: string): Period {
  const date = atNoon(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (every === "week") {
    const monday = new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * dayLength);
    return { start: dayOf(monday), end: dayOf(new Date(monday.getTime() + 6 * dayLength)) };
  }
  const months = every === "quarter" ? 3 : 1;
  const first = month - (month % months);
  return {
    start: dayOf(new Date(Date.UTC(year, first, 1, 12))),
    end: dayOf(new Date(Date.UTC(year, first + months, 0, 12))),
  };
}

/** Every period of a schedule, whole ones, from the one with its first day to the one with its last; one more than allowed at most. */
export function periodsOf({ every, from, until }: Schedule): Period[] {
  const periods: Period[] = [];
  for (let day = from; periods.length <= maxPeriods; ) {
    const period = periodAround(every, day);
    if (period.start > until) break;
    periods.push(period);
    day = dayOf(new Date(atNoon(period.end).getTime() + dayLength));
  }
  return periods;
}

/** How many days lie between two days. */
export function daysFrom(day: string, later: string): number {
  return Math.round((atNoon(later).getTime() - atNoon(day).getTime()) / dayLength);
}

/** The periods whose totals are late on this day. */
export function latePeriods(periods: Period[], today: string): Period[] {
  return periods.filter(({ end }) => daysFrom(end, today) > graceDays);
}

/** What one site has sent for one period. */
export type Received = { siteId: string; periodStart: string; measures: number; firstOn: string };
export type Fill = "full" | "part" | "none" | "not due";

export type SiteRecord = {
  siteId: string;
  fills: Fill[];
  /** The last period with any total. */
  latest: Period | null;
  /** Periods that are late and have nothing. */
  missing: Period[];
  /** The median of the days from the end of a period to its first total; null without any. */
  medianDays: number | null;
};

/** How complete each site's totals are, period by period, out of so many measures. */
export function recordsOf(
  sites: { id: string }[],
  periods: Period[],
  received: Received[],
  { measureCount, today }: { measureCount: number; today: string },
): SiteRecord[] {
  const cells = new Map(received.map((one) => [`${one.siteId}|${one.periodStart}`, one]));
  const late = new Set(latePeriods(periods, today));
  return sites.map(({ id }) => {
    const own = periods.map((period) => ({ period, cell: cells.get(`${id}|${period.start}`) }));
    const sent = own.filter(({ cell }) => cell);
    return {
      siteId: id,
      fills: own.map(({ period, cell }) => fillOf(period, cell, measureCount, today)),
      latest: sent.at(-1)?.period ?? null,
      missing: own.filter(({ period, cell }) => !cell && late.has(period)).map(({ period }) => period),
      medianDays: medianOf(sent.map(({ period, cell }) => daysFrom(period.end, cell?.firstOn ?? period.end))),
    };
  });
}

function fillOf(period: Period, cell: Received | undefined, measureCount: number, today: string): Fill {
  if (cell) return cell.measures >= measureCount ? "full" : "part";
  return period.end < today ? "none" : "not due";
}

function medianOf(values: number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** How much of the planned number is there. */
export function sufficiencyOf(recorded: number, planned: number | null) {
  if (planned === null || planned <= 0) return null;
  return { recorded, planned, share: Math.min(1, recorded / planned), isEnough: recorded >= planned };
}
