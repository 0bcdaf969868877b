import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canBeAnswered, dueReminder, type FollowUp, followUpState, lastKnownUse, saidNoAfter } from "./rules";
import { followUpAnswers } from "./status";

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const followUp: fc.Arbitrary<FollowUp> = fc.record({
  months: fc.constantFrom(3, 6, 12),
  dueOn: day,
  stoppedOn: fc.option(day),
  answer: fc.option(fc.constantFrom(...followUpAnswers)),
});

describe("a follow-up", () => {
  it("is a yes or a no only when somebody said so or it had stopped; silence is neither", () => {
    fc.assert(
      fc.property(followUp, day, (asked, today) => {
        const state = followUpState(asked, today);
        const hadStopped = asked.stoppedOn !== null && asked.stoppedOn < asked.dueOn;
        expect(state === "stopped before").toBe(hadStopped);
        expect(state === "answered").toBe(!hadStopped && asked.answer !== null);
        if (state === "not answered") expect(asked.dueOn <= today).toBe(true);
        if (state === "not due yet") expect(asked.dueOn > today).toBe(true);
      }),
    );
  });

  it("can be answered from its day on and never before, as long as it was still in use that day", () => {
    fc.assert(
      fc.property(followUp, day, (asked, today) => {
        const hadStopped = asked.stoppedOn !== null && asked.stoppedOn < asked.dueOn;
        expect(canBeAnswered(asked, today)).toBe(asked.dueOn <= today && !hadStopped);
      }),
    );
  });

  it("that said yes last is the last day of known use", () => {
    fc.assert(
      fc.property(fc.array(followUp, { maxLength: 3 }), (asked) => {
        const known = lastKnownUse(asked);
        for (const { answer, dueOn } of asked)
          if (answer === "fully" || answer === "in_part") expect((known ?? "") >= dueOn).toBe(true);
        if (known === null)
          expect(asked.every(({ answer }) => answer === null || answer === "no")).toBe(true);
      }),
    );
  });

  it("that said no last is not in use, whatever was said before and not said since", () => {
    fc.assert(
      fc.property(fc.uniqueArray(followUp, { selector: ({ months }) => months }), (asked) => {
        const said = saidNoAfter(asked);
        const isAnswered = ({ months, answer }: FollowUp) => answer !== null && months >= (said ?? 0);
        if (said !== null) expect(asked.filter(isAnswered)).toMatchObject([{ months: said, answer: "no" }]);
        else if (asked.length === 1) expect(asked[0]?.answer).not.toBe("no");
      }),
    );
    const of = (...answers: FollowUp["answer"][]) =>
      saidNoAfter(answers.map((answer, nth) => ({ months: [3, 6, 12][nth] ?? 0, answer })));
    expect([of("fully", "no", null), of("no", "in_part", null), of(null, null, null)]).toEqual([
      6,
      null,
      null,
    ]);
  });

  it("is asked on its day and once more four weeks later, and then left as not answered", () => {
    expect([-1, 0, 27, 28, 60, 61].map(dueReminder)).toEqual([null, "due", "due", "late", "late", null]);
  });
});
