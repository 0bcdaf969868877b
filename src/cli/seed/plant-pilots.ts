import { eq } from "drizzle-orm";
import { contribution, pathwayStep, pilot, pilotPerson } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { pathways } from "./pathways";
import type { SeedPilot } from "./pilot-record";
import { pilots } from "./pilots";
import { callAs, type Garden, idOf } from "./plant";
import { besideOf } from "./plant-beside";
import { broker, speakerFor } from "./plant-people";
import { hasPlan, planOf } from "./plant-plan";
import { leaderOf, stepsOf } from "./plant-states";
import { type Happening, workOf } from "./plant-work";

/** Each pilot grows from agreed matches, through its gates, to the state its facts allow. */
export async function plantPilots(garden: Garden): Promise<void> {
  for (const seed of pilots) await plantPilot(garden, seed);
}

/** `more` is what happens in this pilot and in no other. */
export async function plantPilot(
  garden: Garden,
  seed: SeedPilot,
  more: (pilotId: string) => Happening[] = () => [],
): Promise<void> {
  garden.clock.now = addDays(garden.today, seed.illustration.days.prepared);
  const pilotId = await prepare(garden, seed);
  await settle(garden, seed, pilotId);
  const history = [
    ...workOf(garden, seed, pilotId),
    ...(hasPlan(seed) ? [planOf(garden, seed, pilotId)] : []),
    ...stepsOf(garden, seed, pilotId),
    ...besideOf(garden, seed, pilotId),
    ...showingOf(garden, seed, pilotId),
    ...more(pilotId),
  ];
  for (const { day, happen } of history.sort((one, other) => one.day - other.day)) {
    garden.clock.now = addDays(garden.today, day);
    await happen();
  }
}

const publicNote =
  "Illustration: this introduction was made for the demo, from public facts about a pilot that took place.";
const madeUpNote = "Made up, for demonstration: nobody was introduced, and no such pilot took place.";

async function prepare(garden: Garden, seed: SeedPilot): Promise<string> {
  const matchIds: string[] = [];
  const brokering = callAs(garden, await broker(garden));
  for (const slug of seed.productSlugs) {
    const supplier = idOf(garden.owners, slug);
    const made = await brokering.match.make({
      challengeId: idOf(garden.challenges, seed.challengeSlug),
      productId: idOf(garden.products, slug),
      note: seed.isMadeUp ? madeUpNote : publicNote,
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
  for (const { name, place, setting } of seed.sites)
    await leading.pilot.site.add({ pilotId, name, place, setting });
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
      seed.contributions.map(({ kind, by, what, sourceUrl }, place) => ({
        pilotId,
        createdAt: new Date(garden.clock.now.getTime() + place),
        kind,
        contributor: by,
        description: what,
        sourceUrl,
      })),
    );
  }
}

/** The pathway of a live pilot goes out the day after it begins. */
function showingOf(garden: Garden, seed: SeedPilot, pilotId: string): Happening[] {
  const { publishedTimes, illustration } = seed;
  const { live } = illustration.days;
  if (!publishedTimes || live === undefined) return [];
  const show = async () => {
    const api = callAs(garden, await leaderOf(garden, seed)).pilot.pathway;
    const { before, after } = await api.find({ pilotId });
    const basedOn = { before: before.latest, after: after.latest };
    await api.publish({ pilotId, basedOn, ...publishedTimes });
  };
  return [{ day: live + 1, happen: show }];
}

function waitOf({ low, high }: { low: number; high: number }): string {
  return low === high ? `${low} weeks` : `${low} to ${high} weeks`;
}
