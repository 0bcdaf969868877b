import { z } from "zod";
import { id } from "@/lib/fields";

export const listResultsSchema = z.object({
  evaluationId: id,
  page: z.coerce.number().int().min(1).max(100).catch(1),
});
export type ListResults = z.output<typeof listResultsSchema>;
