/** How many sites that put something into use said what, 12 months after. Unknown is neither a yes nor a no. */
export type Use = {
  /** Sites at which the 12 months have passed: in use, not in use and not answered together. */
  asked: number;
  inUse: number;
  /** Of those in use. */
  inPart: number;
  notInUse: number;
  notAnswered: number;
  notDue: number;
  /** Of those that are not due. */
  stoppedBefore: number;
};

export const noUse: Use = {
  asked: 0,
  inUse: 0,
  inPart: 0,
  notInUse: 0,
  notAnswered: 0,
  notDue: 0,
  stoppedBefore: 0,
};

const counts = Object.keys(noUse) as (keyof Use)[];

/** Several products or pilots together: a site counts once for each product that it put into use. */
export function addUse(uses: readonly Use[]): Use {
  const sum = (name: keyof Use) => uses.reduce((total, use) => total + use[name], 0);
  return Object.fromEntries(counts.map((name) => [name, sum(name)])) as Use;
}

/** The same sentence on every page and in every feed. */
export function tellUse({ asked, notDue, stoppedBefore, ...use }: Use): string {
  if (asked + notDue === 0) return "No site has put on record that it went into use.";
  const known =
    asked > 0
      ? [
          `In use at ${use.inUse} of ${sites(asked)} 12 months after${use.inPart > 0 ? ` (in part at ${use.inPart})` : ""}`,
          `not in use at ${use.notInUse}`,
          `not answered at ${use.notAnswered}`,
        ].join("; ")
      : "";
  const open =
    notDue > 0
      ? `12 months have not passed at ${sites(notDue)}${stoppedBefore > 0 ? `, and ${stoppedBefore} of them stopped` : ""}`
      : "";
  return [known, open]
    .filter((part) => part !== "")
    .map((part) => `${part}.`)
    .join(" ");
}

function sites(count: number): string {
  return count === 1 ? "1 site" : `${count} sites`;
}
