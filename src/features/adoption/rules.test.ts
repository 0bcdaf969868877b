import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingDay, wrongDay } from "./rules";

const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.record({
  testedUntil: day,
  decidedOn: fc.option(day),
  inUseFrom: fc.option(day),
  lastKnownUse: fc.option(day),
});
const field = fc.constantFrom("decidedOn" as const, "inUseFrom" as const, "stoppedOn" as const);

describe("a day that a leader gives", () => {
  it("has come", () => {
    fc.assert(
      fc.property(field, day, days, day, (asked, given, known, today) => {
        if (wrongDay(asked, given, known, today) === null) expect(given <= today).toBe(true);
      }),
    );
  });

  it("is the day of a decision only from the day on that the testing ended", () => {
    fc.assert(
      fc.property(day, days, (given, known) => {
        const isTaken = wrongDay("decidedOn", given, known, "2030-01-01") === null;
        expect(isTaken).toBe(given >= known.testedUntil);
      }),
    );
    const known = { testedUntil: "2027-03-03", decidedOn: null, inUseFrom: null, lastKnownUse: null };
    expect(wrongDay("decidedOn", "2027-03-02", known, "2027-04-01")?.message).toBe(
      "Enter 3 March 2027, when the testing ended, or a later day",
    );
  });

  it("is in order with those before it, and with what the site said", () => {
    fc.assert(
      fc.property(field, day, days, (asked, given, known) => {
        if (wrongDay(asked, given, known, "2030-01-01") !== null || asked === "decidedOn") return;
        if (asked === "inUseFrom") expect(given >= (known.decidedOn ?? "")).toBe(true);
        if (asked !== "stoppedOn") return;
        expect(given >= (known.inUseFrom ?? known.decidedOn ?? "")).toBe(true);
        expect(given >= (known.lastKnownUse ?? "")).toBe(true);
      }),
    );
  });
});

it("a correction has every day that is there, no other, and one that is new", () => {
  const some = fc.record({ decidedOn: fc.option(day), inUseFrom: fc.option(day), stoppedOn: fc.option(day) });
  fc.assert(
    fc.property(some, some, (known, given) => {
      const names = ["decidedOn", "inUseFrom", "stoppedOn"] as const;
      const posted = Object.fromEntries(names.map((name) => [name, given[name] ?? undefined]));
      const isSameShape = names.every((name) => (known[name] === null) === (given[name] === null));
      const isNew = names.some((name) => known[name] !== given[name]);
      expect(missingDay(known, posted) === null).toBe(isSameShape && isNew);
      expect(
        missingDay(known, Object.fromEntries(names.map((name) => [name, known[name] ?? undefined]))),
      ).toMatchObject({ message: "Change at least one day" });
    }),
  );
});
