import { pilotRoleLabels } from "@/features/pilot/status";
import { formatDate, formatMoment } from "@/lib/dates";
import { labelOf } from "@/lib/vocabulary";
import type { LockedPlan } from "../../plan/rules";
import type { PublishedFindings } from "../../rules";
import { formatShort } from "../../statistics/format";
import {
  decisionLabels,
  evaluationDesignLabels,
  evidenceVerdictLabels,
  findingKindLabels,
  measureDirectionLabels,
  measureKindLabels,
} from "../../status";
import { otherSections } from "../other-parts/rules";
import type { Block, Reported, Section } from "../rules";
import { breakdownSections, comparisonBlocks } from "./breakdown/rules";

const knownResult = [
  "name",
  "domain",
  "kind",
  "unit",
  "isPrimary",
  "caseDefinition",
  "sentence",
  "verdict",
  "isHidden",
  "isRounded",
  "isKnownBeforeLock",
  "arms",
  "comparison",
  "method",
  "notes",
  "breakdown",
  "screening",
];
export function subject(content: PublishedFindings): Section {
  const { products, challenge, sites, design, comparator, plannedSampleSize } = content;
  return {
    heading: "What was tested",
    level: 2,
    blocks: [
      {
        kind: "facts",
        rows: [
          [
            products.length === 1 ? "Product" : "Products",
            products.map(({ name }) => name).join(", ") || "None named",
          ],
          ["Need", challenge.title],
          ["Where", sites.join("; ") || "Not stated"],
          ["Design", evaluationDesignLabels[design]],
          ["Compared with", comparator],
          ["Planned number", plannedSampleSize?.toLocaleString("en-GB") ?? "Not decided"],
        ],
      },
    ],
  };
}

export function resultSections(content: PublishedFindings): Section[] {
  const results = content.results.toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  if (results.length === 0) return [texts("What was found", ["No figure could be analysed."])];
  return [
    { heading: "What was found", level: 2, blocks: [] },
    ...results.flatMap((result) => resultSection(result, content)),
  ];
}

function resultSection(result: PublishedFindings["results"][number], content: PublishedFindings): Section[] {
  const labels = [
    result.isPrimary ? "Primary measure" : "",
    evidenceVerdictLabels[result.verdict],
    evaluationDesignLabels[content.design],
    result.isKnownBeforeLock
      ? "Known before the lock: the plan could not protect this measure from hindsight"
      : "",
  ];
  const blocks: Block[] = [
    { kind: "text", text: result.sentence },
    { kind: "text", text: `${labels.filter(Boolean).join(". ")}.` },
  ];
  if (result.caseDefinition)
    blocks.push({ kind: "text", text: `What counts as one: ${result.caseDefinition}` });
  if (result.arms.length > 0) blocks.push(armTable(result), armPicture(result));
  blocks.push(...comparisonBlocks(result));
  const section: Section = { heading: result.name, level: 3, blocks };
  return [
    section,
    ...breakdownSections(result),
    ...otherSections(result, knownResult, `${result.name}: `, 3),
  ];
}

function armTable({ name, arms, isRounded }: PublishedFindings["results"][number]): Block {
  return {
    kind: "table",
    caption: `${name}: figures${isRounded ? ", from rounded counts" : ""}`,
    head: ["Group", "Counts", "Estimate", "95% interval", "n"],
    numeric: [1, 2, 3, 4],
    rows: arms.map((arm) => [
      arm.label,
      arm.counts,
      arm.estimate,
      arm.interval,
      arm.n.toLocaleString("en-GB"),
    ]),
  };
}

function armPicture({ name, kind, arms }: PublishedFindings["results"][number]): Block {
  return {
    kind: "intervals",
    title: name,
    axis: kind === "proportion" ? "percent" : "number",
    rows: arms.map(({ label, point, low, high, estimate, interval, n }) => ({
      label,
      estimate: point,
      low,
      high,
      words: `${estimate} (95% interval ${interval}), n = ${n.toLocaleString("en-GB")}`,
    })),
  };
}

