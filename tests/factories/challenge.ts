import { timekeeper } from "@/features/challenge/policy";
import type { Challenge } from "@/features/challenge/queries";
import type { SaveSection } from "@/features/challenge/schema";
import { keepTime } from "@/features/challenge/service/keep-time";
import type { Person } from "@/lib/actor";
import { as, contextOf, type World } from "../world";

type Section<Name extends SaveSection["section"]> = Omit<
  Extract<SaveSection, { section: Name }>,
  "challengeId" | "revision" | "section"
>;

/** What a test wants to be different; everything else is a plausible need of an NHS trust. */
export type ChallengeWishes = Partial<
  Section<"problem"> &
    Section<"who"> &
    Section<"where"> &
    Section<"today"> &
    Section<"better"> &
    Section<"after">
> & {
  mustHaves?: Partial<Section<"requirements">["mustHaves"][number]>[];
  budgetPounds?: number;
  /** An owner of a verified organisation that may post; made when left out. */
  owner?: Person;
  broker?: Person;
  opensOn?: string;
  closesOn?: string;
  isStanding?: boolean;
};

type ChallengeInWorld = { challenge: Challenge; owner: Person; broker: Person };

export const fourAnswers = {
  title: "Undetected atrial fibrillation",
  problem: "Almost half of the people with atrial fibrillation do not know that they have it.",
  whoHasIt: "People over 65, most of them without symptoms.",
  places: ["Waltham Forest"],
  settings: ["community_pharmacy" as const],
  whatBetterLooksLike: "People are checked where they already go, and treated within weeks.",
};

/** A complete draft of an organisation that may post. */
export async function draftedChallenge(
  world: World,
  wishes: ChallengeWishes = {},
): Promise<ChallengeInWorld> {
  const owner = wishes.owner ?? (await world.organisation({ kind: "nhs_trust" })).owner;
  const broker = wishes.broker ?? (await world.broker());
  const api = as(world, owner).challenge;
  const answers = { ...fourAnswers, ...wishes };
  const { title, problem, whoHasIt, places, settings, whatBetterLooksLike } = answers;
  let challenge = await api.sendNeed({ title, problem, whoHasIt, places, settings, whatBetterLooksLike });
  const at = () => ({ challengeId: challenge.id, revision: challenge.revision });
  challenge = await api.save({
    ...at(),
    section: "problem",
    title,
    problem,
    needs: wishes.needs ?? ["heart_and_stroke", "early_detection"],
    sourceUrls: wishes.sourceUrls ?? [],
  });
  challenge = await api.save({
    ...at(),
    section: "who",
    whoHasIt,
    populationSize: wishes.populationSize,
    populations: wishes.populations ?? ["older_people"],
  });
  const {
    pathwayToday = "",
    baselines = [],
    outcomes = [],
    mustHaves = [],
    budgetPounds,
    afterPilot,
  } = wishes;
  if (pathwayToday || baselines.length > 0)
    challenge = await api.save({ ...at(), section: "today", pathwayToday, baselines });
  if (outcomes.length > 0)
    challenge = await api.save({ ...at(), section: "better", whatBetterLooksLike, outcomes });
  if (mustHaves.length > 0) {
    const lines = mustHaves.map((line) => ({ kind: "free_text" as const, value: "It works", ...line }));
    challenge = await api.save({ ...at(), section: "requirements", mustHaves: lines });
  }
  if (budgetPounds) challenge = await api.save({ ...at(), section: "money", budgetPounds });
  if (afterPilot) challenge = await api.save({ ...at(), section: "after", afterPilot });
  return { challenge, owner, broker };
}

export async function challengeInReview(
  world: World,
  wishes: ChallengeWishes = {},
): Promise<ChallengeInWorld> {
  const { challenge, owner, broker } = await draftedChallenge(world, wishes);
  return { challenge: await as(world, owner).challenge.submit({ challengeId: challenge.id }), owner, broker };
}

export async function approvedChallenge(
  world: World,
  wishes: ChallengeWishes = {},
): Promise<ChallengeInWorld> {
  const { challenge, owner, broker } = await challengeInReview(world, wishes);
  const approved = await as(world, broker).challenge.approve({
    challengeId: challenge.id,
    revision: challenge.revision,
    opensOn: wishes.opensOn,
    closesOn: wishes.isStanding ? undefined : (wishes.closesOn ?? "2027-06-30"),
    isStanding: wishes.isStanding,
  });
  return { challenge: approved, owner, broker };
}

/** Open since the minute in which the world's clock stands. */
export async function openChallenge(world: World, wishes: ChallengeWishes = {}): Promise<ChallengeInWorld> {
  const { challenge, owner, broker } = await approvedChallenge(world, wishes);
  await letTimePass(world);
  const { id: challengeId } = challenge;
  const open = await as(world, broker).challenge.find({ challengeId });
  return { challenge: { ...challenge, status: open.status, openedAt: open.openedAt }, owner, broker };
}

/** What the worker does each minute, at the minute of the world's clock. */
export async function letTimePass(world: World): Promise<void> {
  await keepTime({ ...contextOf(world, null), actor: { is: "system", job: timekeeper } });
}
