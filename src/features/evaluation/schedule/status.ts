export const periodLengths = ["week", "month", "quarter"] as const;
export type PeriodLength = (typeof periodLengths)[number];

export const periodLengthLabels: Record<PeriodLength, string> = {
  week: "Every week (Monday to Sunday)",
  month: "Every calendar month",
  quarter: "Every quarter of the year",
};
