import { introducedMatch } from "tests/factories/match";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";

const world = await createWorld();

async function matchWithFreeText() {
  const introduced = await introducedMatch(world, {
    challenge: {
      mustHaves: [
        { kind: "free_text", value: "A check takes no longer than one minute" },
        { kind: "setting", value: "community_pharmacy" },
      ],
    },
  });
  const { mustHaves } = await as(world, introduced.leader).match.find({ matchId: introduced.matchId });
  const idOf = (kind: string) => mustHaves.find((one) => one.kind === kind)?.id ?? "";
  return { ...introduced, mustHaveId: idOf("free_text"), typedId: idOf("setting") };
}

async function answerOf(who: Parameters<typeof as>[1], matchId: string, mustHaveId: string) {
  const { mustHaves } = await as(world, who).match.find({ matchId });
  return mustHaves.find(({ id }) => id === mustHaveId)?.answer;
}

describe("a must-have in free text", () => {
  it("is unknown, then answered by the innovator, then settled when the leader confirms", async () => {
    const { matchId, mustHaveId, leader, innovator } = await matchWithFreeText();
    expect(await answerOf(leader, matchId, mustHaveId)).toBe("unknown");
    const answer = { matchId, mustHaveId, isMet: true, answer: "It takes 30 seconds." };
    await as(world, innovator).match.answerMustHave(answer);
    expect(await answerOf(leader, matchId, mustHaveId)).toBe("unknown");
    await as(world, leader).match.confirmMustHave({ matchId, mustHaveId });
    expect(await answerOf(innovator, matchId, mustHaveId)).toBe("met");
  });

  it("an honest no is confirmed as unmet, and a new answer has to be confirmed anew", async () => {
    const { matchId, mustHaveId, leader, innovator } = await matchWithFreeText();
    const answer = { matchId, mustHaveId, isMet: false, answer: "It takes five minutes." };
    await as(world, innovator).match.answerMustHave(answer);
    await as(world, leader).match.confirmMustHave({ matchId, mustHaveId });
    expect(await answerOf(leader, matchId, mustHaveId)).toBe("unmet");
    await as(world, innovator).match.answerMustHave({ ...answer, isMet: true, answer: "One minute now." });
    expect(await answerOf(leader, matchId, mustHaveId)).toBe("unknown");
  });

  it("the sides keep to their parts, and typed must-haves are answered by the product", async () => {
    const { matchId, mustHaveId, typedId, leader, innovator, broker } = await matchWithFreeText();
    const answer = { matchId, mustHaveId, isMet: true, answer: "Yes." };
    await expect(as(world, leader).match.answerMustHave(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(world, broker).match.answerMustHave(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      as(world, innovator).match.answerMustHave({ ...answer, mustHaveId: typedId }),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await expect(as(world, leader).match.confirmMustHave({ matchId, mustHaveId })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await as(world, innovator).match.answerMustHave(answer);
    await expect(as(world, innovator).match.confirmMustHave({ matchId, mustHaveId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const { owner: stranger } = await world.organisation();
    await expect(as(world, stranger).match.confirmMustHave({ matchId, mustHaveId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
