import type { ContributionKind } from "../contribution/schema";
import { type TimeBasis, timeBasisLabels } from "./schema";

/** One step as everyone reads it. */
export type Step = {
  name: string;
  ownedBy: string;
  doneBy: string;
  minutes: number | null;
  waitWeeks: string | null;
  note: string | null;
  sourceUrl: string | null;
};

type PathwayTime = { from: number; to: number; basis: TimeBasis; sourceUrl: string | null };

/** The pathway and who developed what, as everyone reads it: kept as it was when the pilot's people published it. */
export type PublishedPathway = {
  title: string;
  isIllustration: boolean;
  before: { time: PathwayTime | null; steps: Step[] };
  after: { time: PathwayTime | null; steps: Step[] };
  contributions: {
    kind: ContributionKind;
    contributor: string;
    description: string;
    sourceUrl: string | null;
  }[];
};

type GivenTime = { from?: number; to?: number; basis?: TimeBasis; sourceUrl?: string };

export function pathwayTime({ from, to = from, basis, sourceUrl }: GivenTime): PathwayTime | null {
  if (from === undefined || to === undefined || !basis) return null;
  return { from, to, basis, sourceUrl: sourceUrl ?? null };
}

/** "2 to 3 weeks (planned, not measured)" */
export function pathwayTimeText(time: PathwayTime | null): string {
  if (!time) return "Time not known";
  const { from, to, basis } = time;
  const unit = to === 1 ? "week" : "weeks";
  const length = from === to ? `About ${from} ${unit}` : `${from} to ${to} ${unit}`;
  return `${length} (${timeBasisLabels[basis]})`;
}

/** Nothing was tried before a pilot went live, and a pilot may stop before that. */
export function triedHeading(pathways: { hasStarted: boolean }[]): string {
  const started = pathways.filter(({ hasStarted }) => hasStarted).length;
  if (started === 0) return "The pathway that is planned";
  return started === pathways.length
    ? "The pathway that was tried"
    : "Pathways that were tried or are planned";
}

type Contribution = { personId: string | null; signedOffAt: Date | null };

/** What names a person of the pilot goes out when they have said that it is right. */
export function isSettled({ personId, signedOffAt }: Contribution): boolean {
  return personId === null || signedOffAt !== null;
}
