import { describe, expect, it } from "vitest";
import { isDecided, nextStep, type Standing } from "./rules";

const draft: Standing = {
  status: "draft",
  gaps: [],
  planSignatures: [],
  answers: [],
  dueAt: null,
  isDecided: false,
};
const signed: Standing = { ...draft, status: "signed", dueAt: new Date("2027-04-01T09:00:00Z") };

it("a decision on an earlier version does not finish an evaluation", () => {
  expect(isDecided({ decisions: [], versions: [{ number: 1 }] })).toBe(false);
  expect(isDecided({ decisions: [{ version: 1 }], versions: [{ number: 1 }] })).toBe(true);
  expect(isDecided({ decisions: [{ version: 1 }], versions: [{ number: 2 }, { number: 1 }] })).toBe(false);
});

describe("what comes next in an evaluation", () => {
  it("before a plan it waits on whoever may begin one", () => {
    expect(nextStep(null)).toMatchObject({ title: "Begin the plan" });
  });

  it("a plan with gaps names them", () => {
    expect(nextStep({ ...draft, gaps: [{ message: "Add at least one measure." }] }).text).toBe(
      "Add at least one measure.",
    );
  });

  it("a complete plan waits on the evaluator, whoever has not signed", () => {
    const step = nextStep({ ...draft, planSignatures: [{ role: "leader" }] });
    expect(step.waitsOn).toBe("the evaluator");
    expect(step.text).toContain("The innovator can still sign it.");
  });

  it("signed findings wait on the sides that are silent, until the day they go out", () => {
    const step = nextStep({ ...signed, answers: [{ role: "leader", decision: "dissented" }] });
    expect(step.waitsOn).toBe("the innovator");
    expect(step.text).toContain("until 1 April 2027");
  });

  it("findings that both sides answered wait on the evaluator to publish", () => {
    const answers = [
      { role: "leader", decision: "signed" as const },
      { role: "innovator", decision: "dissented" as const },
    ];
    expect(nextStep({ ...signed, answers })).toMatchObject({
      title: "Publish the findings",
      waitsOn: "the evaluator",
    });
  });

  it("a new version can be answered while its time runs, and nothing waits for it", () => {
    const open = { ...signed, status: "corrected" as const, isDecided: true };
    const step = nextStep({ ...open, answers: [{ role: "leader", decision: "signed" }] });
    expect(step.text).toContain(
      "The innovator can sign this version, or dissent with a reason, until 1 April 2027.",
    );
    expect(step.waitsOn).toBe("nobody");
    expect(nextStep({ ...open, status: "retracted" }).text).toContain(
      "The leader and the innovator can sign",
    );
    expect(nextStep({ ...open, dueAt: null }).text).not.toContain("can sign");
  });

  it("a published result waits on the leader's decision, and then on nobody", () => {
    expect(nextStep({ ...draft, status: "published" }).waitsOn).toBe("the leader");
    expect(nextStep({ ...draft, status: "corrected", isDecided: true }).waitsOn).toBe("nobody");
    expect(nextStep({ ...draft, status: "retracted" }).waitsOn).toBe("nobody");
  });
});
