import { and, eq } from "drizzle-orm";
import { gate, pilot } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mover } from "@/server/kernel/move";
import type { Pilot } from "../queries";
import type { WorkspaceAnswer } from "../workspace/service";
import { type GateAction, gateParties, mayGate } from "./policy";
import {
  areThresholdsStale,
  findGateOrThrow,
  findLockedDesign,
  findPlanned,
  type GateRow,
  listGateRows,
} from "./queries";
import { decideResearch, describeThresholds, isMetForGood, missingThresholds } from "./rules";
import type { AgreeThresholds, DecideResearch, MeetGate, ReasonedGate } from "./schema";
import { type GateKind, gateKinds, gateLabels, gateMoves, gateTransitions } from "./status";

const moveGate = mover(gate, {
  noun: "gate",
  transitions: gateTransitions,
  moves: gateMoves,
  labels: gateLabels,
});

type Gate = GateRow & { pilot: Pilot };
type ResearchAnswers = Omit<DecideResearch, "gateId">;

/** Opens all seven, each waiting on its party from now on. */
export async function openGates(tx: Context, pilotId: string): Promise<void> {
  await tx.db.insert(gate).values(
    gateKinds.map((kind) => ({
      pilotId,
      kind,
      waitsOn: gateParties[kind][0],
      openedAt: tx.now,
    })),
  );
}

const metElsewhere: Partial<Record<GateKind, string>> = {
  evaluation_plan: "This gate is met when the evaluation plan is locked.",
  research_or_evaluation: "Answer the four questions of this gate instead.",
  thresholds: "Agree to the thresholds of the plan instead.",
};

export function meetGate(context: Context, { gateId, evidence }: MeetGate): Promise<WorkspaceAnswer> {
  return atGate(context, gateId, "meetGate", async (tx, open) => {
    const elsewhere = metElsewhere[open.kind];
    if (elsewhere) throw new NotAllowedError(elsewhere);
    await closeAsMet(tx, open, { evidence });
  });
}

/** Decides research or service evaluation from four answers; research stays open until it has its number. */
export function decideResearchGate(
  context: Context,
  { gateId, ...answers }: DecideResearch,
): Promise<WorkspaceAnswer> {
  return atGate(context, gateId, "meetGate", async (tx, open) => {
    requireKind(open, "research_or_evaluation");
    await decide(tx, open, answers);
  });
}

/** The same four answers, given in the evaluation plan; a gate that was met by earlier answers opens for them. */
export async function answerResearch(
  context: Context,
  { id }: Pilot,
  answers: ResearchAnswers,
): Promise<void> {
  const [row] = await listGateRows(context.db, id, "research_or_evaluation");
  if (!row || row.status === "waived") {
    throw new NotAllowedError("A broker waived this question, so it stays as it is.");
  }
  if (row.status === "met") await openAgain(context, row.id);
  await atGate(context, row.id, "meetGate", (tx, open) => decide(tx, open, answers));
}

async function openAgain(context: Context, gateId: string): Promise<void> {
  await atGate(context, gateId, "reopenGate", async (tx, met) => {
    await moveGate(tx.db, met, "open", { closedAt: null, closedBy: null });
  });
}

async function decide(
  tx: Context,
  open: Authorized<Gate, "meetGate">,
  { irasNumber, randomised, byProtocol, withoutFirmBasis, generalisable }: ResearchAnswers,
): Promise<void> {
  const answers = { randomised, byProtocol, withoutFirmBasis, generalisable };
  const { decision, reasons } = decideResearch(answers);
  const locked = await findLockedDesign(tx.db, open.pilot.id);
  if (locked && randomised !== (locked === "randomised")) {
    const told = randomised
      ? "The evaluation plan is locked and is no randomised comparison, so the answer here is no"
      : "The evaluation plan is locked and is a randomised comparison, so the answer here is yes";
    throw new InvalidError("The answers and the locked evaluation plan do not agree.", {
      randomised: [told],
    });
  }
  await tx.db
    .update(pilot)
    .set({ irasNumber: decision === "research" ? (irasNumber ?? null) : null })
    .where(eq(pilot.id, open.pilot.id));
  const because = `This is research, because ${reasons.join("; ")}.`;
  if (decision === "service_evaluation") {
    await closeAsMet(tx, open, { answers, evidence: "This is a service evaluation, not research." });
  } else if (irasNumber) {
    await closeAsMet(tx, open, { answers, evidence: `${because} IRAS number ${irasNumber}.` });
  } else {
    await keepAnswers(tx, open, { answers, evidence: `${because} It waits for its IRAS number.` });
  }
}

async function keepAnswers(
  tx: Context,
  open: Authorized<Gate, "meetGate">,
  patch: { evidence: string; answers: Record<string, boolean> },
): Promise<void> {
  const [kept] = await tx.db
    .update(gate)
    .set(patch)
    .where(and(eq(gate.id, open.id), eq(gate.status, "open")))
    .returning({ id: gate.id });
  if (!kept) throw new ConflictError("Somebody else changed this gate first. Check what is there now.");
  await record(tx, "pilot.research-decided", open.pilot, { gateId: open.id });
}

