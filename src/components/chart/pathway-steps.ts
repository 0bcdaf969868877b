export type PathwayStep = {
  name: string;
  owner?: string;
  role?: string;
  minutes?: number;
  /** The wait or length in words, where minutes do not fit: "about 12 weeks". */
  time?: string;
  /** A wait before this step, in words. */
  note?: string;
};

export type PathwayChange = "same" | "new" | "gone" | "changed";

/** How each step of one side compares with the other side: by name, then by who owns it and who does it. */
export function comparePathways(before: PathwayStep[], after: PathwayStep[]) {
  return {
    before: before.map((step) => (twin(step, after) ? "same" : "gone") satisfies PathwayChange),
    after: after.map((step): PathwayChange => {
      const old = twin(step, before);
      if (!old) return "new";
      return old.owner === step.owner && old.role === step.role ? "same" : "changed";
    }),
  };
}

function twin(step: PathwayStep, others: PathwayStep[]) {
  const name = step.name.trim().toLowerCase();
  return others.find((other) => other.name.trim().toLowerCase() === name);
}

export function durationText(minutes: number) {
  if (minutes < 60) return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  if (minutes < 24 * 60) return counted(minutes / 60, "hour");
  if (minutes < 14 * 24 * 60) return counted(minutes / (24 * 60), "day");
  return counted(minutes / (7 * 24 * 60), "week");
}

function counted(amount: number, unit: string) {
  const text = amount.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `${text} ${unit}${text === "1" ? "" : "s"}`;
}
