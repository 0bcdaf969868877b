import { z } from "zod";
import { day, id, text } from "@/lib/fields";

export const addMilestoneSchema = z.object({
  pilotId: id,
  title: text("the milestone", 200),
  dueOn: day("the day it is due"),
});
export type AddMilestone = z.output<typeof addMilestoneSchema>;

export const milestoneSchema = z.object({ pilotId: id, milestoneId: id });
export type MilestoneInput = z.output<typeof milestoneSchema>;

export const moveMilestoneSchema = milestoneSchema.extend({ dueOn: day("the new day") });
export type MoveMilestone = z.output<typeof moveMilestoneSchema>;
