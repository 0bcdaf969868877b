/** Who does the work at a site. */
export const siteRoles = {
  gp: "GP",
  nurse: "Nurse",
  pharmacist: "Pharmacist",
  pharmacy_assistant: "Pharmacy assistant",
  healthcare_assistant: "Healthcare assistant",
  physiotherapist: "Physiotherapist",
  exercise_professional: "Exercise professional",
  hospital_specialist: "Hospital specialist",
  care_worker: "Care worker",
  social_worker: "Social worker",
  link_worker: "Social prescribing link worker",
  volunteer: "Volunteer",
  administrator: "Administrator",
} as const;
export type SiteRole = keyof typeof siteRoles;

/** Where records are kept. */
export const siteSystems = {
  emis: "EMIS Web",
  systmone: "SystmOne",
  hospital: "A hospital’s own record",
  pharmoutcomes: "PharmOutcomes",
  care_record: "A digital social care record",
  leisure: "A leisure centre’s booking system",
  paper: "Paper",
  other: "Another system",
} as const;
export type SiteSystem = keyof typeof siteSystems;
