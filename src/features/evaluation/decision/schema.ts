import { z } from "zod";
import { choice, id, text, wholeNumber } from "@/lib/fields";
import { meant } from "../schema";
import { decisions } from "../status";

/** With the published version that was read. */
export const decideSchema = z.object({
  evaluationId: id,
  version: wholeNumber("the version", 1, 10_000),
  decision: choice("whether to scale, adapt or stop", decisions),
  reason: text("why, by the thresholds of the plan", 2000),
  numbersMeant: meant,
});
export type Decide = z.output<typeof decideSchema>;
