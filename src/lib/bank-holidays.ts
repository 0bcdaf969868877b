/**
 * Whether a day, as "2027-03-26", is a bank holiday in England and Wales: the eight of every year by the Banking and Financial
 * Dealings Act 1971 and common law, with the days given instead of those that fall on a weekend. A single day that is
 * proclaimed, for a coronation say, is not known here.
 */
export function isBankHoliday(day: string): boolean {
  return bankHolidays(Number(day.slice(0, 4))).includes(day);
}

function bankHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const christmas = firstWorkingDay(utc(year, 12, 25));
  return [
    firstWorkingDay(utc(year, 1, 1)),
    easter - 2 * dayLength,
    easter + dayLength,
    mondayFrom(utc(year, 5, 1)),
    mondayFrom(utc(year, 5, 25)),
    mondayFrom(utc(year, 8, 25)),
    christmas,
    secondDayOfChristmas(utc(year, 12, 26), christmas),
  ].map((moment) => new Date(moment).toISOString().slice(0, 10));
}

const dayLength = 86_400_000;
const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const weekday = (moment: number) => new Date(moment).getUTCDay();

function firstWorkingDay(moment: number): number {
  const day = weekday(moment);
  if (day === 6) return moment + 2 * dayLength;
  return day === 0 ? moment + dayLength : moment;
}

/** 26 December, or the first weekday after it that Christmas Day has not taken. */
function secondDayOfChristmas(moment: number, christmas: number): number {
  const given = firstWorkingDay(moment);
  return given <= christmas ? christmas + dayLength : given;
}

function mondayFrom(moment: number): number {
  return moment + ((8 - weekday(moment)) % 7) * dayLength;
}

/** The Gregorian reckoning published in Nature, 20 April 1876 ("Meeus, Jones and Butcher"). */
function easterSunday(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const within = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - h - (within % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return utc(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
