import { type Actor, belongsTo, isBroker, speaksFor } from "@/lib/actor";

type ProductThing = {
  organisationId: string;
  draftedOnBehalf: boolean;
  confirmedAt: Date | null;
  hiddenAt: Date | null;
  /** Whether it has, or had when it was archived, a published version. */
  isListed: boolean;
};

export type ProductAction = "draft" | "edit" | "submit" | "takeBack" | "confirm" | "review" | "archive";

export function mayProduct(actor: Actor, action: ProductAction | "read", product: ProductThing): boolean {
  const { organisationId } = product;
  switch (action) {
    case "read":
      return (product.isListed && !product.hiddenAt) || seesAllOf(actor, organisationId);
    case "draft":
      return belongsTo(actor, organisationId, "member") || isBroker(actor);
    case "edit":
      return belongsTo(actor, organisationId, "member") || (isBroker(actor) && isStillOurs(product));
    case "submit":
    case "confirm":
      return speaksFor(actor, organisationId);
    case "takeBack":
      return belongsTo(actor, organisationId, "owner");
    case "review":
      return isBroker(actor);
    case "archive":
      return belongsTo(actor, organisationId, "owner") || isBroker(actor);
    default:
      return false;
  }
}

/** Its own organisation and brokers see every field and every version. */
export function seesAllOf(actor: Actor, organisationId: string): boolean {
  return belongsTo(actor, organisationId) || isBroker(actor, "viewer");
}

/** A broker shapes what was drafted on behalf of an organisation until the organisation confirms it. */
function isStillOurs({ draftedOnBehalf, confirmedAt }: ProductThing): boolean {
  return draftedOnBehalf && confirmedAt === null;
}
