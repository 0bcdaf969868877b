export const importStatuses = ["checked", "waiting", "recorded", "refused"] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importLabels: Record<ImportStatus, string> = {
  checked: "Read, not recorded yet",
  waiting: "Being recorded",
  recorded: "Recorded",
  refused: "Refused, nothing stored",
};

/** States from which a file can still be recorded. */
export const openImport: ImportStatus[] = ["checked", "waiting"];
