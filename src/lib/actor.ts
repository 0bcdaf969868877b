/** Who is asking. Rights come from the membership the person works under now, and from roles in one pilot. */
export const membershipRoles = ["viewer", "member", "owner"] as const;
export type MembershipRole = (typeof membershipRoles)[number];

export const organisationKinds = [
  "nhs_trust",
  "icb",
  "primary_care",
  "community_pharmacy",
  "council",
  "care_provider",
  "charity",
  "company",
  "university",
  "exchange",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export type Membership = {
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  status: "unverified" | "verified" | "refused" | "suspended";
  role: MembershipRole;
};

type Visitor = { is: "visitor" };
export type Person = {
  is: "person";
  personId: string;
  name: string;
  email: string;
  /** The membership the person works under now; null before the first one. */
  membership: Membership | null;
};
/** A background job, under a name of its own. */
export type System = { is: "system"; job: string };
export type Actor = Visitor | Person | System;

export const visitor: Visitor = { is: "visitor" };

const rank: Record<MembershipRole, number> = { viewer: 0, member: 1, owner: 2 };

/** Whether the actor works for this organisation now, with at least this role. A suspended or refused one is read-only. */
export function belongsTo(actor: Actor, organisationId: string, role: MembershipRole = "viewer"): boolean {
  if (actor.is !== "person" || actor.membership?.organisationId !== organisationId) return false;
  const readOnly = actor.membership.status === "suspended" || actor.membership.status === "refused";
  return rank[actor.membership.role] >= rank[role] && (role === "viewer" || !readOnly);
}

/** Like belongsTo, for what an unverified organisation may not do yet. */
export function speaksFor(actor: Actor, organisationId: string, role: MembershipRole = "owner"): boolean {
  return (
    belongsTo(actor, organisationId, role) && actor.is === "person" && actor.membership?.status === "verified"
  );
}

export function isBroker(actor: Actor, role: MembershipRole = "member"): boolean {
  return (
    actor.is === "person" &&
    actor.membership?.kind === "exchange" &&
    speaksFor(actor, actor.membership.organisationId, role)
  );
}

export function isAdministrator(actor: Actor): boolean {
  return isBroker(actor, "owner");
}

/** Kinds whose members may post challenges. */
export const challengerKinds: readonly OrganisationKind[] = [
  "nhs_trust",
  "icb",
  "primary_care",
  "community_pharmacy",
  "council",
  "care_provider",
];

export function canPostChallenges(actor: Actor): boolean {
  return (
    actor.is === "person" && actor.membership !== null && challengerKinds.includes(actor.membership.kind)
  );
}
