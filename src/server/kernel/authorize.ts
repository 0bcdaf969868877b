import type { Actor } from "@/lib/actor";
import { ForbiddenError, NotFoundError } from "@/lib/errors";

declare const authorizedFor: unique symbol;

/** A thing together with the proof that its policy allowed this action: writing functions take nothing less. */
export type Authorized<Thing, Action extends string> = Thing & { readonly [authorizedFor]: Action };

/** A feature's policy: default deny, pure. Every policy knows "read", so that what may not be seen is not found. */
export type Policy<Thing, Action extends string> = (
  actor: Actor,
  action: Action | "read",
  thing: Thing,
) => boolean;

export function authorize<Thing, Known extends string, Action extends Known, Loaded extends Thing>(
  may: Policy<Thing, Known>,
  actor: Actor,
  action: Action,
  thing: Loaded,
): Authorized<Loaded, Action> {
  if (may(actor, action, thing)) return thing as Authorized<Loaded, Action>;
  if (!may(actor, "read", thing)) throw new NotFoundError();
  throw new ForbiddenError(
    actor.is === "visitor"
      ? "Sign in to do this."
      : "You do not have permission to do this. Ask an owner or a broker.",
  );
}
