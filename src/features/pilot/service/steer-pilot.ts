import { pilot } from "@/db/schema";
import { record } from "@/features/activity/service";
import { closeWithOutcome } from "@/features/match/service/end";
import { notify } from "@/features/notification/service";
import { NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mover } from "@/server/kernel/move";
import { isPlannedAsRandomised, listGateRows } from "../gate/queries";
import { blockingSentence, isResearch } from "../gate/rules";
import { mayPilot, type PilotAction, publisher } from "../policy";
import { findPilotOrThrow, listProducts, type Pilot, type PilotRow } from "../queries";
import type { ClosePilot, ReasonedPilot } from "../schema";
import { pilotLabels, pilotMoves, pilotTransitions } from "../status";

const movePilot = mover(pilot, {
  noun: "pilot",
  transitions: pilotTransitions,
  moves: pilotMoves,
  labels: pilotLabels,
});

export function markReady(context: Context, pilotId: string): Promise<PilotRow> {
  return steer(context, pilotId, "prepare", async (tx, preparing) => {
    await requireClosedGates(tx, preparing);
    const ready = await movePilot(tx.db, preparing, "ready", changed(tx));
    return told(tx, ready, preparing, "pilot.marked-ready");
  });
}

export function prepareAgain(context: Context, { pilotId, reason }: ReasonedPilot): Promise<PilotRow> {
  return steer(context, pilotId, "prepare", async (tx, ready) => {
    const preparing = await movePilot(tx.db, ready, "preparing", changed(tx, reason));
    return told(tx, preparing, ready, "pilot.prepared-again");
  });
}

/** Goes live. Refused while a gate is open, and for research that has no number. */
export function startPilot(context: Context, pilotId: string): Promise<PilotRow> {
  return steer(context, pilotId, "start", async (tx, ready) => {
    if (ready.status === "paused") throw new NotAllowedError("This pilot is paused. Resume it instead.");
    await requireClosedGates(tx, ready);
    const live = await movePilot(tx.db, ready, "live", changed(tx));
    return told(tx, live, ready, "pilot.started");
  });
}

export function pausePilot(context: Context, { pilotId, reason }: ReasonedPilot): Promise<PilotRow> {
  return steer(context, pilotId, "pause", async (tx, live) => {
    const paused = await movePilot(tx.db, live, "paused", changed(tx, reason));
    return told(tx, paused, live, "pilot.paused");
  });
}

export function resumePilot(context: Context, pilotId: string): Promise<PilotRow> {
  return steer(context, pilotId, "start", async (tx, paused) => {
    if (paused.status !== "paused") throw new NotAllowedError("Only a paused pilot can be resumed.");
    const live = await movePilot(tx.db, paused, "live", changed(tx));
    return told(tx, live, paused, "pilot.resumed");
  });
}

export function stopPilot(context: Context, { pilotId, reason }: ReasonedPilot): Promise<PilotRow> {
  return steer(context, pilotId, "stop", async (tx, running) => {
    const stopped = await movePilot(tx.db, running, "stopped", changed(tx, reason));
    return told(tx, stopped, running, "pilot.stopped");
  });
}

/** Ends the testing; what was observed so far is analysed, also after a stop. The reason of a stop is kept. */
export function analysePilot(context: Context, pilotId: string): Promise<PilotRow> {
  return steer(context, pilotId, "analyse", async (tx, tested) => {
    const analysing = await movePilot(tx.db, tested, "analysing", { statusChangedAt: tx.now });
    return told(tx, analysing, tested, "pilot.analysing");
  });
}

/** For the evaluation, when its findings are published; a pilot that was still running ends with them. */
export function reportPilot(context: Context, pilotId: string): Promise<PilotRow> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId);
    if (found.status === "paused") await stopForReport(tx, pilotId);
    if (["live", "paused", "stopped"].includes(found.status)) await analysePilot(tx, pilotId);
    return steer(tx, pilotId, "report", async (inner, analysed) => {
      const reported = await movePilot(inner.db, analysed, "reported", { statusChangedAt: inner.now });
      return told(inner, reported, analysed, "pilot.reported");
    });
  });
}

/** A pause holds no findings back: nobody who steers the pilot is asked, so the exchange itself stops it. */
function stopForReport(tx: Context, pilotId: string): Promise<PilotRow> {
  const reason = "Its findings were published while it was paused.";
  return stopPilot({ ...tx, actor: { is: "system", job: publisher } }, { pilotId, reason });
}

export function closePilot(context: Context, { pilotId, outcome }: ClosePilot): Promise<PilotRow> {
  return steer(context, pilotId, "close", async (tx, reported) => {
    const closed = await movePilot(tx.db, reported, "closed", { outcome, statusChangedAt: tx.now });
    for (const { matchId } of await listProducts(tx.db, pilotId)) {
      if (matchId) await closeWithOutcome(tx, { matchId, outcome });
    }
    await emit(tx, { kind: "pilot.closed", pilotId });
    return told(tx, closed, reported, "pilot.closed");
  });
}

function steer<Action extends PilotAction>(
  context: Context,
  pilotId: string,
  action: Action,
  write: (tx: Context, pilot: Authorized<Pilot, Action>) => Promise<PilotRow>,
): Promise<PilotRow> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId, { hold: true });
    return write(tx, authorize(mayPilot, tx.actor, action, found));
  });
}

async function requireClosedGates(tx: Context, found: Pilot): Promise<void> {
  const gates = await listGateRows(tx.db, found.id);
  const blocked = blockingSentence(gates, tx.now);
  if (blocked) throw new NotAllowedError(blocked);
  if (gates.some(({ answers }) => isResearch(answers)) && !found.irasNumber) {
    throw new NotAllowedError("This pilot is research. It needs its IRAS number before it can go live.");
  }
  // The plan may have become a randomised comparison after the four questions were answered.
  if (!found.irasNumber && (await isPlannedAsRandomised(tx.db, found.id))) {
    throw new NotAllowedError(
      "The evaluation plan puts people into groups at random, so this pilot is research. It needs its IRAS number before it can go live.",
    );
  }
}

function changed({ now }: Context, reason: string | null = null) {
  return { statusChangedAt: now, statusReason: reason };
}

async function told(tx: Context, now: PilotRow, before: Pilot, kind: `pilot.${string}`): Promise<PilotRow> {
  await notify(tx, {
    to: before.people.map(({ personId }) => personId),
    topic: "pilots",
    title: `“${now.title}” is now: ${pilotLabels[now.status].toLowerCase()}`,
    href: `/pilots/${now.slug}`,
    once: `${kind}:${now.id}:${tx.now.toISOString()}`,
  });
  await record(tx, kind, now, { from: before.status, to: now.status });
  return now;
}
