import { z } from "zod";
import { choice, day, id, optionalText, text } from "@/lib/fields";
import { adoptionDecisions } from "./status";

export const listAdoptionsSchema = z.object({ cursor: z.string().max(200).optional() });
export type ListAdoptions = z.output<typeof listAdoptionsSchema>;

export const adoptionSchema = z.object({ adoptionId: id });

export const considerSchema = z
  .object({
    pilotId: id,
    productId: id,
    siteId: id.optional(),
    otherSite: optionalText("the name of the other site", 160),
  })
  .refine(({ siteId, otherSite }) => (siteId === undefined) !== (otherSite === undefined), {
    path: ["siteId"],
    error: "Choose a site of the pilot, or name another one, not both",
  });
export type Consider = z.output<typeof considerSchema>;

const said = (answer: string | undefined) => answer !== undefined && answer !== "";

export const decideSchema = adoptionSchema
  .extend({
    decision: choice("what this site decided", adoptionDecisions),
    decidedOn: day("the day it was decided"),
    adaptations: optionalText("what is adapted", 2000),
    reason: optionalText("why not now", 2000),
  })
  .refine(({ decision, adaptations }) => decision !== "adapt" || said(adaptations), {
    path: ["adaptations"],
    error: "Enter what is adapted",
  })
  .refine(({ decision, adaptations }) => decision === "adapt" || !said(adaptations), {
    path: ["adaptations"],
    error: "Choose “Adapt”, or leave this empty: it is kept only for what is adapted",
  })
  .refine(({ decision, reason }) => decision !== "not_now" || said(reason), {
    path: ["reason"],
    error: "Enter why not now. The other side reads it",
  })
  .refine(({ decision, reason }) => decision === "not_now" || !said(reason), {
    path: ["reason"],
    error: "Choose “Not now”, or leave this empty: it is kept only for a no",
  });
export type Decide = z.output<typeof decideSchema>;

export const putIntoUseSchema = adoptionSchema.extend({ inUseFrom: day("the day it went into use") });
export type PutIntoUse = z.output<typeof putIntoUseSchema>;

export const stopSchema = adoptionSchema.extend({
  stoppedOn: day("the day it stopped"),
  reason: text("why it stopped", 2000),
});
export type Stop = z.output<typeof stopSchema>;
