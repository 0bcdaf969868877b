import { z } from "zod";
import { day, id, text } from "@/lib/fields";

export const recordDecisionSchema = z.object({
  pilotId: id,
  title: text("what was decided", 300),
  reason: text("why", 2000),
  decidedBy: id.optional(),
  decidedOn: day("the day it was decided"),
});
export type RecordDecision = z.output<typeof recordDecisionSchema>;
