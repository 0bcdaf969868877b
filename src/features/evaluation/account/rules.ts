import type { EvaluationStatus } from "../status";

/**
 * What stands beside the results – money, workforce, scale-up, sites – can be written from the plan on, but not while both sides
 * answer what was signed, and not after a retraction.
 */
export function canBeAccounted(status: EvaluationStatus): boolean {
  return status !== "signed" && status !== "retracted";
}
