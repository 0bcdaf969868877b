import { formatDate } from "@/lib/dates";
import type { LockedPlan } from "../plan/rules";
import { illustrationNote, type PublishedFindings } from "../rules";
import type { decisionLabels } from "../status";
import { answersSection } from "./answers/rules";
import { besideParts, besideSections } from "./beside/rules";
import { otherSections } from "./other-parts/rules";
import type { Picture } from "./picture/rules";
import {
  contributors,
  decided,
  deviations,
  plan,
  resultSections,
  signed,
  subject,
  texts,
  versions,
} from "./sections/rules";

export type Block =
  | { kind: "text"; text: string }
  | { kind: "facts"; rows: [term: string, value: string][] }
  | { kind: "table"; caption: string; head: string[]; rows: string[][]; numeric: number[] }
  | Picture;

export type Section = { heading: string; level: 2 | 3; blocks: Block[] };
export type Report = {
  title: string;
  question: string;
  /** What a reader must know before any figure. */
  notices: string[];
  sections: Section[];
  citation: string;
  address: string;
};

type Version = {
  number: number;
  kind: "published" | "corrected" | "retracted";
  reason: string | null;
  publishedAt: Date;
  hash: string;
};
export type Reported = {
  slug: string;
  lockedPlan: LockedPlan;
  versions: Version[];
  version: Version & {
    content: PublishedFindings;
    isHashCheckable: boolean;
    /** How each side stands to a version that came after the first, and until when it could answer. */
    answers: { until: Date; printed: PublishedFindings["signatures"] } | null;
  };
  decisions: {
    decision: keyof typeof decisionLabels;
    reason: string;
    version: number;
    decidedBy: string;
    decidedAt: Date;
  }[];
};

/** Said beside the hash of a version, so that anybody can check it; promised only where it checks out. */
export function hashMethodOf({ isHashCheckable }: Pick<Reported["version"], "isHashCheckable">): string {
  return isHashCheckable
    ? "SHA-256 of “content” in the JSON file, written as canonical JSON (RFC 8785)"
    : "SHA-256 of the content as it was first written, before its keys had a fixed order: it cannot be checked against the JSON file";
}

/** The address of one version, which never shows another one. */
export function versionAddress(site: string, slug: string, number: number): string {
  return new URL(`/evaluations/${slug}?version=${number}`, site).href;
}

/** How others name this version: who signed it as evaluator, when it came out, and where it stays. */
export function citationOf({ slug, version }: Pick<Reported, "slug" | "version">, site: string): string {
  const { content, number, publishedAt } = version;
  const authors = content.signatures
    .filter(({ role, decision }) => role === "evaluator" && decision === "signed")
    .map(({ name }) => name);
  const year = formatDate(publishedAt).split(" ").at(-1);
  const word = version.kind === "retracted" ? " [retracted]" : "";
  const who = authors.length > 0 ? authors.join(", ") : "Innovation Exchange";
  return `${who} (${year}). ${content.title}${word}. Version ${number}, published on ${formatDate(publishedAt)}. Innovation Exchange, Care City. ${versionAddress(site, slug, number)}`;
}

/** Where each figure stands between hidden, rounded and exact, in one sentence; every format says it. */
export function numbersNote({
  publicSourceUrl,
  results,
  workforce = [],
  economics,
}: PublishedFindings): string {
  if (publicSourceUrl)
    return `The counts already stand in a public source and are shown exactly as there: ${publicSourceUrl}`;
  // Whether a count was hidden beside the results cannot be seen from what is left: it may not have been asked for.
  const mayCountBeside = workforce.length > 0 || Boolean(economics?.about);
  if (!mayCountBeside && !results.some(({ isRounded }) => isRounded))
    return "No small number had to be protected.";
  return "Small numbers are protected: counts from 1 to 7 are hidden together with their row, others are rounded to the nearest 5. Percentages and intervals are computed from the rounded counts. The signed record keeps the exact figures.";
}

/** One published version as a document, the same for every format that is made to be read. */
export function reportOf(reported: Reported, site: string): Report {
  const { slug, version, lockedPlan } = reported;
  const { content } = version;
  return {
    title: content.title,
    question: content.question,
    notices: noticesOf(reported, site),
    sections: [
      subject(content),
      ...resultSections(content),
      texts("How exact the figures are", [numbersNote(content)]),
      texts("In the evaluator’s words", [content.findings]),
      texts("Limitations", [content.limitations]),
      ...besideSections(content),
      ...otherSections(content, knownParts),
      plan(content, lockedPlan),
      ...morePlan(lockedPlan),
      deviations(content),
      decided(reported),
      signed(content),
      ...answersSection(reported),
      contributors(content),
      versions(reported),
      {
        heading: "How to cite this version",
        level: 2,
        blocks: [
          { kind: "text", text: citationOf(reported, site) },
          {
            kind: "facts",
            rows: [
              ["Stable address", versionAddress(site, slug, version.number)],
              ["Hash of this version", version.hash],
              ["What the hash is of", hashMethodOf(version)],
            ],
          },
        ],
      },
    ],
    citation: citationOf(reported, site),
    address: versionAddress(site, slug, version.number),
  };
}

const knownParts = [
  ...besideParts,
  "title",
  "question",
  "design",
  "comparator",
  "plannedSampleSize",
  "thresholds",
  "lockedAt",
  "lockHash",
  "publicSourceUrl",
  "products",
  "challenge",
  "sites",
  "isIllustration",
  "results",
  "findings",
  "limitations",
  "signatures",
  "deviations",
  "contributors",
];
const knownPlan = [
  "version",
  "question",
  "design",
  "comparator",
  "plannedSampleSize",
  "scaleIf",
  "adaptIf",
  "stopIf",
  "publicSourceUrl",
  "measures",
];

/** What else was locked: short answers in one list, the rest under its own name. */
function morePlan(locked: LockedPlan): Section[] {
  const parts = otherSections(locked, knownPlan);
  const rows = parts.flatMap(({ heading, blocks }): [string, string][] =>
    blocks.length === 1 && blocks[0]?.kind === "text" ? [[heading, blocks[0].text]] : [],
  );
  const rest = parts.flatMap(({ heading, blocks }): Block[] =>
    rows.some(([term]) => term === heading) ? [] : [{ kind: "text", text: `${heading}:` }, ...blocks],
  );
  const blocks: Block[] = [...(rows.length > 0 ? [{ kind: "facts" as const, rows }] : []), ...rest];
  return blocks.length > 0 ? [{ heading: "More of the plan", level: 2, blocks }] : [];
}

function noticesOf({ slug, version, versions }: Reported, site: string): string[] {
  const { content, kind, reason, publishedAt } = version;
  const latest = versions[0];
  const notices = [];
  if (latest?.kind === "retracted")
    notices.push(`Retracted on ${formatDate(latest.publishedAt)}. ${latest.reason ?? ""}`.trim());
  if (kind === "corrected") notices.push(`Corrected on ${formatDate(publishedAt)}. ${reason ?? ""}`.trim());
  if (latest && latest.number !== version.number)
    notices.push(
      `This is version ${version.number}. Version ${latest.number} replaced it on ${formatDate(latest.publishedAt)}: ${versionAddress(site, slug, latest.number)}`,
    );
  const illustration = illustrationNote(content);
  return illustration ? [...notices, illustration] : notices;
}