/** The thresholds stand in the evaluation plan with who can pay for what they decide; here their party agrees to them. */
export function agreeThresholds(
  context: Context,
  { gateId, evidence }: AgreeThresholds,
): Promise<WorkspaceAnswer> {
  return atGate(context, gateId, "meetGate", async (tx, open) => {
    requireKind(open, "thresholds");
    const planned = await findPlanned(tx.db, open.pilot.id);
    const missing = missingThresholds(planned);
    if (!planned || missing) throw new NotAllowedError(missing ?? "");
    await closeAsMet(tx, open, {
      evidence: [describeThresholds(planned), evidence].filter(Boolean).join(" "),
    });
  });
}

/** For who may agree and has just written or signed the plan. Does nothing while the plan does not say it all. */
export async function agreeThresholdsIn(context: Context, { id, status }: Pilot): Promise<void> {
  if (status !== "preparing" && status !== "ready") return;
  const planned = await findPlanned(context.db, id);
  if (!planned || missingThresholds(planned)) return;
  const [row] = await listGateRows(context.db, id, "thresholds");
  if (row && (await areThresholdsStale(context.db, id))) await openAgain(context, row.id);
  await meetGateFor(context, id, "thresholds", describeThresholds(planned));
}

export function reopenGate(context: Context, { gateId, reason }: ReasonedGate): Promise<WorkspaceAnswer> {
  return atGate(context, gateId, "reopenGate", async (tx, closed) => {
    if (isMetForGood(closed)) {
      throw new NotAllowedError("The plan is locked for good, so this gate stays met.");
    }
    const closure = { openedAt: tx.now, closedAt: null, closedBy: null, evidence: `Reopened: ${reason}` };
    await moveGate(tx.db, closed, "open", closure);
    await tellParty(tx, closed);
    await record(tx, "pilot.gate-reopened", closed.pilot, { gateId, gate: closed.kind });
  });
}

/** A broker lets the pilot start without this gate, and says why for everyone to read. */
export function waiveGate(context: Context, { gateId, reason }: ReasonedGate): Promise<WorkspaceAnswer> {
  return atGate(context, gateId, "waiveGate", async (tx, open) => {
    await moveGate(tx.db, open, "waived", { ...closedNow(tx), waivedReason: reason });
    await record(tx, "pilot.gate-waived", open.pilot, { gateId, gate: open.kind });
  });
}

/** For what happens elsewhere, such as the lock of the plan. Does nothing if the gate is closed already. */
export async function meetGateFor(
  context: Context,
  pilotId: string,
  kind: GateKind,
  evidence = "Met by the evaluation plan.",
): Promise<void> {
  const [row] = await listGateRows(context.db, pilotId, kind);
  if (row?.status !== "open") return;
  await atGate(context, row.id, "meetGate", async (tx, open) => closeAsMet(tx, open, { evidence }));
}

function atGate<Action extends GateAction>(
  context: Context,
  gateId: string,
  action: Action,
  write: (tx: Context, gate: Authorized<Gate, Action>) => Promise<void>,
): Promise<WorkspaceAnswer> {
  return inTransaction(context, async (tx) => {
    const loaded = authorize(mayGate, tx.actor, action, await findGateOrThrow(tx.db, gateId));
    if (loaded.pilot.status !== "preparing" && loaded.pilot.status !== "ready") {
      throw new NotAllowedError("Gates can be changed only before the pilot goes live.");
    }
    await write(tx, loaded);
    return { id: gateId, slug: loaded.pilot.slug };
  });
}

async function closeAsMet(
  tx: Context,
  open: Authorized<Gate, "meetGate">,
  patch: { evidence: string; answers?: Record<string, boolean> },
): Promise<void> {
  await moveGate(tx.db, open, "met", { ...closedNow(tx), ...patch });
  await record(tx, "pilot.gate-met", open.pilot, { gateId: open.id, gate: open.kind });
}

function closedNow({ actor, now }: Context) {
  return { closedAt: now, closedBy: actor.is === "person" ? actor.personId : null };
}

function requireKind(open: Gate, kind: GateKind): void {
  if (open.kind !== kind) throw new NotAllowedError("This gate is met in another way.");
}

async function tellParty(tx: Context, { id, kind, waitsOn, pilot: { people, slug, title } }: Gate) {
  await notify(tx, {
    to: people.filter(({ role }) => role === waitsOn).map(({ personId }) => personId),
    topic: "pilots",
    title: `A gate of “${title}” waits on you`,
    href: `/pilots/${slug}/plan`,
    once: `gate-open:${id}:${kind}:${tx.now.toISOString()}`,
  });
}
