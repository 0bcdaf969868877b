import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysFrom, latePeriods, periodAround, periodsOf, recordsOf, sufficiencyOf } from "./rules";
import { setScheduleSchema } from "./schema";
import { periodLengths } from "./status";

describe("the periods of a schedule", () => {
  it("are whole weeks, months or quarters around their first and last day", () => {
    expect(periodAround("week", "2027-03-03")).toEqual({ start: "2027-03-01", end: "2027-03-07" });
    expect(periodAround("week", "2027-03-07")).toEqual({ start: "2027-03-01", end: "2027-03-07" });
    expect(periodAround("month", "2028-02-10")).toEqual({ start: "2028-02-01", end: "2028-02-29" });
    expect(periodAround("quarter", "2027-12-31")).toEqual({ start: "2027-10-01", end: "2027-12-31" });
    expect(periodsOf({ every: "month", from: "2027-01-15", until: "2027-03-02" })).toHaveLength(3);
  });

  it("follow each other without a gap or an overlap", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...periodLengths),
        days,
        fc.integer({ min: 1, max: 700 }),
        (every, date, length) => {
          const from = date.toISOString().slice(0, 10);
          const until = new Date(date.getTime() + length * 864e5).toISOString().slice(0, 10);
          const periods = periodsOf({ every, from, until });
          expect(periods[0]?.start && periods[0].start <= from).toBe(true);
          expect((periods.at(-1)?.end ?? "") >= until).toBe(true);
          periods.slice(1).forEach(({ start }, place) => {
            expect(daysFrom(periods[place]?.end ?? "", start)).toBe(1);
          });
        },
      ),
    );
  });

  it("are not more than a plan can have, and end after they begin", () => {
    const schedule = {
      evaluationId: crypto.randomUUID(),
      every: "week",
      from: "2020-01-01",
      until: "2027-01-01",
    };
    expect(setScheduleSchema.safeParse(schedule).error?.issues[0]?.message).toContain(
      "more than 120 periods",
    );
    expect(setScheduleSchema.safeParse({ ...schedule, until: "2019-01-01" }).success).toBe(false);
    expect(setScheduleSchema.safeParse({ ...schedule, every: "quarter" }).success).toBe(true);
  });
});

describe("what sites have sent", () => {
  const periods = periodsOf({ every: "month", from: "2027-01-01", until: "2027-04-30" });
  const [site] = recordsOf(
    [{ id: "a" }],
    periods,
    [
      { siteId: "a", periodStart: "2027-01-01", measures: 2, firstOn: "2027-02-10" },
      { siteId: "b", periodStart: "2027-02-01", measures: 2, firstOn: "2027-03-01" },
    ],
    { measureCount: 2, today: "2027-03-20" },
  );

  it("is full, partial, nothing, or not due yet", () => {
    expect(site?.fills).toEqual(["full", "none", "not due", "not due"]);
    expect(site?.latest?.start).toBe("2027-01-01");
    expect(site?.medianDays).toBe(10);
  });

  it("is late two weeks after the period", () => {
    expect(site?.missing.map(({ start }) => start)).toEqual(["2027-02-01"]);
    expect(latePeriods(periods, "2027-02-14")).toHaveLength(0);
    expect(latePeriods(periods, "2027-02-15")).toHaveLength(1);
  });
});

it("the planned number is reached or not; without one there is nothing to say", () => {
  expect(sufficiencyOf(640, 1500)).toMatchObject({ isEnough: false, share: 640 / 1500 });
  expect(sufficiencyOf(3000, 1500)).toMatchObject({ isEnough: true, share: 1 });
  expect(sufficiencyOf(3, null)).toBeNull();
});
