import { describe, expect, it } from "vitest";
import { registryState, reportDueOn } from "./rules";

const lockedAt = new Date("2027-03-03T09:00:00Z");

describe("when a result is due", () => {
  it("is 40 working days after the planned end of the pilot", () => {
    // 30 September 2027 is a Thursday; eight weeks on is 25 November.
    expect(reportDueOn({ endsOn: "2027-09-30", recruitmentWeeks: 10 }, lockedAt)).toBe("2027-11-25");
  });

  it("follows the planned weeks where no end was planned, and is never open", () => {
    const withWeeks = reportDueOn({ endsOn: null, recruitmentWeeks: 4 }, lockedAt);
    const without = reportDueOn({ endsOn: null, recruitmentWeeks: null }, lockedAt);
    expect(withWeeks).toMatch(/^2027-05-/);
    expect(without).toMatch(/^2028-0[45]-/);
  });

  it("is never before both sides could have answered", () => {
    expect(reportDueOn({ endsOn: "2019-05-31", recruitmentWeeks: null }, lockedAt) > "2027-04-20").toBe(true);
  });

  it("an unpublished result stays visible as due, a retracted one as reported", () => {
    expect(registryState("collecting", "2027-11-25", "2027-11-25")).toBe("waiting");
    expect(registryState("collecting", "2027-11-25", "2027-11-26")).toBe("due");
    expect(registryState("signed", "2027-11-25", "2030-01-01")).toBe("due");
    expect(registryState("retracted", "2027-11-25", "2030-01-01")).toBe("reported");
  });
});
