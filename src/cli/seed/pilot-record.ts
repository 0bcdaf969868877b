import type { PredictedDirection } from "@/features/pilot/cycle/status";
import type { GateKind, GateStatus } from "@/features/pilot/gate/status";
import type { Phase, PublishPathway } from "@/features/pilot/pathway/schema";
import type { PilotRole, PilotStatus } from "@/features/pilot/status";
import type { Setting } from "@/lib/vocabulary";

type SeedContribution = {
  kind: "product" | "pathway" | "training" | "evaluation" | "patient_insight";
  by: string;
  organisationSlug: string | null;
  what: string;
  sourceUrl: string;
};

/** Everything in here is invented to show the workspace, and every page that shows it says "illustration". */
type SeedIllustration = {
  /** Days from the day of seeding, back into the past: what did not happen is left out. */
  days: {
    prepared: number;
    ready?: number;
    live?: number;
    ended?: number;
    reported?: number;
    closed?: number;
  };
  gates: {
    kind: GateKind;
    title: string;
    status: GateStatus;
    waitsOn: PilotRole;
    /** The day it was met or waived. */
    closed?: number;
    waivedReason?: string;
  }[];
  tasks: { title: string; personSlug: string; dueIn: number; done?: number }[];
  milestones: { title: string; dueIn: number; reached?: number }[];
  risks: {
    title: string;
    likelihood: "low" | "medium" | "high";
    effect: "minor" | "significant" | "major";
    response: string;
  }[];
  decisions: { title: string; reason: string; taken: number }[];
  cycles: {
    aim: string;
    plan: string;
    prediction: string;
    predicted?: { measure: string; direction: PredictedDirection; value?: number };
    planned: number;
    begun?: number;
    studied?: { day: number; whatHappened: string; learned: string };
    acted?: { day: number; action: "adopt" | "adapt" | "abandon" };
  }[];
};

export type SeedPilot = {
  slug: string;
  title: string;
  challengeSlug: string;
  productSlugs: string[];
  sites: {
    name: string;
    organisationSlug: string | null;
    place: string;
    illustration: boolean;
    setting?: Setting;
  }[];
  status: PilotStatus;
  /** Why the pilot stands where it does in the demo; public facts and invention kept apart. */
  statusNote: string;
  pathwaySlugs: string[];
  /** Where the demo shows the pathway to everybody: how long it takes, from a public source. */
  publishedTimes?: Pick<PublishPathway, Phase>;
  contributions: SeedContribution[];
  resultSlugs: string[];
  illustration: SeedIllustration;
  sourceUrls: string[];
  /** The two demonstrations, of which nothing at all took place. */
  isMadeUp?: true;
};
