import { describe, expect, it } from "vitest";
import { printedSignatures, roleToAnswer } from "./rules";

const person = (name: string, role: string) => ({ personId: name, name, role });
const leader = person("Lea", "leader");
const printed = ({ name, role }: typeof leader) => ({ name, role });
const answer = { decision: "signed" as const, reason: null, hash: "now" };

describe("who is printed under findings", () => {
  it("silence of a side is printed as not having signed", () => {
    expect(printedSignatures([leader], [], "now")).toEqual([
      { name: "Lea", role: "leader", decision: "did not sign", reason: null },
    ]);
  });

  it("nobody is said to be silent who can still answer, but whoever else has to sign", () => {
    const before = { ...leader, ...answer, hash: "before" };
    const told = (answers: (typeof before)[]) =>
      printedSignatures([leader, person("Eva", "evaluator")], answers, "now", { isOpen: true });
    for (const answers of [[], [before]])
      expect(told(answers).map(({ decision }) => decision)).toEqual(["has not answered yet", "did not sign"]);
  });

  it("a broker, a viewer and a silent partner are not printed", () => {
    const people = [person("Bea", "broker"), person("Vic", "viewer"), person("Pat", "partner")];
    expect(printedSignatures(people, [], "now")).toEqual([]);
  });

  it("a partner who answered is printed", () => {
    const pat = person("Pat", "partner");
    expect(printedSignatures([pat], [{ ...pat, ...answer }], "now")).toMatchObject([{ decision: "signed" }]);
  });

  it("an answer to an earlier text is not printed under a later one", () => {
    const owner = person("Olu", "innovator");
    const answers = [leader, owner].map((one) => ({ ...one, ...answer, hash: "before" }));
    expect(printedSignatures([leader], answers, "now").map(({ decision }) => decision)).toEqual([
      "did not sign this version",
      "did not sign this version",
    ]);
  });

  it("a dissent from an earlier text stays printed with its reason until the person answers the later one", () => {
    const dissent = { ...leader, decision: "dissented" as const, reason: "Too many.", hash: "before" };
    const early = { ...leader, ...answer, hash: "first" };
    expect(printedSignatures([leader], [early, dissent], "now")).toEqual([
      { ...printed(leader), decision: "dissented from an earlier version", reason: "Too many." },
    ]);
    const signed = { ...leader, ...answer };
    expect(printedSignatures([leader], [dissent, signed], "now")).toEqual([
      { ...printed(leader), decision: "signed", reason: null },
    ]);
    const otherRole = { ...signed, role: "innovator" };
    expect(printedSignatures([leader], [dissent, otherRole], "now").map(({ decision }) => decision)).toEqual([
      "dissented from an earlier version",
      "signed",
    ]);
  });

  it("an owner who answers for an organisation without being invited is printed too", () => {
    const owner = {
      ...person("Olu", "innovator"),
      ...answer,
      decision: "dissented" as const,
      reason: "Too early.",
    };
    expect(printedSignatures([leader], [owner], "now").at(-1)).toEqual({
      name: "Olu",
      role: "innovator",
      decision: "dissented",
      reason: "Too early.",
    });
  });
});

it("somebody answers once for each side they speak for", () => {
  const roles = new Set(["leader", "innovator"]);
  expect(roleToAnswer(roles, [])).toBe("leader");
  expect(roleToAnswer(roles, ["leader"])).toBe("innovator");
  expect(roleToAnswer(roles, ["leader", "innovator"])).toBeUndefined();
});