export function plan(content: PublishedFindings, locked: LockedPlan): Section {
  return {
    heading: "The plan as it was locked",
    level: 2,
    blocks: [
      {
        kind: "facts",
        rows: [
          ["Locked", formatMoment(new Date(content.lockedAt))],
          ["Hash of the plan (SHA-256)", content.lockHash],
          ["Scale if", locked.scaleIf],
          ["Adapt if", locked.adaptIf],
          ["Stop if", locked.stopIf],
        ],
      },
      {
        kind: "table",
        caption: "Measures of the plan",
        head: ["Measure", "Kind", "Direction", "Today", "Target", "Smallest change that matters"],
        numeric: [3, 4, 5],
        rows: locked.measures.map((measure) => [
          `${measure.name}${measure.isPrimary ? " (primary)" : ""}`,
          measureKindLabels[measure.kind],
          measureDirectionLabels[measure.direction],
          ...[measure.baseline, measure.target, measure.minimalImportantDifference].map((value) =>
            value === null
              ? "–"
              : measure.kind === "proportion"
                ? `${formatShort(value)}%`
                : `${formatShort(value)} ${measure.unit}`.trim(),
          ),
        ]),
      },
    ],
  };
}

export function deviations({ deviations: all }: PublishedFindings): Section {
  if (all.length === 0)
    return texts("Deviations from the plan", ["None recorded: the plan was followed as it was locked."]);
  return {
    heading: "Deviations from the plan",
    level: 2,
    blocks: [
      {
        kind: "table",
        caption: "Deviations from the locked plan",
        head: ["When", "What was done differently", "Why"],
        numeric: [],
        rows: all.map(({ at, description, reason }) => [formatDate(new Date(at)), description, reason]),
      },
    ],
  };
}

export function decided({ decisions }: Reported): Section {
  if (decisions.length === 0)
    return texts("What was decided", [
      "No decision yet. The leader decides by the thresholds that were locked with the plan.",
    ]);
  return {
    heading: "What was decided",
    level: 2,
    blocks: [
      {
        kind: "table",
        caption: "Decisions, newest first",
        head: ["When", "Decision", "Reason", "By, on version"],
        numeric: [],
        rows: decisions.map(({ decision, reason, version, decidedBy, decidedAt }) => [
          formatDate(decidedAt),
          decisionLabels[decision],
          reason,
          `${decidedBy}, version ${version}`,
        ]),
      },
    ],
  };
}

export function signed({ signatures }: PublishedFindings): Section {
  return {
    heading: "Who signed",
    level: 2,
    blocks: [
      {
        kind: "text",
        text: "Only the evaluator’s signature is needed to publish. Nobody can block a result.",
      },
      signatureTable("Who signed, dissented or did not sign", signatures),
    ],
  };
}

export function signatureTable(caption: string, signatures: PublishedFindings["signatures"]): Block {
  return {
    kind: "table",
    caption,
    head: ["Name", "Role", "Answer", "Reason"],
    numeric: [],
    rows: signatures.map(({ name, role, decision, reason }) => [
      name,
      labelOf(pilotRoleLabels, role),
      decision.charAt(0).toUpperCase() + decision.slice(1),
      reason ?? "–",
    ]),
  };
}

export function contributors({ contributors: all = [] }: PublishedFindings): Section {
  if (all.length === 0) return texts("Who developed what", ["No contribution was signed off."]);
  return {
    heading: "Who developed what",
    level: 2,
    blocks: [
      {
        kind: "table",
        caption: "Contributors",
        head: ["Contributor", "What", "In words"],
        numeric: [],
        rows: all.map(({ contributor, kind, description }) => [contributor, kind, description]),
      },
    ],
  };
}

export function versions({ versions: all }: Reported): Section {
  return {
    heading: "Versions",
    level: 2,
    blocks: [
      {
        kind: "table",
        caption: "Every version, newest first",
        head: ["Version", "What", "When", "Why"],
        numeric: [],
        rows: all.map(({ number, kind, reason, publishedAt }) => [
          String(number),
          findingKindLabels[kind],
          formatMoment(publishedAt),
          reason ?? "–",
        ]),
      },
    ],
  };
}

export function texts(heading: string, paragraphs: string[]): Section {
  return { heading, level: 2, blocks: paragraphs.map((text) => ({ kind: "text", text })) };
}
