import type { Actor } from "@/lib/actor";

/** The name under which weights are learnt at the command line. */
export const learner = "match-learn";

/** Only whoever runs the exchange's server may change how it scores. */
export function mayWeigh(actor: Actor, action: "read" | "store"): boolean {
  switch (action) {
    case "read":
    case "store":
      return actor.is === "system" && actor.job === learner;
    default:
      return false;
  }
}
