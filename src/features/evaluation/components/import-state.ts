/** What the import form shows after a file was refused, by row. Nothing is stored, and what was wrong is not repeated. */
export type ImportState = {
  problems: { row: number; message: string }[];
  /** All of them, where there are more than are told. */
  problemCount: number;
  /** What is wrong with the whole, such as no file chosen. */
  message?: string;
  /** What was sent, to put it right here; not where it looked like it is about a person. */
  text?: string;
} | null;
