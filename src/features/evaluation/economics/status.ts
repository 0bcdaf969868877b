export const ledgerSides = ["cost", "benefit"] as const;
export type LedgerSide = (typeof ledgerSides)[number];

export const ledgerSideLabels: Record<LedgerSide, string> = {
  cost: "Cost: this organisation pays",
  benefit: "Benefit: this organisation gains",
};

/** When the costs of a programme are paid; the first is taken where nothing is said. */
export const costTimings = ["start", "even"] as const;
export type CostTiming = (typeof costTimings)[number];

export const costTimingLabels: Record<CostTiming, string> = {
  start: "Mostly at the start",
  even: "Evenly over the years",
};

/** Whose money or good it is: what a ratio of benefit to cost must name, because each one added makes it larger. */
export const ledgerSectors = ["nhs", "social_care", "other_public", "productivity", "health_value"] as const;
export type LedgerSector = (typeof ledgerSectors)[number];

export const ledgerSectorLabels: Record<LedgerSector, string> = {
  nhs: "NHS",
  social_care: "Social care",
  other_public: "Other public services",
  productivity: "Productivity (people at work, unpaid care)",
  health_value: "Value of better health (QALYs in money)",
};
