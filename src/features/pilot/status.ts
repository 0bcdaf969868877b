export const pilotStatuses = [
  "preparing",
  "ready",
  "live",
  "paused",
  "stopped",
  "analysing",
  "reported",
  "closed",
] as const;
export type PilotStatus = (typeof pilotStatuses)[number];

export const pilotTransitions = {
  preparing: ["ready", "stopped"],
  ready: ["preparing", "live", "stopped"],
  live: ["paused", "analysing", "stopped"],
  paused: ["live", "stopped"],
  stopped: ["analysing"],
  analysing: ["reported"],
  reported: ["closed"],
  closed: [],
} as const satisfies Record<PilotStatus, readonly PilotStatus[]>;

/** The action that must have been authorized to move into a state. */
export const pilotMoves = {
  preparing: "prepare",
  ready: "prepare",
  live: "start",
  paused: "pause",
  stopped: "stop",
  analysing: "analyse",
  reported: "report",
  closed: "close",
} as const satisfies Record<PilotStatus, string>;

export const pilotLabels: Record<PilotStatus, string> = {
  preparing: "Preparing",
  ready: "Ready to start",
  live: "Live",
  paused: "Paused",
  stopped: "Stopped",
  analysing: "Analysing",
  reported: "Reported",
  closed: "Closed",
};

export const pilotRoles = ["leader", "innovator", "broker", "evaluator", "partner", "viewer"] as const;
export type PilotRole = (typeof pilotRoles)[number];

export const pilotRoleLabels: Record<PilotRole, string> = {
  leader: "Leader",
  innovator: "Innovator",
  broker: "Broker",
  evaluator: "Evaluator",
  partner: "Partner",
  viewer: "Viewer",
};
