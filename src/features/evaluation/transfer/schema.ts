import { z } from "zod";
import { choices, decimal, id, optionalText, wholeNumber } from "@/lib/fields";
import { keysOf } from "@/lib/vocabulary";
import { siteRoles, siteSystems } from "./status";

const percent = (label: string) =>
  decimal(label)
    .min(0, `${label} must be from 0 to 100`)
    .max(100, `${label} must be from 0 to 100`)
    .optional();

export const saveSiteProfileSchema = z.object({
  evaluationId: id,
  siteId: id,
  peopleServed: wholeNumber("the number of people served", 1, 100_000_000).optional(),
  olderPercent: percent("The percentage aged 65 and over"),
  deprivedPercent: percent("The percentage in the most deprived fifth"),
  onlinePercent: percent("The percentage who go online"),
  roles: choices("who does it", keysOf(siteRoles)).default([]),
  system: z.enum(keysOf(siteSystems), { error: "Choose the record system from the list" }).optional(),
  note: optionalText("note", 500).transform((note) => note ?? ""),
});
export type SaveSiteProfile = z.output<typeof saveSiteProfileSchema>;
