import type { PublishedFindings } from "../../rules";
import { evidenceVerdictLabels } from "../../status";
import { tellAnswers } from "../answers/rules";
import { besideSections, cellsOf, type PrintedCell } from "../beside/rules";
import { citationOf, numbersNote, type Reported, versionAddress } from "../rules";
import { remarksOf, type ShownFigure, shownParts } from "../shown/rules";
import { designOf } from "./design/rules";
import { illustrationMarks, illustrationNotes } from "./illustration/rules";

const sectionSystem = "http://hl7.org/fhir/evidence-report-section";

type Result = PublishedFindings["results"][number];

/**
 * One published version as a FHIR R5 collection of ResearchStudy, EvidenceReport and one Evidence for each measure, from the
 * shown figures alone. Experimental: R5 keeps these resources at a low maturity, and no receiver has confirmed ours.
 */
export function fhirBundle(reported: Reported, site: string) {
  const { slug, version } = reported;
  const address = versionAddress(site, slug, version.number);
  const fullUrl = (resource: string, id: string) => `${site.replace(/\/$/, "")}/fhir/${resource}/${id}`;
  const tags = `${site.replace(/\/$/, "")}/fhir/tags`;
  const marks = illustrationMarks(version.content, tags);
  const base = `${slug}-${version.number}`.slice(0, 50);
  const evidence = version.content.results.map((result, place) =>
    evidenceOf(result, reported, { id: `${base}-${place + 1}`, address }),
  );
  const report = reportOf(reported, {
    id: base,
    address,
    site,
    evidence: evidence.map(({ id }) => fullUrl("Evidence", id)),
  });
  const study = studyOf(reported, { id: base, address, report: fullUrl("EvidenceReport", base) });
  return {
    resourceType: "Bundle",
    id: base,
    meta: {
      ...marks,
      tag: [{ system: tags, code: "experimental", display: "Experimental" }, ...(marks?.tag ?? [])],
    },
    type: "collection",
    timestamp: version.publishedAt.toISOString(),
    entry: [study, report, ...evidence].map((resource) => ({
      fullUrl: fullUrl(resource.resourceType, resource.id),
      resource: { ...(marks && { meta: marks }), ...resource },
    })),
  };
}

function studyOf(reported: Reported, at: { id: string; address: string; report: string }) {
  const { version, lockedPlan, slug } = reported;
  const { content } = version;
  return {
    resourceType: "ResearchStudy" as const,
    id: at.id,
    url: at.address,
    identifier: [{ value: slug }],
    version: String(version.number),
    title: content.title,
    date: version.publishedAt.toISOString(),
    status: statusOf(version.kind),
    studyDesign: [designOf(content.design)],
    focus: unlessEmpty(content.products.map(({ name }) => ({ concept: { text: name } }))),
    condition: [{ text: content.challenge.title }],
    description: content.question,
    note: [
      ...illustrationNotes(content),
      { text: numbersNote(content) },
      { text: `Plan locked ${content.lockedAt}, SHA-256 ${content.lockHash}` },
      ...content.deviations.map(({ at: when, description, reason }) => ({
        text: `Deviation from the plan, ${when.slice(0, 10)}: ${description}. Why: ${reason}`,
      })),
    ],
    ...(lockedPlan.plannedSampleSize === null
      ? {}
      : { recruitment: { targetNumber: lockedPlan.plannedSampleSize } }),
    comparisonGroup: [
      { name: "With the change" },
      { name: "Compared with", description: content.comparator || "None" },
    ],
    objective: [{ name: "Question", description: content.question }],
    outcomeMeasure: lockedPlan.measures.map(({ name, caseDefinition, isPrimary }) => ({
      name,
      type: [
        {
          coding: [
            {
              system: "http://hl7.org/fhir/research-study-objective-type",
              code: isPrimary ? "primary" : "secondary",
              display: isPrimary ? "Primary" : "Secondary",
            },
          ],
        },
      ],
      ...(caseDefinition ? { description: caseDefinition } : {}),
    })),
    result: [{ reference: at.report }],
  };
}

function reportOf(reported: Reported, at: { id: string; address: string; site: string; evidence: string[] }) {
  const { version, versions, slug } = reported;
  const { content } = version;
  const latest = versions[0];
  const section = (title: string, text: string, code?: [string, string]) => ({
    title,
    ...(code
      ? { focus: { coding: [{ system: sectionSystem, code: code[0], display: code[1] }], text: title } }
      : {}),
    text: narrative(text),
  });
  return {
    resourceType: "EvidenceReport" as const,
    id: at.id,
    url: at.address,
    status: statusOf(latest?.kind === "retracted" ? "retracted" : version.kind),
    identifier: [{ value: at.address }],
    citeAsMarkdown: citationOf(reported, at.site),
    type: {
      coding: [
        {
          system: "http://hl7.org/fhir/evidence-report-type",
          code: "text-structured",
          display: "Structured Text",
        },
      ],
    },
    note: [
      ...illustrationNotes(content),
      { text: "Experimental FHIR export." },
      ...(version.reason ? [{ text: version.reason }] : []),
    ],
    subject: {
      characteristic: unlessEmpty(
        content.products.map(({ name }) => ({
          code: {
            coding: [
              {
                system: "http://hl7.org/fhir/focus-characteristic-code",
                code: "exposure",
                display: "Exposure",
              },
            ],
          },
          valueCodeableConcept: { text: name },
        })),
      ),
      note: [{ text: content.question }],
    },
    publisher: "Innovation Exchange, Care City",
    author: authorsOf(content),
    relatesTo: relatesTo(reported, at.site, slug),
    section: [
      {
        ...section("What was found", content.results.map(({ sentence }) => sentence).join(" "), [
          "Evidence",
          "Evidence Results",
        ]),
        entryReference: unlessEmpty(at.evidence.map((reference) => ({ reference }))),
      },
      ...besideSections(content).map(({ heading, blocks }) =>
        section(heading, blocks.flatMap(cellsOf).map(tellCell).join("\n")),
      ),
      section("In the evaluator’s words", content.findings),
      section("Limitations", content.limitations),
      section("How exact the figures are", numbersNote(content)),
      section("Who signed", tellSignatures(content.signatures)),
      ...(version.answers
        ? [
            section(
              "Answers since this version came out",
              `${tellAnswers(version.answers)} ${tellSignatures(version.answers.printed)}`,
            ),
          ]
        : []),
    ],
  };
}

