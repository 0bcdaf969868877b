import { z } from "zod";
import { choice, decimal, id, optionalText, text, wholeNumber } from "@/lib/fields";
import { timeBases } from "./status";

const minutes = (label: string) =>
  decimal(label).min(0, `${label} must be 0 or more`).max(100_000).optional();

export const addWorkforceChangeSchema = z
  .object({
    evaluationId: id,
    role: text("the role", 120),
    organisation: text("the organisation", 160),
    task: text("the task", 200),
    minutesBefore: minutes("Minutes before"),
    minutesAfter: minutes("Minutes after"),
    timesPerMonth: decimal("how often a month").positive("How often a month must be above 0").max(10_000_000),
    trainingHours: decimal("training hours")
      .min(0, "Training hours must be 0 or more")
      .max(1_000_000)
      .default(0),
    basis: choice("how the minutes are known", timeBases),
    usedFor: optionalText("what the time was used for", 500).transform((typed) => typed ?? ""),
    acceptableCount: wholeNumber("how many found it acceptable", 0, 1_000_000).optional(),
    askedCount: wholeNumber("how many were asked", 1, 1_000_000).optional(),
    source: text("who says so, and from when", 300),
  })
  .refine(({ minutesBefore, minutesAfter }) => minutesBefore !== undefined || minutesAfter !== undefined, {
    path: ["minutesBefore"],
    error: "Enter the minutes before, after, or both. A new task has none before, one that ended none after",
  })
  .refine(
    ({ acceptableCount, askedCount }) => (acceptableCount === undefined) === (askedCount === undefined),
    {
      path: ["askedCount"],
      error: "Enter both how many found it acceptable and how many were asked, or neither",
    },
  )
  .refine(({ acceptableCount = 0, askedCount = Number.POSITIVE_INFINITY }) => acceptableCount <= askedCount, {
    path: ["acceptableCount"],
    error: "No more people can find it acceptable than were asked",
  });
export type AddWorkforceChange = z.output<typeof addWorkforceChangeSchema>;

export const workforceChangeSchema = z.object({ evaluationId: id, changeId: id });
export type WorkforceChangeInput = z.output<typeof workforceChangeSchema>;
