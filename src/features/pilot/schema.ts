import { z } from "zod";
import { day, id, optionalText, text } from "@/lib/fields";

/** A pilot by its id, or by the readable part of its address. */
export const findPilotSchema = z.object({ pilot: z.string().min(1).max(120) });

export const pilotIdSchema = z.object({ pilotId: id });

export const preparePilotSchema = z.object({
  matchId: id,
  title: optionalText("the title", 160),
  summary: optionalText("the summary", 2000),
});
export type PreparePilot = z.output<typeof preparePilotSchema>;

export const addProductSchema = z.object({ pilotId: id, matchId: id });
export type AddProduct = z.output<typeof addProductSchema>;

export const editPilotSchema = z
  .object({
    pilotId: id,
    title: text("the title", 160),
    summary: optionalText("the summary", 2000),
    startsOn: day("the first day").optional(),
    endsOn: day("the last day").optional(),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
    path: ["endsOn"],
    error: "The last day must be on or after the first day",
  });
export type EditPilot = z.output<typeof editPilotSchema>;

export const reasonedPilotSchema = z.object({
  pilotId: id,
  reason: text("the reason, for everyone in the pilot to read", 1000),
});
export type ReasonedPilot = z.output<typeof reasonedPilotSchema>;

export const closePilotSchema = z.object({
  pilotId: id,
  outcome: text("how it ended, in a sentence or two", 1000),
});
export type ClosePilot = z.output<typeof closePilotSchema>;

export const listPilotsSchema = z.object({ cursor: z.string().max(200).optional() });
export type ListPilots = z.output<typeof listPilotsSchema>;

export const listPilotActivitySchema = z.object({
  pilotId: id,
  /** Entries before this one, counting back. */
  before: z.coerce.number().int().positive().optional(),
});
export type ListPilotActivity = z.output<typeof listPilotActivitySchema>;

export const watchPilotSchema = z.object({
  pilotId: id,
  /** The number of the latest change that the page already shows. */
  after: z.number().int().min(0),
});
export type WatchPilot = z.output<typeof watchPilotSchema>;
