import { eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { publishedFindings } from "tests/factories/evaluation";
import { livePilot, preparingPilot } from "tests/factories/pilot";
import { as, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { challenge } from "@/db/schema";
import { PilotsLedTo } from "../components/pilots-led-to";

const world = await createWorld();
const reason = "It reached most people.";

const closedNeed = async (challengeId: string) => {
  await world.db.update(challenge).set({ status: "closed" }).where(eq(challenge.id, challengeId));
};

it("a pilot shows on its need to its own people alone, until its result is published", async () => {
  const { pilotId, challengeId, leader } = await livePilot(world);
  expect(await as(world, null).pilot.listForChallenge({ challengeId })).toEqual([]);
  const [own] = await as(world, leader).pilot.listForChallenge({ challengeId });
  expect(own).toMatchObject({ id: pilotId, chosen: null, result: null, isReadable: true });
  const measured = await publishedFindings(world);
  const seen = await as(world, null).pilot.listForChallenge({ challengeId: measured.challengeId });
  expect(seen).toMatchObject([{ id: measured.pilotId, result: measured.slug, isReadable: false }]);
});

it("a result that was retracted is called so beside its pilot", async () => {
  const { challengeId, evaluator, evaluationId } = await publishedFindings(world);
  const list = async () =>
    renderToStaticMarkup(
      PilotsLedTo({ pilots: await as(world, null).pilot.listForChallenge({ challengeId }) }),
    );
  expect(await list()).toContain("result published");
  await as(world, evaluator).evaluation.retract({ evaluationId, reason: "Another service." });
  expect(await list()).toContain("result retracted");
});

it("a decision names the pilots of the need that were chosen, and everybody reads which", async () => {
  const [{ pilotId, challengeId, leader }, other] = [await livePilot(world), await livePilot(world)];
  await closedNeed(challengeId);
  const decide = (pilotIds: string[]) =>
    as(world, leader).challenge.decide({ challengeId, reason, pilotIds });
  await expect(decide([])).rejects.toThrow("Choose at least one pilot");
  await expect(decide([other.pilotId])).rejects.toThrow("Choose pilots of this need");
  await decide([pilotId]);
  const seen = await as(world, null).pilot.listForChallenge({ challengeId });
  expect(seen).toMatchObject([{ id: pilotId, chosen: pilotId, isReadable: false }]);
  expect((await as(world, null).challenge.find({ challengeId })).statusReason).toBe(reason);
});

it("a pilot that was stopped in preparation need not be chosen, one that was stopped later must", async () => {
  const stop = async ({ pilotId, challengeId, leader }: Awaited<ReturnType<typeof preparingPilot>>) => {
    await as(world, leader).pilot.stop({ pilotId, reason: "Staff left" });
    await closedNeed(challengeId);
    return as(world, leader).challenge.decide({ challengeId, reason, pilotIds: [] });
  };
  expect((await stop(await preparingPilot(world))).status).toBe("decided");
  const ran = await livePilot(world);
  await expect(stop(ran)).rejects.toThrow("Choose at least one pilot");
  const [own] = await as(world, ran.leader).pilot.listForChallenge({ challengeId: ran.challengeId });
  expect(own).toMatchObject({ status: "stopped", hasStarted: true });
});

it("closing without an award chooses no pilot", async () => {
  const { challengeId, leader } = await livePilot(world);
  await closedNeed(challengeId);
  await as(world, leader).challenge.closeWithoutAward({ challengeId, reason: "None reached enough people." });
  expect(await as(world, null).pilot.listForChallenge({ challengeId })).toEqual([]);
});
