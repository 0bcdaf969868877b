import { createHash } from "node:crypto";
import { inLockedOrder, type LockedPlan } from "../plan/rules";

export function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

/**
 * The hash of what is published, which anybody can check: keys are sorted and nothing else is said, as RFC 8785 has it, because
 * the database and a reader's program keep no order of keys.
 */
export function contentHash(content: unknown): string {
  return createHash("sha256")
    .update(canonical(JSON.parse(JSON.stringify(content))))
    .digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

type SignedText = { findings: string; limitations: string; lockHash: string | null };

/**
 * What a signature under findings stands for: this very text, on these very figures, under this very plan, with the money,
 * workforce, scale-up and sites that stand beside them. A row of figures never changes, so its id names it; the rest can change.
 */
export function findingsHash(
  { findings, limitations, lockHash }: SignedText,
  figureIds: string[],
  beside: unknown,
): string {
  return contentHash({ findings, limitations, lockHash, figures: [...figureIds].sort(), beside });
}

/** Whether a locked plan is still the one that its hash was made of. */
export function isIntact({
  lockedPlan,
  lockHash,
}: {
  lockedPlan: unknown;
  lockHash: string | null;
}): boolean {
  return (
    lockHash !== null && lockedPlan !== null && hashOf(inLockedOrder(lockedPlan as LockedPlan)) === lockHash
  );
}
