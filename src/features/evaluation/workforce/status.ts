/** How the minutes are known. */
export const timeBases = ["measured", "logged", "estimated"] as const;
export type TimeBasis = (typeof timeBases)[number];

export const timeBasisLabels: Record<TimeBasis, string> = {
  measured: "Measured by observers",
  logged: "Written down by those who did it",
  estimated: "Estimated",
};
