import { and, eq } from "drizzle-orm";
import { contribution, milestone, pathwayStep, pilot, pilotPerson } from "@/db/schema";
import { addDays, calendarDay } from "@/lib/dates";
import { challenges } from "./challenges";
import { pathways } from "./pathways";
import type { SeedPilot } from "./pilot-record";
import { pilots } from "./pilots";
import { callAs, type Garden, idOf } from "./plant";
import { actorOf, broker, speakerFor } from "./plant-people";
import { plantPlan } from "./plant-plan";
import { steerTo } from "./plant-states";
import { products } from "./products";

/** Each pilot grows from agreed matches, through its gates, to the state its facts allow. */
export async function plantPilots(garden: Garden): Promise<void> {
  const start = garden.clock.now;
  for (const seed of pilots) {
    garden.clock.now = start;
    const pilotId = await prepare(garden, seed);
    await settle(garden, seed, pilotId);
    await plantWork(garden, seed, pilotId);
    if (seed.status !== "preparing") await plantPlan(garden, seed, pilotId);
    garden.clock.now = addDays(garden.clock.now, 14);
    await steerTo(garden, seed, pilotId);
  }
}

async function leaderOf(garden: Garden, seed: SeedPilot) {
  const owner = challenges.find(({ slug }) => slug === seed.challengeSlug)?.organisationSlug ?? "";
  return speakerFor(garden, owner);
}

async function prepare(garden: Garden, seed: SeedPilot): Promise<string> {
  const matchIds: string[] = [];
  const brokering = callAs(garden, await broker(garden));
  for (const slug of seed.productSlugs) {
    const supplier = products.find((one) => one.slug === slug)?.organisationSlug ?? "";
    const made = await brokering.match.make({
      challengeId: idOf(garden.challenges, seed.challengeSlug),
      productId: idOf(garden.products, slug),
      note: "Illustration: this introduction was made for the demo, from public facts about a pilot that took place.",
    });
    const reason = "Illustration: agreed for the demo.";
    await callAs(garden, await leaderOf(garden, seed)).match.accept({ matchId: made.id, reason });
    await callAs(garden, await speakerFor(garden, supplier)).match.accept({ matchId: made.id, reason });
    matchIds.push(made.id);
  }
  const [first, ...others] = matchIds;
  if (!first) throw new Error(`The pilot “${seed.slug}” has no product.`);
  const prepared = await brokering.pilot.prepare({
    matchId: first,
    title: seed.title,
    summary: seed.statusNote,
  });
  for (const matchId of others) await brokering.pilot.addProduct({ pilotId: prepared.id, matchId });
  await garden.db
    .update(pilot)
    .set({ isIllustration: true, slug: seed.slug })
    .where(eq(pilot.id, prepared.id));
  garden.pilots.set(seed.slug, prepared.id);
  return prepared.id;
}

/** Where it happens, who takes part, what changes in the pathway, and who developed what. */
async function settle(garden: Garden, seed: SeedPilot, pilotId: string): Promise<void> {
  const leading = callAs(garden, await leaderOf(garden, seed));
  for (const { name, place } of seed.sites) await leading.pilot.site.add({ pilotId, name, place });
  await garden.db.insert(pilotPerson).values([
    { pilotId, personId: idOf(garden.people, "ewan"), role: "evaluator", joinedAt: garden.clock.now },
    { pilotId, personId: idOf(garden.people, "margaret"), role: "partner", joinedAt: garden.clock.now },
  ]);
  const steps = pathways
    .filter(({ slug }) => seed.pathwaySlugs.includes(slug))
    .flatMap((pathway) =>
      pathway.steps.map((step, index) => ({
        pilotId,
        phase: pathway.stage,
        position: index + 1,
        name: step.name,
        ownedBy: step.owner,
        doneBy: step.role,
        minutes: step.minutes,
        waitWeeks: step.weeks ? waitOf(step.weeks) : null,
        note: [step.note, step.illustration ? "Illustration." : ""].filter(Boolean).join(" ") || null,
        sourceUrl: step.sourceUrl,
      })),
    );
  if (steps.length > 0) await garden.db.insert(pathwayStep).values(steps);
  if (seed.contributions.length > 0) {
    await garden.db.insert(contribution).values(
      seed.contributions.map(({ kind, by, what, sourceUrl }) => ({
        pilotId,
        kind,
        contributor: by,
        description: what,
        sourceUrl,
      })),
    );
  }
  if (seed.publishedTimes) await leading.pilot.pathway.publish({ pilotId, ...seed.publishedTimes });
}

function waitOf({ low, high }: { low: number; high: number }): string {
  return low === high ? `${low} weeks` : `${low} to ${high} weeks`;
}

/** Tasks, milestones, risks, decisions and cycles: all invented, all labelled. */
async function plantWork(garden: Garden, { illustration }: SeedPilot, pilotId: string): Promise<void> {
  const api = callAs(garden, await broker(garden)).pilot;
  for (const { title, personSlug, dueOn } of illustration.tasks) {
    await api.task.add({ pilotId, title, dueOn, assigneeId: await assignee(garden, pilotId, personSlug) });
  }
  for (const { title, dueOn, reachedOn } of illustration.milestones) {
    await api.milestone.add({ pilotId, title, dueOn });
    if (reachedOn) await markReached(garden, pilotId, title, reachedOn);
  }
  for (const { title, likelihood, effect, response } of illustration.risks) {
    await api.risk.add({ pilotId, description: title, likelihood, severity: effect, response });
  }
  for (const { title, reason, takenOn } of illustration.decisions) {
    const today = calendarDay(garden.clock.now);
    const decidedOn = takenOn < today ? takenOn : today;
    await api.decision.record({ pilotId, title, reason, decidedOn });
  }
  for (const { aim, plan, prediction, status } of illustration.cycles) {
    const cycle = await api.cycle.plan({ pilotId, aim, plan, prediction });
    if (status === "doing") await api.cycle.begin({ cycleId: cycle.id });
  }
}

/** On the day the demo tells of, which may lie before the demo's own clock. */
async function markReached(garden: Garden, pilotId: string, title: string, reachedOn: string): Promise<void> {
  await garden.db
    .update(milestone)
    .set({ reachedAt: new Date(`${reachedOn}T12:00:00Z`) })
    .where(and(eq(milestone.pilotId, pilotId), eq(milestone.title, title)));
}

/** Only people of the pilot can be given a task. */
async function assignee(garden: Garden, pilotId: string, slug: string): Promise<string | undefined> {
  const { personId } = await actorOf(garden, slug);
  const rows = await garden.db.select().from(pilotPerson).where(eq(pilotPerson.pilotId, pilotId));
  return rows.some((row) => row.personId === personId) ? personId : undefined;
}
