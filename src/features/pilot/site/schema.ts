import { z } from "zod";
import { choice, id, optionalText, text } from "@/lib/fields";
import { keysOf, settings } from "@/lib/vocabulary";

export const addSiteSchema = z.object({
  pilotId: id,
  name: text("the name of the site", 160),
  place: optionalText("where it is", 120),
  setting: choice("the care setting", keysOf(settings)).optional(),
});
export type AddSite = z.output<typeof addSiteSchema>;

export const siteSchema = z.object({ pilotId: id, siteId: id });
export type SiteInput = z.output<typeof siteSchema>;
