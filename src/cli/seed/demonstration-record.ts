import type { MadeUpMeasure } from "./made-up-figures";
import type { SeedPilot } from "./pilot-record";

/** A demonstration pilot with all that comes in and goes out of it; days count back from the day of seeding. */
export type Demonstration = {
  pilot: SeedPilot;
  /** Decides every figure. */
  seed: number;
  measures: MadeUpMeasure[];
  /** Months as they are counted from the month of seeding, which is 0. */
  months: { baseline: number; change: number; last: number };
  /** Whose totals come a month after the others’, and up to which month. */
  late: { site: string; until: number };
  missing: { site: string; month: number };
  /** A month in which a site leaves one measure out. */
  partial: { site: string; month: number; measure: string };
  pathway: { before: Step[]; after: Step[] };
  deviation?: { day: number; description: string; reason: string };
  correction?: { day: number; measure: string; reason: string };
  published?: Publication;
};

type Step = { name: string; ownedBy: string; doneBy: string; minutes?: number; note?: string };

type Publication = {
  finished: number;
  signed: number;
  findings: string;
  limitations: string;
  leaderSigned: number;
  partnerSigned: number;
  dissented: { day: number; reason: string };
  published: number;
  decided: { day: number; decision: "scale" | "adapt" | "stop"; reason: string };
  adoptions: MadeUpAdoption[];
};

/** What one site made of it; a step without a day has not come. */
export type MadeUpAdoption = {
  site: string;
  considered: number;
  decided?: { day: number } & (
    | { decision: "adapt"; adaptations: string }
    | { decision: "not_now"; reason: string }
  );
  rollingOut?: number;
  inUse?: number;
};
