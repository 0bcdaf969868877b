import { mayPilot, type PilotThing, publisher, rolesIn } from "@/features/pilot/policy";
import type { PilotRole } from "@/features/pilot/status";
import { type Actor, isAdministrator } from "@/lib/actor";
import { type EvaluationStatus, publicEvaluationStatuses } from "./status";

type EvaluationThing = { status: EvaluationStatus; pilot: PilotThing };

export type EvaluationAction =
  | "readWorking"
  | "plan"
  | "signPlan"
  | "lock"
  | "deviate"
  | "collect"
  | "account"
  | "analyse"
  | "sign"
  | "answer"
  | "publish"
  | "correct"
  | "retract"
  | "decide";

/** The evaluator works; the sides answer; nobody but the evaluator decides what is published. */
const allowed: Record<Exclude<EvaluationAction, "readWorking">, readonly PilotRole[]> = {
  plan: ["evaluator", "leader", "broker"],
  signPlan: ["leader", "innovator"],
  lock: ["evaluator"],
  deviate: ["evaluator"],
  collect: ["evaluator"],
  account: ["evaluator", "leader", "broker"],
  analyse: ["evaluator"],
  sign: ["evaluator"],
  answer: ["leader", "innovator", "partner"],
  publish: ["evaluator"],
  correct: ["evaluator"],
  retract: ["evaluator"],
  decide: ["leader"],
};

/** The job that records large files, for the person who sent them. */
export const importer = "recordImport";

/** The job that reminds a side which is still silent, while it can answer. */
export const answerReminder = "remindToAnswer";

const jobActions: Record<string, EvaluationAction> = { [publisher]: "publish", [importer]: "collect" };

export function mayEvaluation(
  actor: Actor,
  action: EvaluationAction | "read",
  { status, pilot }: EvaluationThing,
): boolean {
  if (actor.is === "system") return jobActions[actor.job] === action;
  if (action === "read") return isPublic(status) || mayPilot(actor, "read", pilot);
  if (action === "readWorking") return mayPilot(actor, "read", pilot);
  if (action === "retract" && isAdministrator(actor)) return true;
  const roles = rolesIn(actor, pilot);
  return allowed[action]?.some((role) => roles.has(role)) ?? false;
}

export function isPublic(status: EvaluationStatus): boolean {
  return (publicEvaluationStatuses as readonly string[]).includes(status);
}
