import type { Actor } from "@/lib/actor";
import { mayPilot, type PilotThing } from "../policy";

type CycleThing = { id: string; pilot: PilotThing };

/** Whoever works in the pilot runs its cycles. */
export function mayCycle(actor: Actor, action: "run" | "read", { pilot }: CycleThing): boolean {
  return mayPilot(actor, action === "run" ? "work" : "read", pilot);
}
