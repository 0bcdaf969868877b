import { describe, expect, it } from "vitest";
import { isBankHoliday } from "./bank-holidays";
import { addWorkingDays, calendarDay, formatMoment, londonMoment } from "./dates";

/** As the government lists them for England and Wales (www.gov.uk/bank-holidays). */
const listed: Record<string, string[]> = {
  2021: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
  2024: ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"],
  2025: ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
  2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
  2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
};

describe("bank holidays in England and Wales", () => {
  it.each(Object.entries(listed))("of %s are those the government lists", (year, days) => {
    const everyDay = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(Number(year), 0, 1 + day)).toISOString().slice(0, 10),
    ).filter((day) => day.startsWith(year));
    expect(everyDay.filter(isBankHoliday)).toEqual(days.map((day) => `${year}-${day}`));
  });

  it("of a year that begins on a Sunday are given on the next weekdays", () => {
    // 1 January 2023 and 25 December 2022 were Sundays.
    expect(isBankHoliday("2023-01-02")).toBe(true);
    expect(["2022-12-26", "2022-12-27"].every(isBankHoliday)).toBe(true);
  });
});

describe("a moment as it is written", () => {
  it("has noon and midnight at 12, as a clock has", () => {
    const told = ["12:00", "00:05", "17:00"].map((time) => formatMoment(londonMoment("2027-07-01", time)));
    expect(told).toEqual(["1 July 2027 at 12:00pm", "1 July 2027 at 12:05am", "1 July 2027 at 5:00pm"]);
  });
});

describe("working days", () => {
  it("leave out weekends", () => {
    const friday = londonMoment("2027-03-05", "09:00");
    expect(calendarDay(addWorkingDays(friday, 1))).toBe("2027-03-08");
    expect(calendarDay(addWorkingDays(friday, 5))).toBe("2027-03-12");
  });

  it("leave out Easter", () => {
    expect(calendarDay(addWorkingDays(londonMoment("2027-03-25", "16:00"), 1))).toBe("2027-03-30");
  });

  it("leave out Christmas and the new year", () => {
    expect(calendarDay(addWorkingDays(londonMoment("2026-12-24", "16:00"), 5))).toBe("2027-01-05");
  });
});
