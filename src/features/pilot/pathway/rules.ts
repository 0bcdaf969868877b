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

/** A pathway as its pilot's people published it. Contributions are kept by their ids, so that no name stays in a copy. */
export type KeptPathway = {
  title: string;
  isIllustration: boolean;
  before: { time: PathwayTime | null; steps: Step[] };
  after: { time: PathwayTime | null; steps: Step[] };
  contributions: string[];
};

/** The pathway and who developed what, as everyone reads it. */
export type PublishedPathway = Omit<KeptPathway, "contributions"> & {
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

type Contribution = {
  personId: string | null;
  /** Null where the person was erased. */
  personName: string | null;
  signedOffAt: Date | null;
  isOrganisation: boolean;
  sourceUrl: string | null;
};

/** What names a person of the pilot goes out when they have said that it is right; other names when they are public already. */
export function isSettled({ personId, personName, signedOffAt, ...cited }: Contribution): boolean {
  if (personId !== null) return signedOffAt !== null && personName !== null;
  return cited.isOrganisation || cited.sourceUrl !== null;
}
