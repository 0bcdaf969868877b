import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptabilityOf,
  changesForAll,
  hoursReleased,
  sumByRole,
  type WorkforceChange,
  withoutUse,
} from "./rules";

const change = (over: Partial<WorkforceChange>): WorkforceChange => ({
  role: "Pharmacist",
  organisation: "Pharmacies",
  task: "Pulse check",
  minutesBefore: 10,
  minutesAfter: 4,
  timesPerMonth: 100,
  trainingHours: 5,
  basis: "measured",
  usedFor: "",
  acceptableCount: null,
  askedCount: null,
  ...over,
});

describe("time that a change sets free", () => {
  it("is minutes a time by times a month, and below 0 where the new way takes more", () => {
    expect(hoursReleased(change({}))).toBe(10);
    expect(hoursReleased(change({ minutesBefore: null }))).toBeCloseTo(-400 / 60, 9);
    expect(hoursReleased(change({ minutesAfter: null }))).toBeCloseTo(1000 / 60, 9);
  });

  it("is told apart from time that is taken, with the training and when it is made up", () => {
    const told = sumByRole([change({}), change({ task: "Call", minutesBefore: 0, minutesAfter: 3 })]);
    expect(told).toMatchObject([
      { role: "Pharmacist", released: 10, taken: 5, net: 5, training: 10, paybackMonths: 2 },
    ]);
    expect(sumByRole([change({ minutesAfter: 12 })])[0]?.paybackMonths).toBeNull();
  });

  it("is no benefit while nobody says what it was used for", () => {
    expect(
      withoutUse([change({}), change({ usedFor: "More checks" }), change({ minutesAfter: 12 })]),
    ).toHaveLength(1);
  });
});

describe("acceptability", () => {
  it("is shown raw to the pilot, and rounded or not at all outside", () => {
    const few = change({ acceptableCount: 5, askedCount: 8 });
    expect(acceptabilityOf(few, true)).toMatchObject({ numerator: 5, denominator: 8 });
    expect(acceptabilityOf(few, false)).toBeNull();
    expect(changesForAll([few])[0]).toMatchObject({ acceptableCount: null, askedCount: null });
  });

  it("never shows a small or an exact count outside", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60 }), (one, asked) => {
        const [shown] = changesForAll([change({ acceptableCount: Math.min(one, asked), askedCount: asked })]);
        expect((shown?.acceptableCount ?? 0) % 5).toBe(0);
        expect((shown?.askedCount ?? 0) % 5).toBe(0);
      }),
    );
  });
});
