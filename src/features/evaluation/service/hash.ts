import { createHash } from "node:crypto";
import { inLockedOrder, type LockedPlan } from "../plan/rules";

export function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

type SignedText = { findings: string; limitations: string; lockHash: string | null };

/** What a signature under findings stands for: this very text, on these very figures, under this very plan. A row of figures never changes, so its id names it. */
export function findingsHash({ findings, limitations, lockHash }: SignedText, figureIds: string[]): string {
  return hashOf({ findings, limitations, lockHash, figures: [...figureIds].sort() });
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
