export const assuranceKinds = [
  "dtac",
  "dcb0129",
  "dspt",
  "dpia",
  "cyber_essentials",
  "cyber_essentials_plus",
  "penetration_test",
  "ukca_ce",
  "mhra_registration",
  "iso_13485",
  "iso_27001",
  "esf_tier",
  "wcag_audit",
] as const;
export type AssuranceKind = (typeof assuranceKinds)[number];

export const assuranceKindLabels: Record<AssuranceKind, string> = {
  dtac: "DTAC form",
  dcb0129: "Clinical safety case (DCB0129)",
  dspt: "Data Security and Protection Toolkit",
  dpia: "Data protection impact assessment",
  cyber_essentials: "Cyber Essentials",
  cyber_essentials_plus: "Cyber Essentials Plus",
  penetration_test: "Penetration test",
  ukca_ce: "UKCA or CE marking",
  mhra_registration: "MHRA registration",
  iso_13485: "ISO 13485",
  iso_27001: "ISO 27001",
  esf_tier: "NICE evidence standards tier",
  wcag_audit: "WCAG accessibility audit",
};

/** Stored states. Lapsed is never stored: it follows from the expiry date. */
export const assuranceStatuses = ["claimed", "seen", "verified"] as const;
export type AssuranceStatus = (typeof assuranceStatuses)[number];

export const assuranceTransitions = {
  claimed: ["seen"],
  seen: ["verified"],
  verified: [],
} as const satisfies Record<AssuranceStatus, readonly AssuranceStatus[]>;

export const assuranceLabels: Record<AssuranceStatus | "lapsed", string> = {
  claimed: "Claimed by the supplier",
  seen: "Document seen",
  verified: "Verified",
  lapsed: "Lapsed",
};
