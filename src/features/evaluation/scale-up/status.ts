/** How a link varies: an amount or a ratio, a share of people, or a relative reduction of a risk. */
export const linkShapes = ["amount", "share", "reduction"] as const;
export type LinkShape = (typeof linkShapes)[number];

export const linkShapeLabels: Record<LinkShape, string> = {
  amount: "An amount, such as people or years",
  share: "A share, such as 0.016 of people screened, or a yearly risk",
  reduction: "A relative reduction, such as 0.64 fewer",
};

/** Whether what a link counts was confirmed, or is only possible: a suspicion, a target, an assumption. */
export const linkStandings = ["confirmed", "possible"] as const;
export type LinkStanding = (typeof linkStandings)[number];

export const linkStandingLabels: Record<LinkStanding, string> = {
  confirmed: "Confirmed",
  possible: "Possible",
};
