import { calendarDay, daysBetween, formatMoment, londonMoment } from "@/lib/dates";
import { areComplete } from "./must-have/rules";
import type { FindChallenge, SectionName } from "./schema";
import type { ChallengeStatus } from "./status";

/** What stands in an address: the readable name, or the id that a message carries while the name may change. */
export function inAddress(name: string): FindChallenge {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name) ? { challengeId: name } : { slug: name };
}

/** The first sentence of the problem, cut at a word: a title until somebody writes a better one. */
export function deriveTitle(problem: string): string {
  const sentence = problem.split(/(?<=[.!?])\s|\n/)[0]?.replace(/[.!?\s]+$/, "") ?? "";
  if (sentence.length <= 90) return sentence;
  return `${sentence.slice(0, 90).replace(/\s+\S*$/, "")}…`;
}

export const sectionTitles: Record<SectionName, string> = {
  problem: "The problem",
  who: "Who has it, and how many",
  where: "Where",
  today: "Today’s pathway and figures",
  better: "What better looks like",
  requirements: "Must-haves and nice-to-haves",
  money: "Budget and dates",
  after: "After a good pilot",
};
export const sectionNames = Object.keys(sectionTitles) as SectionName[];

export function nextSection(section: SectionName): SectionName | null {
  return sectionNames[sectionNames.indexOf(section) + 1] ?? null;
}

type ChallengeAnswers = {
  title: string;
  problem: string;
  needs: string[];
  whoHasIt: string;
  populationSize: number | null;
  populations: string[];
  places: string[];
  settings: string[];
  pathwayToday: string;
  baselines: unknown[];
  whatBetterLooksLike: string;
  outcomes: unknown[];
  mustHaves: { weight: number }[];
  budgetPounds: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  isStanding: boolean;
  afterPilot: string;
};

export type Progress = "not_started" | "started" | "done";
export const progressLabels: Record<Progress, string> = {
  not_started: "Not started",
  started: "Started",
  done: "Done",
};

/** What each section holds; a section is done when all of it is answered. */
const answersOf: Record<SectionName, (challenge: ChallengeAnswers) => boolean[]> = {
  problem: ({ title, problem, needs }) => [title !== "", problem !== "", needs.length > 0],
  who: ({ whoHasIt, populationSize, populations }) => [
    whoHasIt !== "",
    populationSize !== null,
    populations.length > 0,
  ],
  where: ({ places, settings }) => [places.length > 0, settings.length > 0],
  today: ({ pathwayToday, baselines }) => [pathwayToday !== "", baselines.length > 0],
  better: ({ whatBetterLooksLike, outcomes }) => [whatBetterLooksLike !== "", outcomes.length > 0],
  requirements: ({ mustHaves }) => [
    mustHaves.length > 0,
    mustHaves.length > 0 && areComplete(mustHaves.map(({ weight }) => weight)),
  ],
  money: ({ budgetPounds, opensAt, closesAt, isStanding }) => [
    budgetPounds !== null,
    opensAt !== null || closesAt !== null || isStanding,
  ],
  after: ({ afterPilot }) => [afterPilot !== ""],
};

export function sectionProgress(challenge: ChallengeAnswers): Record<SectionName, Progress> {
  const progress = sectionNames.map((section): [SectionName, Progress] => {
    const answers = answersOf[section](challenge);
    if (answers.every(Boolean)) return [section, "done"];
    return [section, answers.some(Boolean) ? "started" : "not_started"];
  });
  return Object.fromEntries(progress) as Record<SectionName, Progress>;
}

/** What a challenge needs before a broker can review it, by the section where it is answered. */
export function missingForReview(challenge: ChallengeAnswers): { section: SectionName; message: string }[] {
  const wanted: [SectionName, boolean, string][] = [
    ["problem", challenge.problem !== "", "Describe the problem"],
    ["who", challenge.whoHasIt !== "", "Say who has the problem"],
    ["where", challenge.places.length > 0, "Name at least one place"],
    ["where", challenge.settings.length > 0, "Choose at least one care setting"],
    ["better", challenge.whatBetterLooksLike !== "", "Say what better looks like"],
    [
      "requirements",
      areComplete(challenge.mustHaves.map(({ weight }) => weight)),
      "Make the weights total 100",
    ],
  ];
  return wanted.filter(([, isThere]) => !isThere).map(([section, , message]) => ({ section, message }));
}

