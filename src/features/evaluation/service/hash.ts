import { createHash } from "node:crypto";

export function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

type SignedText = { findings: string; limitations: string; lockHash: string | null };

/** What a signature under findings stands for: this very text, under this very plan. */
export function findingsHash({ findings, limitations, lockHash }: SignedText): string {
  return hashOf({ findings, limitations, lockHash });
}
