import { z } from "zod";
import { id } from "@/lib/fields";
import { maxImportBytes } from "./rules";

const chooseOne = "Choose a CSV or Excel file, or paste its text";

export const checkImportSchema = z.object({
  evaluationId: id,
  file: z
    .instanceof(File, { error: chooseOne })
    .refine(({ size }) => size > 0, { error: "The file is empty" })
    .refine(({ size }) => size <= maxImportBytes, { error: "The file must be smaller than 60 MB" }),
});
export type CheckImport = z.output<typeof checkImportSchema>;

export const importIdSchema = z.object({ importId: id });

export const listImportsSchema = z.object({ evaluationId: id });

export const importCsvSchema = z.object({
  evaluationId: id,
  csv: z
    .string({ error: chooseOne })
    .min(1, chooseOne)
    .max(1_000_000, "Text must be smaller than 1 MB. Send it as a file"),
});
export type ImportCsv = z.output<typeof importCsvSchema>;
