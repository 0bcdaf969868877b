export const likelihoods = ["very_low", "low", "medium", "high", "very_high"] as const;
type Likelihood = (typeof likelihoods)[number];

export const severities = ["minor", "significant", "considerable", "major", "catastrophic"] as const;
type Severity = (typeof severities)[number];

export const likelihoodLabels: Record<Likelihood, string> = {
  very_low: "Very low",
  low: "Low",
  medium: "Medium",
  high: "High",
  very_high: "Very high",
};

export const severityLabels: Record<Severity, string> = {
  minor: "Minor",
  significant: "Significant",
  considerable: "Considerable",
  major: "Major (such as the death of one person)",
  catastrophic: "Catastrophic (such as several deaths)",
};

export type RiskRating = 1 | 2 | 3 | 4 | 5;

/**
 * The clinical risk matrix of NHS Digital's hazard logs (DCB0129 and DCB0160): a table to look up, by design not a
 * product of two scores. Columns run from minor to catastrophic.
 */
const matrix: Record<Likelihood, readonly [RiskRating, RiskRating, RiskRating, RiskRating, RiskRating]> = {
  very_high: [3, 4, 4, 5, 5],
  high: [2, 3, 3, 4, 5],
  medium: [2, 2, 3, 3, 4],
  low: [1, 2, 2, 3, 4],
  very_low: [1, 1, 2, 2, 3],
};

export function rateRisk(likelihood: Likelihood, severity: Severity): RiskRating {
  const column = severities.indexOf(severity) as 0 | 1 | 2 | 3 | 4;
  return matrix[likelihood][column];
}

export const ratingLabels: Record<RiskRating, string> = {
  1: "1: acceptable",
  2: "2: acceptable where reducing it further costs more than it gains",
  3: "3: undesirable, tolerable only where it cannot be reduced further",
  4: "4: must be eliminated or controlled",
  5: "5: unacceptable",
};
