import { z } from "zod";
import type { Output } from "@/features/evaluation/statistics/define-method";
import { runMethod } from "@/features/evaluation/statistics/methods";

export type Answer = { id: string; output: Output } | { id: string; error: string };

const caseForm = z.object({ id: z.string(), method: z.string(), input: z.unknown() });

/**
 * Answers a list of cases, or a file of check values with its list in `vectors`. A case that cannot be calculated gets an
 * error of its own and does not stop the others. Throws an error when there is no list.
 */
export function answerCases(asked: unknown): Answer[] {
  const list = z.union([z.array(z.unknown()), z.object({ vectors: z.array(z.unknown()) })]).safeParse(asked);
  if (!list.success) throw new Error("The file must hold a list of cases, each with id, method and input.");
  return (Array.isArray(list.data) ? list.data : list.data.vectors).map(answerCase);
}

function answerCase(asked: unknown, at: number): Answer {
  const read = caseForm.safeParse(asked);
  if (!read.success) {
    return { id: idOf(asked) ?? `case ${at + 1}`, error: "A case needs an id, a method and an input." };
  }
  const { id, method, input } = read.data;
  try {
    return { id, output: runMethod(method, input) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { id, error: `${error.message.replace(/\.$/, "")}.` };
  }
}

function idOf(asked: unknown): string | null {
  const read = z.object({ id: z.string() }).safeParse(asked);
  return read.success ? read.data.id : null;
}
