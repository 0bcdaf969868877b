import type { ImportPreview } from "../observation/service/record";

/** What the import form shows after a file was read: what would be recorded, or what is wrong by line. Nothing is stored yet. */
export type ImportState =
  | (ImportPreview & {
      /** The text that was read, kept to record it or to put it right. */
      csv: string;
      /** What is wrong with the whole, such as no file chosen. */
      message?: string;
    })
  | null;
