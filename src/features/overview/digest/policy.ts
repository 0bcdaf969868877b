import type { Actor } from "@/lib/actor";

/** The name of the job that writes to everybody on Monday mornings. */
export const digester = "sendDigests";

export function mayDigest(actor: Actor, action: "write" | "read"): boolean {
  return action === "write" && actor.is === "system" && actor.job === digester;
}
