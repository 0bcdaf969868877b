import { assuranceItems, keysOf } from "@/lib/vocabulary";

export const assuranceKinds = keysOf(assuranceItems);
export type AssuranceKind = (typeof assuranceKinds)[number];

export const assuranceKindLabels: Record<AssuranceKind, string> = assuranceItems;

/** Stored states. Lapsed is never stored: it follows from the expiry date. */
export const assuranceStatuses = ["claimed", "seen", "verified"] as const;
export type AssuranceStatus = (typeof assuranceStatuses)[number];

export const assuranceTransitions = {
  claimed: ["seen"],
  seen: ["verified"],
  verified: [],
} as const satisfies Record<AssuranceStatus, readonly AssuranceStatus[]>;

/** The action that must have been authorized to move into a state. */
export const assuranceMoves = {
  claimed: "edit",
  seen: "review",
  verified: "review",
} as const satisfies Record<AssuranceStatus, string>;

export const assuranceLabels: Record<AssuranceStatus | "lapsed", string> = {
  claimed: "Claimed by the supplier",
  seen: "Document seen",
  verified: "Verified",
  lapsed: "Lapsed",
};
