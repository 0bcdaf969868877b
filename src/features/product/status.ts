import { keysOf, type Offering, offerings } from "@/lib/vocabulary";

export const productKinds = keysOf(offerings);
export type ProductKind = Offering;

export const productKindLabels: Record<ProductKind, string> = offerings;

/** The lifecycle of a product version. A product is listed when it has a published version. */
export const versionStatuses = [
  "draft",
  "submitted",
  "changes_requested",
  "published",
  "superseded",
] as const;
export type VersionStatus = (typeof versionStatuses)[number];

export const versionTransitions = {
  draft: ["submitted"],
  submitted: ["draft", "changes_requested", "published"],
  changes_requested: ["submitted"],
  published: ["superseded"],
  superseded: [],
} as const satisfies Record<VersionStatus, readonly VersionStatus[]>;

/** The action that must have been authorized to move into a state. */
export const versionMoves = {
  draft: "takeBack",
  submitted: "submit",
  changes_requested: "review",
  published: "review",
  superseded: "review",
} as const satisfies Record<VersionStatus, string>;

export const versionLabels: Record<VersionStatus, string> = {
  draft: "Draft",
  submitted: "With a broker",
  changes_requested: "Changes asked for",
  published: "Published",
  superseded: "Earlier version",
};

export const audiences = ["public", "match", "own"] as const;
export type Audience = (typeof audiences)[number];

export const audienceLabels: Record<Audience, string> = {
  public: "Everyone",
  match: "Leaders in an introduced match",
  own: "Your organisation and brokers",
};
