export const matchStatuses = [
  "requested",
  "introduced",
  "turned_down",
  "agreed",
  "declined",
  "withdrawn",
  "piloting",
  "closed",
  "ended",
  "lapsed",
] as const;
export type MatchStatus = (typeof matchStatuses)[number];

export const matchTransitions = {
  requested: ["introduced", "turned_down", "lapsed"],
  introduced: ["agreed", "declined", "withdrawn", "lapsed"],
  turned_down: [],
  agreed: ["piloting", "ended", "lapsed"],
  declined: [],
  withdrawn: [],
  piloting: ["closed", "lapsed"],
  closed: [],
  ended: [],
  lapsed: [],
} as const satisfies Record<MatchStatus, readonly MatchStatus[]>;

/** The action that must have been authorized to move into a state. */
export const matchMoves = {
  requested: "ask",
  introduced: "introduce",
  turned_down: "introduce",
  agreed: "answer",
  declined: "answer",
  withdrawn: "withdraw",
  piloting: "pilot",
  closed: "close",
  ended: "end",
  lapsed: "lapse",
} as const satisfies Record<MatchStatus, string>;

export const matchLabels: Record<MatchStatus, string> = {
  requested: "Introduction asked for",
  introduced: "Introduced",
  turned_down: "Turned down",
  agreed: "Agreed by both sides",
  declined: "Declined",
  withdrawn: "Withdrawn",
  piloting: "In a pilot",
  closed: "Closed",
  ended: "Ended without a pilot",
  lapsed: "Lapsed",
};

/** At most one match per pair is in one of these. */
export const liveMatchStatuses = ["requested", "introduced", "agreed", "piloting"] as const;

export const matchSides = ["leader", "innovator"] as const;
export type MatchSide = (typeof matchSides)[number];

export const sideLabels: Record<MatchSide, string> = { leader: "Leader", innovator: "Innovator" };

/** Who takes part in a match. */
export const matchParties = [...matchSides, "broker"] as const;
export type MatchParty = (typeof matchParties)[number];

export const partyLabels: Record<MatchParty, string> = { ...sideLabels, broker: "Broker" };
