import type { PublishedFindings } from "../../../rules";
import type { Block, Section } from "../../rules";

type Result = PublishedFindings["results"][number];
type Part = NonNullable<Result["breakdown"]>["sites"][number];

/** How the two sides compare, how it was calculated, and what a reader must know of it. */
export function comparisonBlocks({ comparison, method, notes = [], screening }: Result): Block[] {
  const facts: [string, string][] = [];
  if (comparison)
    facts.push([
      comparison.label,
      `${comparison.estimate} (95% interval ${comparison.interval}). ${comparison.method}.`,
    ]);
  if (method) facts.push(["How it was calculated", method]);
  const texts = [...notes, ...(screening ? [screening] : [])];
  return [
    ...(facts.length > 0 ? [{ kind: "facts" as const, rows: facts }] : []),
    ...texts.map((text): Block => ({ kind: "text", text })),
  ];
}

/** Groups of people and sites, each as it is shown; a set that would give a count away is named and not shown. */
export function breakdownSections({ name, breakdown }: Result): Section[] {
  if (!breakdown) return [];
  const { subgroups, multiplicity, sites, sitesHidden, leftOut } = breakdown;
  const blocks: Block[] = subgroups.flatMap(({ dimension, isPlanned, isHidden, parts }) => {
    const title = `By ${dimension}${isPlanned ? "" : " (not planned)"}`;
    return isHidden ? [hiddenSet(title)] : [partTable(title, parts)];
  });
  if (multiplicity) blocks.push({ kind: "text", text: multiplicity });
  if (sitesHidden) blocks.push(hiddenSet("By site"));
  if (sites.length > 0) blocks.push(partTable("By site", sites));
  if (leftOut) blocks.push({ kind: "text", text: leftOut });
  return blocks.length > 0 ? [{ heading: `${name}: groups and sites`, level: 3, blocks }] : [];
}

function hiddenSet(title: string): Block {
  return {
    kind: "text",
    text: `${title}: hidden, since together with the total or an earlier version it would give small numbers away.`,
  };
}

function partTable(title: string, parts: Part[]): Block {
  return {
    kind: "table",
    caption: title,
    head: ["Group", "Side", "Counts", "Estimate", "95% interval"],
    numeric: [2, 3, 4],
    rows: parts.flatMap(({ label, isHidden, arms, comparison }) => [
      ...(isHidden || arms.length === 0
        ? [[label, "", "*", "*", "*"]]
        : arms.map((arm) => [label, arm.label, arm.counts, arm.estimate, arm.interval])),
      ...(comparison ? [[label, comparison.label, "", comparison.estimate, comparison.interval]] : []),
    ]),
  };
}
