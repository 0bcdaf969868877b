import { z } from "zod";
import { choice, decimal, id, optionalText, text, webAddress } from "@/lib/fields";
import { linkShapes, linkStandings } from "./status";

export const addScaleUpSchema = z.object({
  evaluationId: id,
  claim: text("what is claimed", 300),
  unit: text("what the chain comes to", 120),
  target: decimal("the claimed figure").positive("The claimed figure must be above 0").optional(),
  note: optionalText("note", 1000).transform((note) => note ?? ""),
});
export type AddScaleUp = z.output<typeof addScaleUpSchema>;

const figure = (label: string) => decimal(label).min(0, `${label} must be 0 or more`).max(1e12);

export const addScaleUpLinkSchema = z
  .object({
    evaluationId: id,
    scaleUpId: id,
    name: text("the link", 200),
    shape: choice("what kind of figure it is", linkShapes),
    unit: optionalText("unit", 60).transform((unit) => unit ?? ""),
    value: figure("The value"),
    low: figure("The lower limit").optional(),
    high: figure("The upper limit").optional(),
    standing: choice("confirmed or possible", linkStandings),
    possibleValue: figure("The value with possible cases").optional(),
    source: text("where the figure comes from", 500),
    sourceUrl: webAddress("the address of the source").optional(),
  })
  .refine(({ low, high }) => (low === undefined) === (high === undefined), {
    path: ["high"],
    error: "Enter both limits, or neither",
  })
  .refine(({ value, low = value, high = value }) => low <= value && value <= high, {
    path: ["low"],
    error: "The value must lie between its limits",
  })
  .refine(
    ({ shape, value, high = 0, possibleValue = 0 }) =>
      shape === "amount" || Math.max(value, high, possibleValue) <= 1,
    {
      path: ["value"],
      error: "A share and a reduction lie between 0 and 1: enter 0.016 for 1.6%",
    },
  )
  .refine(({ shape, value, high = 0 }) => shape !== "amount" || value > 0 || high === 0, {
    path: ["value"],
    error: "An amount with limits must be above 0: enter its best value, or leave the limits empty",
  });
export type AddScaleUpLink = z.output<typeof addScaleUpLinkSchema>;

export const scaleUpSchema = z.object({ evaluationId: id, scaleUpId: id });
export type ScaleUpInput = z.output<typeof scaleUpSchema>;
export const scaleUpLinkSchema = z.object({ evaluationId: id, linkId: id });
export type ScaleUpLinkInput = z.output<typeof scaleUpLinkSchema>;
