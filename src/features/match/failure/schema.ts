import { z } from "zod";
import { causeNames } from "./rules";

export const listReasonsSchema = z.object({ cause: z.enum(causeNames, { error: "Choose a cause" }) });
export type ListReasons = z.output<typeof listReasonsSchema>;
