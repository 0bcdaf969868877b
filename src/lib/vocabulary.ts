/** The shared words by which products and challenges are described, so that one can answer the other. */
export const settings = {
  home: "At home",
  community_pharmacy: "Community pharmacy",
  gp_practice: "GP practice",
  hospital: "Hospital ward",
  outpatient_clinic: "Outpatient clinic",
  care_home: "Care home",
  home_care: "Home care",
  community: "Community service",
  mental_health: "Mental health service",
  ambulance: "Ambulance service",
  leisure_centre: "Leisure centre",
  online: "Online",
} as const;

export const populations = {
  older_people: "Older people",
  adults: "Adults",
  carers: "Carers",
  people_with_long_term_conditions: "People with long-term conditions",
  people_with_dementia: "People with dementia",
  people_with_learning_disability: "People with a learning disability",
  children_and_young_people: "Children and young people",
  pregnant_women: "Pregnant women",
  staff: "Staff",
} as const;

export const needs = {
  heart_and_stroke: "Heart and stroke",
  diabetes: "Diabetes",
  breathing: "Breathing",
  joints_and_pain: "Joints and pain",
  mental_health: "Mental health",
  sleep: "Sleep",
  dementia: "Dementia",
  falls_and_frailty: "Falls and frailty",
  medicines: "Medicines",
  cancer: "Cancer",
  kidney: "Kidney",
  wounds: "Wounds",
  loneliness: "Loneliness",
  carers: "Support for carers",
  remote_monitoring: "Remote monitoring",
  early_detection: "Early detection",
  self_management: "Self-management",
  rehabilitation: "Rehabilitation",
  access_and_waiting: "Access and waiting",
  workforce: "Workforce",
  care_planning: "Care planning",
  hospital_discharge: "Hospital discharge",
  home_care: "Care at home",
} as const;

/** What an innovation is offered as. */
export const offerings = {
  product: "Product",
  service: "Service",
  pathway: "Pathway",
  role: "Role",
} as const;

export const stages = {
  in_development: "In development",
  ready_to_test: "Ready to test",
  in_use: "In use in at least one place",
  widely_used: "Widely used",
} as const;

/** The lines of a product's passport; a challenge may ask for any of them. */
export const assuranceItems = {
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
} as const;

export type Setting = keyof typeof settings;
export type Population = keyof typeof populations;
export type Need = keyof typeof needs;
export type Stage = keyof typeof stages;
export type Offering = keyof typeof offerings;

/** The keys of a word list as a tuple that zod and Drizzle accept. */
export function keysOf<Key extends string>(words: Record<Key, string>): [Key, ...Key[]] {
  return Object.keys(words) as [Key, ...Key[]];
}

/** The label of a key, or the key itself where the word list no longer has it. */
export function labelOf(words: Record<string, string>, key: string): string {
  return words[key] ?? key;
}
