export const organisationStatuses = ["unverified", "verified", "refused", "suspended"] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

export const organisationTransitions = {
  unverified: ["verified", "refused"],
  verified: ["suspended"],
  refused: [],
  suspended: ["verified"],
} as const satisfies Record<OrganisationStatus, readonly OrganisationStatus[]>;

/** The action that must have been authorized to move into a state. */
export const organisationMoves = {
  unverified: "found",
  verified: "verify",
  refused: "verify",
  suspended: "suspend",
} as const satisfies Record<OrganisationStatus, string>;

export const organisationLabels: Record<OrganisationStatus, string> = {
  unverified: "Not verified yet",
  verified: "Verified",
  refused: "Refused",
  suspended: "Suspended",
};

export const organisationKindLabels = {
  nhs_trust: "NHS trust",
  icb: "Integrated care board",
  primary_care: "Primary care",
  community_pharmacy: "Community pharmacy",
  council: "Council",
  care_provider: "Care provider",
  charity: "Charity",
  company: "Company",
  university: "University",
  exchange: "Innovation exchange",
} as const;

export const roleLabels = {
  viewer: "Viewer",
  member: "Member",
  owner: "Owner",
} as const;

export const roleHints = {
  viewer: "Reads everything of the organisation.",
  member: "Also drafts and works.",
  owner: "Also submits, accepts, declines, signs and invites.",
} as const;
