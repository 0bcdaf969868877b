import { reportPilot } from "@/features/pilot/service/steer-pilot";
import { addDays, calendarDay } from "@/lib/dates";
import type { SeedPilot } from "./pilot-record";
import { callAs, contextIn, type Garden, idOf } from "./plant";
import { broker, speakerFor } from "./plant-people";
import type { Happening } from "./plant-work";

const reason = "Illustration: said for the demo.";

export async function leaderOf(garden: Garden, { challengeSlug }: SeedPilot) {
  return speakerFor(garden, idOf(garden.owners, challengeSlug));
}

/** Gates that are met or waived, then the pilot moved on through its lifecycle, each step on its day. */
export function stepsOf(garden: Garden, seed: SeedPilot, pilotId: string): Happening[] {
  const { days, gates } = seed.illustration;
  const { status } = seed;
  const leading = async () => callAs(garden, await leaderOf(garden, seed)).pilot;
  const steps: Happening[] = gates.flatMap(({ kind, closed }) =>
    closed === undefined ? [] : [{ day: closed, happen: () => closeGates(garden, seed, pilotId, kind) }],
  );
  const add = (day: number | undefined, happen: Happening["happen"]) => {
    if (day !== undefined) steps.push({ day, happen });
  };
  add(days.ready, async () => {
    await closeGates(garden, seed, pilotId);
    await (await leading()).markReady({ pilotId });
  });
  add(days.live, async () => {
    const startsOn = calendarDay(addDays(garden.today, days.live ?? 0));
    await (await leading()).edit({ pilotId, title: seed.title, summary: seed.statusNote, startsOn });
    await (await leading()).start({ pilotId });
  });
  add(days.ended, async () => {
    const api = await leading();
    if (status === "paused") await api.pause({ pilotId, reason: seed.statusNote });
    else if (status === "stopped") await api.stop({ pilotId, reason: seed.statusNote });
    else await api.analyse({ pilotId });
  });
  add(days.reported, async () => reportPilot(contextIn(garden, await broker(garden)), pilotId));
  add(days.closed, async () => (await leading()).close({ pilotId, outcome: seed.statusNote }));
  return steps;
}

/** One gate as the demo tells of it, or every gate that is still open before the pilot is ready. */
async function closeGates(garden: Garden, seed: SeedPilot, pilotId: string, only?: string): Promise<void> {
  const api = callAs(garden, await broker(garden)).pilot;
  const { gates } = await api.find({ pilot: pilotId });
  for (const gate of gates) {
    if (gate.status !== "open" || (only !== undefined && gate.kind !== only)) continue;
    const wanted = seed.illustration.gates.find(({ kind }) => kind === gate.kind);
    const gateId = gate.id;
    // The lock of the plan meets this one.
    if (gate.kind === "evaluation_plan" && wanted?.status !== "waived") continue;
    if (wanted?.status === "waived") await api.gate.waive({ gateId, reason: wanted.waivedReason ?? reason });
    else if (gate.kind === "research_or_evaluation") {
      const answers = { randomised: false, byProtocol: false, withoutFirmBasis: false, generalisable: false };
      await api.gate.decideResearch({ gateId, ...answers });
    } else if (gate.kind === "thresholds") {
      await api.gate.agreeThresholds({ gateId });
    } else await api.gate.meet({ gateId, evidence: wanted ? `Illustration: ${wanted.title}` : reason });
  }
}
