import type { Context } from "./context";

/** What lower features tell higher ones. A verb emits; server/reactions.ts says who acts on it. */
export type ExchangeEvent =
  | { kind: "organisation.suspended"; organisationId: string }
  | { kind: "organisation.reinstated"; organisationId: string }
  | { kind: "person.suspended"; personId: string }
  | { kind: "member.left"; organisationId: string; personId: string }
  | { kind: "invitation.accepted"; pilotId: string; personId: string; role: string; invitedBy: string }
  | { kind: "product.published"; productId: string }
  | { kind: "product.archived"; productId: string }
  | { kind: "product.hidden"; productId: string }
  | { kind: "evidence.changed"; productId: string }
  | { kind: "challenge.changed"; challengeId: string }
  | { kind: "challenge.hidden"; challengeId: string }
  | { kind: "challenge.withdrawn"; challengeId: string }
  | { kind: "pilot.closed"; pilotId: string };

type React = (context: Context, event: ExchangeEvent) => Promise<void>;

let react: React | undefined;

/** Called once, by server/reactions.ts. */
export function reactWith(reactions: React): void {
  react = reactions;
}

/** Runs every reaction in the same transaction: what a change sets off is done with it, or not at all. */
export async function emit(context: Context, event: ExchangeEvent): Promise<void> {
  if (!react) throw new Error("No reactions are registered: import server/reactions before running a verb.");
  await react(context, event);
}
