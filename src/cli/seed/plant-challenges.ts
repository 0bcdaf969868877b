import { timekeeper } from "@/features/challenge/policy";
import type { Challenge } from "@/features/challenge/queries";
import { keepTime } from "@/features/challenge/service/keep-time";
import { addDays, calendarDay } from "@/lib/dates";
import { challengeOwnershipNote, type SeedChallenge } from "./challenge-record";
import { challenges } from "./challenges";
import { callAs, contextIn, type Garden } from "./plant";
import { broker, speakerFor } from "./plant-people";

/** Each need is written by its owner and approved by a broker; most are open, one stands for good. */
export async function plantChallenges(garden: Garden): Promise<void> {
  for (const [place, seed] of challenges.entries()) {
    await openChallenge(garden, seed, place === 1 ? null : 90 + 14 * place);
  }
  await keepTime({ ...contextIn(garden), actor: { is: "system", job: timekeeper } });
}

/** Approved, to open when time is kept next; it closes so many days from the day of seeding, or never. */
export async function openChallenge(
  garden: Garden,
  seed: SeedChallenge,
  closesIn: number | null,
): Promise<void> {
  const { id: challengeId, revision } = await plantChallenge(garden, seed);
  const closesOn = closesIn === null ? undefined : calendarDay(addDays(garden.today, closesIn));
  const isStanding = closesOn === undefined;
  await callAs(garden, await broker(garden)).challenge.approve({
    challengeId,
    revision,
    isStanding,
    closesOn,
  });
}

async function plantChallenge(garden: Garden, seed: SeedChallenge): Promise<Challenge> {
  const api = callAs(garden, await speakerFor(garden, seed.organisationSlug)).challenge;
  const { title, problem, whoHasIt, places, settings, whatBetterLooksLike } = seed;
  let written = await api.sendNeed({ title, problem, whoHasIt, places, settings, whatBetterLooksLike });
  garden.challenges.set(seed.slug, written.id);
  garden.owners.set(seed.slug, seed.organisationSlug);
  const at = () => ({ challengeId: written.id, revision: written.revision });
  written = await api.save({
    ...at(),
    section: "problem",
    title,
    problem,
    needs: seed.needs,
    sourceUrls: seed.sourceUrls,
  });
  written = await api.save({
    ...at(),
    section: "who",
    whoHasIt: seed.populationSize ? `${whoHasIt} ${seed.populationSize.note}` : whoHasIt,
    populationSize: seed.populationSize?.people,
    populations: seed.populations,
  });
  written = await api.save({
    ...at(),
    section: "today",
    pathwayToday:
      seed.pathwayTodayFrom === "illustration" ? `${seed.pathwayToday} (Illustration.)` : seed.pathwayToday,
    baselines: seed.baselines.map(({ measure, value, unit, note, sourceUrl }) => ({
      measure,
      value: withUnit(value, unit),
      note,
      sourceUrl,
    })),
  });
  written = await api.save({
    ...at(),
    section: "better",
    whatBetterLooksLike,
    outcomes: seed.outcomes.map(({ measure, baseline, target, unit, illustration }) => ({
      measure: illustration ? `${measure} (illustration)` : measure,
      baseline: baseline === null ? undefined : withUnit(baseline, unit),
      target: withUnit(target, unit),
    })),
  });
  const lines = [
    ...seed.mustHaves.map((line) => ({ ...line, isEssential: true })),
    ...seed.niceToHaves.map((line) => ({ ...line, isEssential: false })),
  ];
  written = await api.save({
    ...at(),
    section: "requirements",
    mustHaves: lines.map(({ kind, value, isEssential }) => ({ kind, value, isEssential })),
  });
  written = await api.save({ ...at(), section: "money", budgetPounds: seed.budgetPounds?.amount });
  const after = seed.afterPilot.illustration
    ? `${seed.afterPilot.text} (Illustration.)`
    : seed.afterPilot.text;
  await api.save({
    ...at(),
    section: "after",
    afterPilot: `${after}\n\n${seed.ownershipNote ?? challengeOwnershipNote}`,
  });
  return api.submit({ challengeId: written.id });
}

function withUnit(value: number, unit: string): string {
  const figure = value.toLocaleString("en-GB");
  return unit === "%" ? `${figure}%` : `${figure} ${unit}`.slice(0, 60);
}
