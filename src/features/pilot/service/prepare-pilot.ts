import { eq } from "drizzle-orm";
import { challenge, pilot, pilotPerson, pilotProduct } from "@/db/schema";
import { record } from "@/features/activity/service";
import { findMatchOrThrow, type Match } from "@/features/match/queries";
import { startPiloting } from "@/features/match/service/end";
import { notify } from "@/features/notification/service";
import { listOwnerIds } from "@/features/organisation/queries";
import { isBroker } from "@/lib/actor";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { slugify } from "@/lib/slug";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { openGates } from "../gate/service";
import { mayPilot, type PilotThing } from "../policy";
import type { PilotRow } from "../queries";
import type { AddProduct, PreparePilot } from "../schema";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";

/** Opens the workspace of an agreed match: its two sides, its product, and the seven gates. */
export function preparePilot(context: Context, input: PreparePilot): Promise<PilotRow> {
  return inTransaction(context, async (tx) => {
    const agreed = authorize(mayPilot, tx.actor, "prepare", await findAgreement(tx.db, input.matchId));
    const brokerId = isBroker(tx.actor) && tx.actor.is === "person" ? tx.actor.personId : agreed.brokerId;
    if (!brokerId) throw new NotAllowedError("A broker has to take on this match before its pilot begins.");
    await startPiloting(tx, input.matchId);
    const prepared = await insertPilot(tx, agreed, { ...input, brokerId });
    await tx.db
      .insert(pilotProduct)
      .values({ pilotId: prepared.id, productId: agreed.productId, matchId: agreed.id });
    await openGates(tx, prepared.id);
    const people = await addSides(tx, prepared.id, agreed, brokerId);
    await notify(tx, {
      to: people,
      topic: "pilots",
      title: `The pilot “${prepared.title}” is being prepared`,
      href: `/pilots/${prepared.slug}`,
      once: `pilot-prepared:${prepared.id}`,
    });
    await record(tx, "pilot.prepared", prepared, { matchId: agreed.id, productId: agreed.productId });
    return prepared;
  });
}

/** A combination: one more product for the same need, through a match of its own. */
export function addProduct(
  context: PersonContext,
  { pilotId, matchId }: AddProduct,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId, hold: true }, "addProduct", async (tx, workspace) => {
    if (workspace.status !== "preparing" && workspace.status !== "ready") {
      throw new NotAllowedError("Products can be added only before the pilot goes live.");
    }
    const agreed = authorize(mayPilot, tx.actor, "addProduct", await findAgreement(tx.db, matchId));
    if (agreed.challengeId !== workspace.challengeId) {
      throw new NotAllowedError("That match is for another need. A pilot tests products for one need.");
    }
    const [added] = await tx.db
      .insert(pilotProduct)
      .values({ pilotId, productId: agreed.productId, matchId })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new ConflictError("This product is in a pilot for this need already.");
    await startPiloting(tx, matchId);
    await addPeople(
      tx,
      pilotId,
      await sidePeople(tx, agreed.innovatorOrganisationId, [agreed.innovatorAnsweredBy]),
      "innovator",
    );
    await record(tx, "pilot.product-added", workspace, { productId: agreed.productId, matchId });
    return agreed.productId;
  });
}

/** A match as the policy of pilots sees it: both sides, and nobody invited yet. */
async function findAgreement(db: Context["db"], matchId: string): Promise<Agreement> {
  const found = await findMatchOrThrow(db, matchId);
  return { ...found, innovatorOrganisationIds: [found.innovatorOrganisationId], people: [] };
}
type Agreement = Match & PilotThing;

async function insertPilot(
  { db, now }: Context,
  agreed: Authorized<Agreement, "prepare">,
  { title, summary, brokerId }: PreparePilot & { brokerId: string },
): Promise<PilotRow> {
  const name = title ?? `${agreed.productName}: ${agreed.challengeTitle}`.slice(0, 160);
  const [need] = await db
    .select({ problem: challenge.problem })
    .from(challenge)
    .where(eq(challenge.id, agreed.challengeId));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? slugify(name) : `${slugify(name)}-${number}`;
    const [made] = await db
      .insert(pilot)
      .values({
        slug,
        title: name,
        summary: (summary ?? need?.problem ?? "").slice(0, 2000),
        challengeId: agreed.challengeId,
        brokerId,
        statusChangedAt: now,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (made) return made;
  }
}

async function addSides(
  tx: Context,
  pilotId: string,
  agreed: Agreement,
  brokerId: string,
): Promise<string[]> {
  const leaders = await sidePeople(tx, agreed.leaderOrganisationId, [agreed.leaderAnsweredBy]);
  const innovators = await sidePeople(tx, agreed.innovatorOrganisationId, [agreed.innovatorAnsweredBy]);
  await addPeople(tx, pilotId, [brokerId], "broker");
  await addPeople(tx, pilotId, leaders, "leader");
  await addPeople(tx, pilotId, innovators, "innovator");
  return [brokerId, ...leaders, ...innovators];
}

/** Who stands for a side from the start: its owners, and whoever said yes to the match. */
async function sidePeople(
  { db }: Context,
  organisationId: string,
  answered: (string | null)[],
): Promise<string[]> {
  const owners = await listOwnerIds(db, organisationId);
  return [...new Set([...owners, ...answered.filter((personId) => personId !== null)])];
}

async function addPeople(
  { db, now }: Context,
  pilotId: string,
  people: string[],
  role: "leader" | "innovator" | "broker",
): Promise<void> {
  if (people.length === 0) return;
  await db
    .insert(pilotPerson)
    .values(people.map((personId) => ({ pilotId, personId, role, joinedAt: now })))
    .onConflictDoNothing();
}
