import { describe, expect, it } from "vitest";
import { printedSignatures } from "./rules";

const person = (name: string, role: string) => ({ personId: name, name, role });
const leader = person("Lea", "leader");

describe("who is printed under findings", () => {
  it("silence is printed as not having signed", () => {
    expect(printedSignatures([leader], [])).toEqual([
      { name: "Lea", role: "leader", decision: "did not sign", reason: null },
    ]);
  });

  it("a broker and a viewer have nothing to sign", () => {
    expect(printedSignatures([person("Bea", "broker"), person("Vic", "viewer")], [])).toEqual([]);
  });

  it("an owner who answers for an organisation without being invited is printed too", () => {
    const owner = { ...person("Olu", "innovator"), decision: "dissented" as const, reason: "Too early." };
    expect(printedSignatures([leader], [owner]).at(-1)).toEqual({
      name: "Olu",
      role: "innovator",
      decision: "dissented",
      reason: "Too early.",
    });
  });
});
