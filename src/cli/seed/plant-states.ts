import { reportPilot } from "@/features/pilot/service/steer-pilot";
import { challenges } from "./challenges";
import type { SeedPilot } from "./pilot-record";
import { callAs, contextIn, type Garden } from "./plant";
import { broker, speakerFor } from "./plant-people";

const reason = "Illustration: said for the demo.";

/** Meets or waives the gates the demo says are closed, then moves the pilot on, step by step, through its lifecycle. */
export async function steerTo(garden: Garden, seed: SeedPilot, pilotId: string): Promise<void> {
  await closeGates(garden, seed, pilotId);
  const owner = challenges.find(({ slug }) => slug === seed.challengeSlug)?.organisationSlug ?? "";
  const leading = callAs(garden, await speakerFor(garden, owner)).pilot;
  const { status } = seed;
  if (status === "preparing") return;
  await leading.markReady({ pilotId });
  if (status === "ready") return;
  await leading.start({ pilotId });
  if (status === "live") return;
  if (status === "paused") await leading.pause({ pilotId, reason: seed.statusNote });
  if (status === "stopped") await leading.stop({ pilotId, reason: seed.statusNote });
  if (status === "paused" || status === "stopped") return;
  await leading.analyse({ pilotId });
  if (status === "analysing") return;
  await reportPilot(contextIn(garden, await broker(garden)), pilotId);
  if (status === "closed") await leading.close({ pilotId, outcome: seed.statusNote });
}

async function closeGates(garden: Garden, seed: SeedPilot, pilotId: string): Promise<void> {
  const api = callAs(garden, await broker(garden)).pilot;
  const { gates } = await api.find({ pilot: pilotId });
  const isPast = seed.status !== "preparing";
  for (const gate of gates) {
    const wanted = seed.illustration.gates.find(({ kind }) => kind === gate.kind);
    const status = wanted?.status ?? (isPast ? "met" : "open");
    if (gate.status !== "open" || (status === "open" && !isPast)) continue;
    const gateId = gate.id;
    if (status === "waived") await api.gate.waive({ gateId, reason: wanted?.waivedReason ?? reason });
    else if (gate.kind === "research_or_evaluation") {
      const answers = { randomised: false, byProtocol: false, withoutFirmBasis: false, generalisable: false };
      await api.gate.decideResearch({ gateId, ...answers });
    } else if (gate.kind === "thresholds") {
      await api.gate.nameThresholds({ gateId, budgetHolder: "Named for the demo (illustration)" });
    } else await api.gate.meet({ gateId, evidence: wanted ? `Illustration: ${wanted.title}` : reason });
  }
}
