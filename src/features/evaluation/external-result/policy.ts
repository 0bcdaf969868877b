import { type Actor, isBroker } from "@/lib/actor";

type ExternalResultAction = "read" | "enter";

/** A figure from elsewhere belongs to nobody here, so the exchange itself enters it. */
export function mayExternalResult(actor: Actor, action: ExternalResultAction, _: object): boolean {
  return action === "read" || isBroker(actor);
}
