import { z } from "zod";
import { reportFormats } from "./status";

export const versionSchema = z.coerce.number().int().min(1).max(9_999);

export const reportSchema = z.object({
  slug: z.string().min(1).max(100),
  format: z.enum(reportFormats),
  version: versionSchema.optional(),
});
export type ReportInput = z.output<typeof reportSchema>;
