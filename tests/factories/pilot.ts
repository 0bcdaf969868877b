import { randomUUID } from "node:crypto";
import { challenge, evaluation, match, pilotPerson, product, productVersion } from "@/db/schema";
import type { GateKind } from "@/features/pilot/gate/status";
import type { PilotRole } from "@/features/pilot/status";
import type { Person } from "@/lib/actor";
import { as, type World } from "../world";

/** Both sides have said yes: a leader's open challenge, an innovator's published product, a broker between them. */
export async function agreedPair(world: World, sides: Partial<{ leaders: Side; innovators: Side }> = {}) {
  const leaders = sides.leaders ?? (await world.organisation({ kind: "nhs_trust" }));
  const innovators = sides.innovators ?? (await world.organisation({ kind: "company" }));
  const broker = await world.broker();
  const challengeId = await newChallenge(world, leaders.organisation.id);
  const { matchId, productId } = await agreedMatch(world, { challengeId, innovators, broker });
  return {
    leaders,
    innovators,
    leader: leaders.owner,
    innovator: innovators.owner,
    broker,
    challengeId,
    matchId,
    productId,
  };
}
type Side = Awaited<ReturnType<World["organisation"]>>;

/** One more agreed match for a challenge, with a product of its own. */
export async function agreedMatch(
  world: World,
  { challengeId, innovators, broker }: { challengeId: string; innovators: Side; broker: Person },
) {
  const productId = await newProduct(world, innovators.organisation.id);
  const [made] = await world.db
    .insert(match)
    .values({ challengeId, productId, status: "agreed", brokerId: broker.personId })
    .returning();
  if (!made) throw new Error("No match was made.");
  return { matchId: made.id, productId };
}

/** A workspace with all seven gates open. */
export async function preparingPilot(world: World) {
  const pair = await agreedPair(world);
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
  for (const { id: gateId, kind } of gates) {
    if (kind === except) continue;
    if (kind === "evaluation_plan" || kind === "thresholds") {
      await as(world, prepared.broker).pilot.gate.waive({ gateId, reason: "Not part of this test." });
    } else if (kind === "research_or_evaluation") {
      await as(world, prepared.leader).pilot.gate.decideResearch({ gateId, ...noResearch });
    } else {
      await as(world, prepared.broker).pilot.gate.meet({ gateId, evidence: "Seen by the broker." });
    }
  }
}

export const noResearch = {
  randomised: false,
  byProtocol: false,
  withoutFirmBasis: false,
  generalisable: false,
} as const;

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
): Promise<void> {
  await world.db.insert(evaluation).values({
    pilotId,
    slug: `evaluation-${randomUUID().slice(0, 8)}`,
    title: "Does it find more people?",
    question: "Does it find more people?",
    design,
    comparator: "The year before",
    scaleIf: "Twice as many are found",
    adaptIf: "More are found",
    stopIf: "No more are found",
  });
}

async function newChallenge(world: World, organisationId: string): Promise<string> {
  const [made] = await world.db
    .insert(challenge)
    .values({
      organisationId,
      slug: `challenge-${randomUUID().slice(0, 8)}`,
      status: "open",
      title: "Find atrial fibrillation sooner",
      problem: "Many people do not know that they have it.",
    })
    .returning();
  if (!made) throw new Error("No challenge was made.");
  return made.id;
}

async function newProduct(world: World, organisationId: string): Promise<string> {
  const [made] = await world.db
    .insert(product)
    .values({ organisationId, slug: `product-${randomUUID().slice(0, 8)}` })
    .returning();
  if (!made) throw new Error("No product was made.");
  await world.db
    .insert(productVersion)
    .values({ productId: made.id, number: 1, name: "Pocket ECG", status: "published" });
  return made.id;
}