export type Dates = {
  opensOn?: string;
  opensTime: string;
  closesOn?: string;
  closesTime: string;
  isStanding: boolean;
};

export function momentsOf(dates: Dates): { opensAt: Date | null; closesAt: Date | null } {
  return {
    opensAt: dates.opensOn ? londonMoment(dates.opensOn, dates.opensTime) : null,
    closesAt: dates.closesOn && !dates.isStanding ? londonMoment(dates.closesOn, dates.closesTime) : null,
  };
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A moment as the two answers of a form: the day and the time that a London clock shows. */
export function asDayAndTime(moment: Date | null): { day?: string; time?: string } {
  return moment ? { day: calendarDay(moment), time: clock.format(moment) } : {};
}

/** The time that is left, in words. */
export function countdown(closesAt: Date | null, now: Date): string {
  if (!closesAt) return "Open all year";
  if (closesAt <= now) return `Closed on ${formatMoment(closesAt)}`;
  const days = daysBetween(now, closesAt);
  if (days === 0) return `Closes today at ${formatMoment(closesAt).split(" at ")[1]}`;
  if (days === 1) return `Closes tomorrow at ${formatMoment(closesAt).split(" at ")[1]}`;
  return days < 100 ? `${days} days left` : `${Math.round(days / 30.4)} months left`;
}

type Step = { text: string; state: "done" | "current" | "todo" };

/** Where a challenge stands, as the few steps that matter to a reader. */
export function lifecycleSteps(status: ChallengeStatus): Step[] {
  const ended: Partial<Record<ChallengeStatus, string>> = {
    no_award: "Closed without an award",
    withdrawn: "Withdrawn",
  };
  const texts = ["Draft", "With a broker", "Approved", "Open", "Closed", ended[status] ?? "Decided"];
  const places: Record<ChallengeStatus, number> = {
    draft: 0,
    changes_requested: 0,
    in_review: 1,
    approved: 2,
    open: 3,
    closed: 4,
    decided: 5,
    no_award: 5,
    withdrawn: 5,
  };
  const here = places[status];
  return texts.map((text, place) => ({
    text,
    state: place < here ? "done" : place === here ? "current" : "todo",
  }));
}

/** What differs between what somebody typed and what is saved now, for the person who was slower. */
export function describeSaved(fields: Record<string, unknown>, typed: Record<string, unknown>): string {
  const different = Object.entries(fields).filter(([name, value]) => !isSame(value, typed[name]));
  return different.map(([name, value]) => `${fieldLabels[name] ?? name}: “${asText(value)}”`).join("; ");
}

const fieldLabels: Record<string, string> = {
  title: "Title",
  problem: "The problem",
  needs: "Needs",
  sourceUrls: "Sources",
  whoHasIt: "Who has it",
  populationSize: "How many people",
  populations: "Groups of people",
  places: "Places",
  settings: "Care settings",
  pathwayToday: "Today’s pathway",
  baselines: "Figures",
  whatBetterLooksLike: "What better looks like",
  outcomes: "Outcomes wanted",
  mustHaves: "Requirements",
  budgetPounds: "Budget",
  opensAt: "Opens",
  closesAt: "Closes",
  isStanding: "A standing need",
  afterPilot: "After a good pilot",
};

function isSame(saved: unknown, typed: unknown): boolean {
  return JSON.stringify(saved ?? null) === JSON.stringify(typed ?? null);
}

function asText(value: unknown): string {
  if (value === null || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value instanceof Date) return formatMoment(value);
  if (!Array.isArray(value)) return shorten(String(value));
  const parts = value.map((part) => (typeof part === "string" ? part : Object.values(part).join(", ")));
  return shorten(parts.join("; ") || "nothing");
}

function shorten(text: string): string {
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}
