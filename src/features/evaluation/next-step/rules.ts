import { formatDate } from "@/lib/dates";
import type { EvaluationStatus } from "../status";

type Answer = { role: string; decision: "signed" | "dissented" };

export type Standing = {
  status: EvaluationStatus;
  gaps: { message: string }[];
  planSignatures: { role: string }[];
  answers: Answer[];
  dueAt: Date | null;
  isDecided: boolean;
};

export type NextStep = { title: string; text: string; waitsOn: string };

const sides = ["leader", "innovator"] as const;

/** What comes next in an evaluation and on whom it waits, in words for everybody in the pilot. */
export function nextStep(standing: Standing | null): NextStep {
  if (!standing) {
    return {
      title: "Begin the plan",
      text: "Say what you want to find out before any figure comes in.",
      waitsOn: "the evaluator, a leader or the broker",
    };
  }
  switch (standing.status) {
    case "draft":
      return planStep(standing);
    case "locked":
      return {
        title: "Enter the first figures",
        text: "The plan is locked, so totals can be typed in or imported from a CSV file.",
        waitsOn: "the evaluator",
      };
    case "collecting":
      return {
        title: "Enter the rest, then end collecting",
        text: "When no more figures will come, say that the data are complete. The findings can then be written.",
        waitsOn: "the evaluator",
      };
    case "analysed":
      return {
        title: "Write and sign the findings",
        text: "Only the evaluator’s signature is needed to publish. Both sides then have 20 working days to sign, dissent or reply.",
        waitsOn: "the evaluator",
      };
    case "signed":
      return answerStep(standing);
    case "published":
    case "corrected":
      if (!standing.isDecided) return stillAnswered(standing, decideStep);
      return stillAnswered(standing, {
        title: "Nothing more is needed",
        text: "The result is public. If something in it is wrong, the evaluator corrects or retracts it and every version stays readable.",
        waitsOn: "nobody",
      });
    case "retracted":
      return stillAnswered(standing, {
        title: "Nothing more is needed",
        text: "The result was retracted. Every version stays readable, and no match counts it.",
        waitsOn: "nobody",
      });
  }
}

type Decided = { decisions: { version: number }[]; versions: { number: number }[] };

/** Only a decision on the version that stands finishes an evaluation; both lists are newest first. */
export function isDecided({ decisions, versions }: Decided): boolean {
  return decisions[0] !== undefined && decisions[0].version === versions[0]?.number;
}

const decideStep: NextStep = {
  title: "Decide: scale, adapt or stop",
  text: "The result is public. The leader decides by the thresholds of the locked plan, and says why.",
  waitsOn: "the leader",
};

function planStep({ gaps, planSignatures }: Standing): NextStep {
  if (gaps.length > 0) {
    return {
      title: "Complete the plan",
      text: gaps.map(({ message }) => message).join(" "),
      waitsOn: "the evaluator, a leader or the broker",
    };
  }
  const missing = sides.filter((side) => !planSignatures.some(({ role }) => role === side));
  const signing =
    missing.length > 0
      ? `The ${missing.join(" and the ")} can still sign it. Signing is not needed to lock.`
      : "Both sides have signed it.";
  return {
    title: "Lock the plan",
    text: `${signing} Figures can be entered only after the lock.`,
    waitsOn: "the evaluator",
  };
}

function silentSides({ answers }: Standing) {
  return sides.filter((side) => !answers.some(({ role }) => role === side));
}

/** A new version is public at once, and the sides can answer it for a while: nothing waits for that. */
function stillAnswered(standing: Standing, step: NextStep): NextStep {
  const silent = silentSides(standing);
  if (standing.dueAt === null || silent.length === 0) return step;
  const answering = `The ${silent.join(" and the ")} can sign this version, or dissent with a reason, until ${formatDate(standing.dueAt)}. Nothing waits for it; silence is printed.`;
  return { ...step, text: `${step.text} ${answering}` };
}

function answerStep(standing: Standing): NextStep {
  const { dueAt } = standing;
  const silent = silentSides(standing);
  if (silent.length === 0) {
    return {
      title: "Publish the findings",
      text: "Both sides have answered, so the findings can go out now.",
      waitsOn: "the evaluator",
    };
  }
  const until = dueAt ? ` until ${formatDate(dueAt)}` : "";
  return {
    title: "Sign or dissent",
    text: `Each side can sign, or dissent with a reason,${until}. Then the findings are published by themselves; silence is printed as “did not sign”. Nobody can block or delay them further.`,
    waitsOn: `the ${silent.join(" and the ")}`,
  };
}
