import type { z } from "zod";
import { day, text } from "@/lib/fields";
import { adoptionSchema } from "../schema";

/** The days as they should stand; those that this adoption does not have yet are left out. */
export const correctDaysSchema = adoptionSchema.extend({
  decidedOn: day("the day it was decided"),
  inUseFrom: day("the day it went into use").optional(),
  stoppedOn: day("the day it stopped").optional(),
  reason: text("why it is corrected", 2000),
});
export type CorrectDays = z.output<typeof correctDaysSchema>;
