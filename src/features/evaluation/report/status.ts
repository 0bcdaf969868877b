/** The formats that take a while to make: the worker makes them, everybody downloads them. */
export const reportFormats = ["pdf", "docx"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportFormatLabels: Record<ReportFormat, string> = { pdf: "PDF", docx: "Word" };
export const reportFormatTypes: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export const reportStatuses = ["queued", "making", "ready", "failed"] as const;
export type ReportStatus = (typeof reportStatuses)[number];
