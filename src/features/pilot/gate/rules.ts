import { daysBetween } from "@/lib/dates";
import { type PilotRole, pilotRoleLabels } from "../status";
import { type GateKind, type GateStatus, gateKindLabels } from "./status";

type OpenGate = { kind: GateKind; status: GateStatus; waitsOn: PilotRole; openedAt: Date };

/** One sentence that names every open gate and on whom it waits; nothing when all are met or waived. */
export function blockingSentence(gates: readonly OpenGate[], now: Date): string | undefined {
  const open = gates.filter(({ status }) => status === "open");
  if (open.length === 0) return undefined;
  const named = open.map((gate) => {
    const days = daysBetween(gate.openedAt, now);
    const wait = days === 0 ? "since today" : days === 1 ? "for 1 day" : `for ${days} days`;
    return `“${gateKindLabels[gate.kind]}” waits on the ${pilotRoleLabels[gate.waitsOn].toLowerCase()} ${wait}`;
  });
  return `${open.length === 1 ? "One gate is" : `${open.length} gates are`} still open: ${named.join("; ")}.`;
}

export const researchQuestions = {
  randomised: "Are people or places put into groups at random?",
  byProtocol: "Does a protocol, rather than usual care or choice, decide who gets what?",
  withoutFirmBasis: "Does anyone get care that has no firm basis in accepted practice?",
  generalisable: "Is it designed so that its results hold beyond the places that take part?",
} as const;

type ResearchAnswers = Record<keyof typeof researchQuestions, boolean>;

const whyResearch: Record<keyof ResearchAnswers, string> = {
  randomised: "people or places are put into groups at random",
  byProtocol: "a protocol decides who gets what",
  withoutFirmBasis: "someone gets care that has no firm basis in accepted practice",
  generalisable: "it is designed so that its results hold elsewhere",
};

/**
 * Research or service evaluation, after the Health Research Authority's "Defining research" table: putting people into
 * groups at random, or by a protocol, is always research; so is care without a firm basis, or an aim to generalise.
 */
export function decideResearch(answers: ResearchAnswers): {
  decision: "research" | "service_evaluation";
  reasons: string[];
} {
  const reasons = (Object.keys(whyResearch) as (keyof ResearchAnswers)[])
    .filter((question) => answers[question])
    .map((question) => whyResearch[question]);
  return { decision: reasons.length > 0 ? "research" : "service_evaluation", reasons };
}

/** Whether stored answers make the pilot research; unanswered is not research, but its gate is still open then. */
export function isResearch(answers: Record<string, boolean> | null): boolean {
  return answers !== null && Object.values(answers).some(Boolean);
}

/** A locked plan never opens again, so neither does its gate: nothing could meet it a second time. */
export function isMetForGood({ kind, status }: { kind: GateKind; status: GateStatus }): boolean {
  return kind === "evaluation_plan" && status === "met";
}

type Thresholds = {
  scaleIf: string;
  adaptIf: string;
  stopIf: string;
  budgetHolder: string;
  routeToBuy: string;
};

/** What the evaluation plan must still say before its thresholds can be agreed to, as one sentence. */
export function missingThresholds(planned: Thresholds | null): string | null {
  if (!planned?.scaleIf || !planned.adaptIf || !planned.stopIf) {
    return "The evaluation plan does not say yet when to scale, when to adapt and when to stop. Write that first.";
  }
  if (!planned.budgetHolder)
    return "The evaluation plan does not name yet who holds the budget. Write that first.";
  if (!planned.routeToBuy) return "The evaluation plan does not name yet the route to buy. Write that first.";
  return null;
}

/** Whether the plan has other thresholds by now than those its party agreed to. Evidence in other words names none. */
export function isAgreedOtherwise(
  { status, evidence }: { status: GateStatus; evidence: string | null },
  planned: Thresholds,
): boolean {
  return (
    status === "met" &&
    evidence !== null &&
    evidence.startsWith("Agreed: scale if") &&
    !evidence.startsWith(describeThresholds(planned))
  );
}

/** What was agreed to, in the words of that day: the plan may still change until it is locked. */
export function describeThresholds({
  scaleIf,
  adaptIf,
  stopIf,
  budgetHolder,
  routeToBuy,
}: Thresholds): string {
  return `Agreed: scale if “${scaleIf}”; adapt if “${adaptIf}”; stop if “${stopIf}”. Budget holder: ${budgetHolder}. Route to buy: ${routeToBuy}.`;
}