function tellCell({ row, column, shown }: PrintedCell): string {
  const where = [row, column].filter(Boolean).join(", ");
  return where ? `${where}: ${shown}` : shown;
}

function tellSignatures(signatures: PublishedFindings["signatures"]): string {
  return signatures
    .map(
      ({ name, role, decision, reason }) => `${name} (${role}): ${decision}${reason ? `, ${reason}` : ""}.`,
    )
    .join(" ");
}

function relatesTo({ version, versions }: Reported, site: string, slug: string) {
  const before = versions.find(({ number }) => number === version.number - 1);
  const after = versions.find(({ number }) => number === version.number + 1);
  const to = (code: "replaces" | "replacedWith", number: number) => ({
    code,
    target: { url: versionAddress(site, slug, number), display: `Version ${number}` },
  });
  const relations = [
    ...(before ? [to("replaces", before.number)] : []),
    ...(after ? [to("replacedWith", after.number)] : []),
  ];
  return unlessEmpty(relations);
}

function evidenceOf(result: Result, { version }: Reported, at: { id: string; address: string }) {
  const { content } = version;
  return {
    resourceType: "Evidence" as const,
    id: at.id,
    version: String(version.number),
    title: result.name,
    status: statusOf(version.kind),
    experimental: true,
    date: version.publishedAt.toISOString(),
    publisher: "Innovation Exchange, Care City",
    relatedArtifact: [{ type: "part-of" as const, label: at.address.slice(0, 200), display: content.title }],
    assertion: result.sentence,
    note: [
      ...illustrationNotes(content),
      { text: evidenceVerdictLabels[result.verdict] },
      ...(result.isHidden ? [{ text: "Hidden: the counts are too small to show." }] : []),
      ...(result.isRounded && !result.isHidden ? [{ text: "Computed from rounded counts." }] : []),
      ...(result.isKnownBeforeLock ? [{ text: "Known before the plan was locked." }] : []),
      ...remarksOf(result).map((text) => ({ text })),
    ],
    variableDefinition: [
      {
        description: content.products.map(({ name }) => name).join(", ") || "Not named",
        variableRole: { text: "Exposure" },
      },
      { description: result.caseDefinition || result.name, variableRole: { text: "Measured variable" } },
    ],
    studyDesign: [designOf(content.design)],
    statistic: unlessEmpty(
      shownParts(result).flatMap(({ part, figures }) =>
        figures.map((figure) => statisticOf(figure, part, result)),
      ),
    ),
  };
}

const contrasts = { difference: "Difference", ratio: "Ratio" } as const;

function statisticOf(figure: ShownFigure, part: string, { kind }: Result) {
  const { numbers, contrast, n } = figure;
  const events =
    numbers && ("numerator" in numbers ? numbers.numerator : "events" in numbers ? numbers.events : null);
  const isRate = numbers !== undefined && "events" in numbers;
  return {
    description: `${[part, figure.label].filter(Boolean).join(", ")}: ${[figure.counts, figure.estimate].filter(Boolean).join(", ")} (95% interval ${figure.interval})`,
    statisticType: {
      text: contrast ? contrasts[contrast] : kind === "proportion" ? "Proportion" : isRate ? "Rate" : "Mean",
    },
    quantity: { value: figure.point },
    ...(typeof events === "number" ? { numberOfEvents: events } : {}),
    ...(isRate || n === null ? {} : { sampleSize: { knownDataCount: n } }),
    attributeEstimate: [
      {
        type: { text: "Confidence interval" },
        level: 0.95,
        range: { low: { value: figure.low }, high: { value: figure.high } },
      },
    ],
  };
}

function statusOf(kind: Reported["version"]["kind"]): "active" | "retired" {
  return kind === "retracted" ? "retired" : "active";
}

function authorsOf({ signatures }: PublishedFindings) {
  const authors = signatures.filter(({ role, decision }) => role === "evaluator" && decision === "signed");
  return unlessEmpty(authors.map(({ name }) => ({ name })));
}

/** FHIR has no empty lists: what holds nothing is left out. */
function unlessEmpty<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

function narrative(text: string) {
  const escaped = text.replace(/[<>&"]/g, (letter) => entities[letter] ?? letter).replace(/\n+/g, "<br/>");
  return {
    status: "generated" as const,
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped || "–"}</p></div>`,
  };
}

const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
