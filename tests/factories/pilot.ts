import { randomUUID } from "node:crypto";
import { evaluation, pilotPerson } from "@/db/schema";
import type { GateKind } from "@/features/pilot/gate/status";
import type { PilotRole } from "@/features/pilot/status";
import type { Person } from "@/lib/actor";
import { as, type World } from "../world";
import { agreedMatch } from "./match";
import { noResearch } from "./plan";
import { publishedProduct } from "./product";

/** One more match for the same challenge, agreed by both sides, with a product of another innovator. */
export async function secondAgreedMatch(
  world: World,
  { challengeId, leader, broker }: { challengeId: string; leader: Person; broker: Person },
) {
  const { productId, owner: innovator } = await publishedProduct(world, { broker });
  const { id: matchId } = await as(world, broker).match.make({
    challengeId,
    productId,
    note: "The two work well together.",
  });
  await as(world, leader).match.accept({ matchId, reason: "We want to try both." });
  await as(world, innovator).match.accept({ matchId, reason: "Gladly." });
  return { matchId, productId, innovator };
}

/** A workspace with all seven gates open. */
export async function preparingPilot(world: World) {
  const pair = await agreedMatch(world);
  const pilot = await as(world, pair.broker).pilot.prepare({
    matchId: pair.matchId,
    title: `Pilot ${randomUUID().slice(0, 8)}`,
  });
  return { ...pair, pilotId: pilot.id, pilot };
}

/** Every gate is met or, where another feature meets it, waived; the pilot is not started yet. */
export async function readyPilot(world: World) {
  const prepared = await preparingPilot(world);
  await closeGates(world, prepared);
  await as(world, prepared.leader).pilot.markReady({ pilotId: prepared.pilotId });
  return prepared;
}

export async function livePilot(world: World) {
  const ready = await readyPilot(world);
  const pilot = await as(world, ready.leader).pilot.start({ pilotId: ready.pilotId });
  return { ...ready, pilot };
}

type Prepared = { pilotId: string; leader: Person; broker: Person };

export async function gateOf(world: World, { pilotId, broker }: Prepared, kind: GateKind) {
  const { gates } = await as(world, broker).pilot.find({ pilot: pilotId });
  const found = gates.find((gate) => gate.kind === kind);
  if (!found) throw new Error(`The pilot has no gate ${kind}.`);
  return found;
}

export async function closeGates(world: World, prepared: Prepared, except?: GateKind): Promise<void> {
  const { gates } = await as(world, prepared.broker).pilot.find({ pilot: prepared.pilotId });
  for (const { id: gateId, kind, status } of gates) {
    if (kind === except || status !== "open") continue;
    if (kind === "evaluation_plan" || kind === "thresholds") {
      await as(world, prepared.broker).pilot.gate.waive({ gateId, reason: "Not part of this test." });
    } else if (kind === "research_or_evaluation") {
      await as(world, prepared.leader).pilot.gate.decideResearch({ gateId, ...noResearch });
    } else {
      await as(world, prepared.broker).pilot.gate.meet({ gateId, evidence: "Seen by the broker." });
    }
  }
}

/** The four questions answered with no, at their gate. */
export async function decideResearch(world: World, prepared: Prepared): Promise<void> {
  const { id: gateId } = await gateOf(world, prepared, "research_or_evaluation");
  await as(world, prepared.leader).pilot.gate.decideResearch({ gateId, ...noResearch });
}

/** Somebody from outside both sides who has a role in the pilot. */
export async function personInPilot(world: World, pilotId: string, role: PilotRole): Promise<Person> {
  const person = await world.person();
  await world.db.insert(pilotPerson).values({ pilotId, personId: person.personId, role });
  return person;
}

/** A plan that already says when to scale, adapt and stop. */
export async function draftPlan(
  world: World,
  pilotId: string,
  design: "randomised" | "before_after" = "before_after",
  status: "draft" | "locked" = "draft",
): Promise<void> {
  await world.db.insert(evaluation).values({
    pilotId,
    slug: `evaluation-${randomUUID().slice(0, 8)}`,
    title: "Does it find more people?",
    question: "Does it find more people?",
    design,
    isDesignChosen: true,
    status,
    ...(status === "locked"
      ? { lockHash: "a".repeat(64), lockedAt: world.clock.now, reportDueOn: "2027-12-31" }
      : {}),
    comparator: "The year before",
    scaleIf: "Twice as many are found",
    adaptIf: "More are found",
    stopIf: "No more are found",
    budgetHolder: "Director of transformation",
    routeToBuy: "A call-off from the framework",
  });
}

/** The organisation somebody works for. */
export function organisationOf({ membership }: Person): string {
  if (!membership) throw new Error("This person works for nobody.");
  return membership.organisationId;
}
