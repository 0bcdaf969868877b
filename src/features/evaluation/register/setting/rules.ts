import type { settings } from "@/lib/vocabulary";

type Setting = keyof typeof settings;

/**
 * By which words a care setting is known in the free text of a figure published elsewhere, as regular expressions of PostgreSQL
 * without regard to case. A hospital that is named counts as one; a practice must say of what, and a region alone says nothing.
 */
const wordsOf: Record<Setting, string> = {
  home: String.raw`\m(at|own|people's|patients') homes?\M|assisted.living`,
  community_pharmacy: String.raw`pharmac(y|ies)\M|chemist`,
  gp_practice: String.raw`\mgps?\M|\m(general|family|medical) practices?\M|primary care`,
  hospital: String.raw`hospitals?\M|\mwards?\M|infirmary`,
  outpatient_clinic: String.raw`\mclinics?\M|outpatient`,
  care_home: String.raw`(care|nursing|residential) homes?\M`,
  home_care: String.raw`(?<!\m(nursing|care|residential) )\m(home|domiciliary) care\M`,
  community: "community (health|nurs|service|site|team|care)",
  mental_health: "mental health|psychiatr",
  ambulance: "ambulance",
  leisure_centre: String.raw`leisure|\mgyms?\M`,
  online: String.raw`\monline\M|\mapps?\M|website`,
};

/** One expression for any of these settings. */
export function settingPattern(chosen: readonly Setting[]): string {
  return chosen.map((one) => wordsOf[one]).join("|");
}
