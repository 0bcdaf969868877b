export const gateStatuses = ["open", "met", "waived"] as const;
export type GateStatus = (typeof gateStatuses)[number];

export const gateTransitions = {
  open: ["met", "waived"],
  met: ["open"],
  waived: [],
} as const satisfies Record<GateStatus, readonly GateStatus[]>;

export const gateMoves = {
  open: "reopenGate",
  met: "meetGate",
  waived: "waiveGate",
} as const satisfies Record<GateStatus, string>;

export const gateLabels: Record<GateStatus, string> = { open: "Open", met: "Met", waived: "Waived" };

export const gateKinds = [
  "data_protection",
  "clinical_safety",
  "agreement",
  "training",
  "evaluation_plan",
  "research_or_evaluation",
  "thresholds",
] as const;
export type GateKind = (typeof gateKinds)[number];

export const gateKindLabels: Record<GateKind, string> = {
  data_protection: "Data protection impact assessment agreed",
  clinical_safety: "Clinical safety: DCB0160 hazard log in place",
  agreement: "Agreement signed by both sides",
  training: "Staff trained",
  evaluation_plan: "Evaluation plan locked",
  research_or_evaluation: "Research or evaluation decided",
  thresholds: "Scale, adapt and stop thresholds and budget holder named",
};
