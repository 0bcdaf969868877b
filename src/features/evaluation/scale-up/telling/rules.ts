import type { ToldTable } from "../../economics/telling/rules";
import { formatNumber, formatPercent, formatShort } from "../../statistics/format";
import type { runChain, ScaleUpClaim } from "../rules";
import { linkStandingLabels } from "../status";

type Run = NonNullable<ReturnType<typeof runChain>>;

/** The result of a chain, its interval, and what it is counted for. */
export function tellRun({ unit, seed, links: [first] }: ScaleUpClaim, run: Run) {
  const counted = first ? `For ${formatShort(first.value)} ${first.unit || first.name.toLowerCase()}. ` : "";
  return {
    value: `${rounded(run.result)} ${unit}`,
    label: `95% interval ${rounded(run.lower)} to ${rounded(run.upper)}, drawn through the whole chain`,
    detail: `${counted}Seed ${seed}.`,
  };
}

export function tellWeight({ matters, links, restsOnPossible }: Run): string {
  const weight = links.find(({ name }) => name === matters)?.importance ?? 0;
  const rests =
    restsOnPossible.length > 0
      ? ` It rests on what is only possible, not confirmed: ${restsOnPossible.join(", ")}.`
      : "";
  return matters
    ? `What matters most is “${matters}”: it accounts for ${formatPercent(weight, 0)} of the uncertainty.${rests}`
    : `No link has an interval, so the result is as certain as the figures were taken to be.${rests}`;
}

/** What changes when possible cases are counted as if they were confirmed; null where none are. */
export function tellPossible({ target, unit, links: [first] }: ScaleUpClaim, run: Run): string | null {
  if (run.factor === null || !first) return null;
  const people = first.unit || first.name.toLowerCase();
  const needed =
    target !== null && run.needed !== null && run.neededIfPossible !== null
      ? ` For ${formatShort(target)} ${unit}, ${rounded(run.needed)} ${people} would be needed with confirmed cases, but only ${rounded(run.neededIfPossible)} with possible ones.`
      : "";
  return `Counting possible cases too would multiply the result by ${formatNumber(run.factor, 1)}.${needed}`;
}

export function chainTable(claim: ScaleUpClaim, run: Run): ToldTable {
  return {
    caption: `The chain of “${claim.claim}”`,
    head: ["Link", "Value", "Interval", "Standing", "After this link", "Weight", "Source"],
    numeric: [1, 2, 4, 5],
    rows: claim.links.map((link, place) => [
      link.unit ? `${link.name} (${link.unit})` : link.name,
      told(link, link.value),
      link.low === null || link.high === null
        ? "taken as certain"
        : `${told(link, link.low)} to ${told(link, link.high)}`,
      linkStandingLabels[link.standing],
      rounded(run.links[place]?.product ?? 0),
      formatPercent(run.links[place]?.importance ?? 0, 0),
      link.source,
    ]),
  };
}

function told({ shape }: ScaleUpClaim["links"][number], value: number): string {
  return shape === "amount" ? formatShort(value) : formatPercent(value, 2);
}

/** No more digits than such a chain can carry. */
function rounded(value: number): string {
  return formatShort(Number(value.toPrecision(3)));
}
