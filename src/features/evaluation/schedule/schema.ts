import { z } from "zod";
import { choice, day, id } from "@/lib/fields";
import { maxPeriods, periodsOf } from "./rules";
import { periodLengths } from "./status";

export const setScheduleSchema = z
  .object({
    evaluationId: id,
    every: choice("how often totals come in", periodLengths),
    from: day("the first day"),
    until: day("the last day"),
  })
  .refine(({ from, until }) => from < until, {
    path: ["until"],
    error: "The last day must be after the first day",
  })
  .refine((schedule) => periodsOf(schedule).length <= maxPeriods, {
    path: ["every"],
    error: `This makes more than ${maxPeriods} periods. Choose longer ones, or fewer`,
  });
export type SetSchedule = z.output<typeof setScheduleSchema>;
