import { strToU8, zipSync } from "fflate";
import Papa from "papaparse";
import { figuresCsv } from "../../report";
import { illustrationNote, type PublishedFindings } from "../../rules";
import { evaluationDesignLabels, measureDirectionLabels, measureKindLabels } from "../../status";
import { besideSections, cellsOf } from "../beside/rules";
import { citationOf, numbersNote, type Reported, versionAddress } from "../rules";
import { shownParts } from "../shown/rules";

type Field = { name: string; type: "string" | "number" | "integer"; description: string };
type Row = Record<string, string | number>;
type Sheet = { name: string; description: string; fields: Field[]; csv: string };

const text = (name: string, description: string): Field => ({ name, type: "string", description });
const number = (name: string, description: string): Field => ({ name, type: "number", description });
const whole = (name: string, description: string): Field => ({ name, type: "integer", description });

/**
 * The data package of one published version: CSV files, what each column means (as CSV and as a Frictionless
 * datapackage.json), the citation and a read-me, in one zip. The same version always gives the same bytes, but for what
 * the sides answer in its time.
 */
export function dataPackage(reported: Reported, site: string): Uint8Array {
  const sheets = [
    figures(reported),
    numbers(reported),
    measures(reported),
    ...besideResults(reported),
    deviations(reported),
    signatures(reported),
    ...answers(reported),
    versions(reported),
  ];
  const files = {
    "README.txt": readMe(reported, site, sheets),
    "citation.txt": `${citationOf(reported, site)}\n`,
    "datapackage.json": `${JSON.stringify(descriptor(reported, site, sheets), null, 2)}\n`,
    "data-dictionary.csv": csv(
      sheets.flatMap(({ name, fields }) =>
        fields.map((field) => ({
          file: `${name}.csv`,
          column: field.name,
          type: field.type,
          meaning: field.description,
        })),
      ),
    ),
    ...Object.fromEntries(sheets.map((sheet) => [`${sheet.name}.csv`, sheet.csv])),
  };
  const mtime = reported.version.publishedAt;
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
    { mtime },
  );
}

function figures(reported: Reported): Sheet {
  return {
    name: "figures",
    description: "One line for each figure of each measure and its parts, as printed on the page",
    csv: figuresCsv(reported),
    fields: [
      whole("version", "Number of the published version"),
      text("status", "published, corrected or retracted"),
      text("measure", "Name of the measure"),
      text("primary", "yes for the measure that decides"),
      text("design", "How the figures came about"),
      text("comparator", "What the results are compared with"),
      text("case_definition", "What counts as one"),
      text("part", "Group of people or site that the line is about; empty for the whole"),
      text("group", "Side of the comparison, or what is compared; empty where no figure is shown"),
      text("counts", "Numerator and denominator, number of people, or events and exposure, as shown"),
      text("estimate", "Proportion, mean, rate, difference or ratio, computed from the shown counts"),
      text("interval_95", "95% interval, computed from the shown counts"),
      whole("n", "People counted, or events of a rate, as shown"),
      text("small_numbers", "hidden, rounded or exact"),
      text("known_before_lock", "yes where the figures were known before the plan was locked"),
      text("source", "Public source, where the counts stand exactly as there"),
      text("illustration", "yes where the figures are made up, for demonstration"),
      text("sentence", "The result in plain English"),
      text("notes", "How it was calculated, and how far it rests on single sites or a choice of method"),
    ],
  };
}

/** The same figures as numbers, for a machine. */
function numbers({ version }: Reported): Sheet {
  const rows = version.content.results.flatMap((result) =>
    shownParts(result).flatMap(({ part, figures: shownFigures }) =>
      shownFigures.map((figure) => {
        const shown: Partial<Record<string, number>> = { ...figure.numbers };
        return {
          measure: result.name,
          kind: result.kind,
          part,
          group: figure.label,
          contrast: figure.contrast ?? "",
          numerator: shown.numerator ?? "",
          denominator: shown.denominator ?? "",
          events: shown.events ?? "",
          exposure: shown.exposure ?? "",
          n: figure.n ?? "",
          estimate: figure.point,
          lower_95: figure.low,
          upper_95: figure.high,
        };
      }),
    ),
  );
  return {
    name: "numbers",
    description: "The figures as numbers; a proportion is a share from 0 to 1",
    ...sheet(rows, [
      text("measure", "Name of the measure"),
      text("kind", "proportion, mean, rate, count, time or score"),
      text("part", "Group of people or site; empty for the whole"),
      text("group", "Side of the comparison, or what is compared"),
      text("contrast", "difference or ratio of two sides; empty for one side"),
      whole("numerator", "People with the event, as shown"),
      whole("denominator", "People counted, as shown"),
      whole("events", "Events of a rate, as shown"),
      number("exposure", "Exposure of a rate"),
      whole("n", "People counted, or events of a rate, as shown"),
      number("estimate", "Share, mean or rate; their difference or ratio"),
      number("lower_95", "Lower limit of the 95% interval"),
      number("upper_95", "Upper limit of the 95% interval"),
    ]),
  };
}

function measures({ lockedPlan }: Reported): Sheet {
  const rows = lockedPlan.measures.map((measure) => ({
    measure: measure.name,
    primary: measure.isPrimary ? "yes" : "no",
    domain: measure.domain,
    kind: measureKindLabels[measure.kind],
    direction: measureDirectionLabels[measure.direction],
    unit: measure.unit,
    case_definition: measure.caseDefinition,
    baseline: measure.baseline ?? "",
    target: measure.target ?? "",
    smallest_change_that_matters: measure.minimalImportantDifference ?? "",
  }));
  return {
    name: "plan-measures",
    description: `Measures of the locked plan. Design: ${evaluationDesignLabels[lockedPlan.design]}`,
    ...sheet(rows, [
      text("measure", "Name of the measure"),
      text("primary", "yes for the measure that decides"),
      text("domain", "outcome, experience, cost, workforce, reach or safety"),
      text("kind", "How it is measured"),
      text("direction", "Whether higher or lower is better"),
      text("unit", "Unit; percent for a proportion"),
      text("case_definition", "What counts as one"),
      number("baseline", "Where it stood before"),
      number("target", "Where it was to get"),
      number("smallest_change_that_matters", "The smallest change worth having"),
    ]),
  };
}

/** What stands beside the results, as printed; no file where nothing does. */
function besideResults({ version: { content } }: Reported): Sheet[] {
  const rows = besideSections(content).flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => cellsOf(block).map((cell) => ({ part: heading, ...cell }))),
  );
  if (rows.length === 0) return [];
  const fields = [
    text("part", "Money, workforce, scale-up or sites, as headed on the page"),
    text("table", "Which table of it; empty where no table holds it"),
    text("row", "What the line is about"),
    text("column", "Which figure of it"),
    text("shown", "As printed on the page"),
  ];
  const name = "beside-results";
  const description = "What stands beside the results: one line for each cell of each table";
  return [{ name, description, ...sheet(rows, fields) }];
}

function deviations({ version }: Reported): Sheet {
  return {
    name: "deviations",
    description: "What was done differently from the locked plan",
    ...sheet(version.content.deviations, [
      text("at", "When it was recorded"),
      text("description", "What was done differently"),
      text("reason", "Why"),
    ]),
  };
}

function signatures({ version }: Reported): Sheet {
  return signatureSheet("signatures", "Who signed, dissented or did not sign", version.content.signatures);
}

function answers({ version }: Reported): Sheet[] {
  const description = "How each side answered this version since it came out";
  return version.answers ? [signatureSheet("answers", description, version.answers.printed)] : [];
}

function signatureSheet(name: string, description: string, all: PublishedFindings["signatures"]): Sheet {
  const rows = all.map(({ reason, ...rest }) => ({ ...rest, reason: reason ?? "" }));
  return {
    name,
    description,
    ...sheet(rows, [
      text("name", "Who"),
      text("role", "In which role"),
      text("decision", "What they answered"),
      text("reason", "Why they dissent"),
    ]),
  };
}

function versions({ versions: all }: Reported): Sheet {
  const rows = all.map(({ number: version, kind, reason, hash, publishedAt }) => ({
    version,
    kind,
    published_at: publishedAt.toISOString(),
    reason: reason ?? "",
    hash,
  }));
  return {
    name: "versions",
    description: "Every version of this result, newest first",
    ...sheet(rows, [
      whole("version", "Its number"),
      text("kind", "published, corrected or retracted"),
      text("published_at", "When it came out"),
      text("reason", "Why it was corrected or retracted"),
      text("hash", "SHA-256 of that version; the JSON file of each version says how it is made"),
    ]),
  };
}

/** Only the columns that the dictionary tells, in its order. */
function sheet(rows: Row[], fields: Field[]): Pick<Sheet, "fields" | "csv"> {
  return {
    fields,
    csv: csv(
      rows,
      fields.map(({ name }) => name),
    ),
  };
}

function csv(rows: Row[], columns?: string[]): string {
  const fields = columns ?? Object.keys(rows[0] ?? {});
  return `${Papa.unparse({ fields, data: rows.map((row) => fields.map((field) => row[field] ?? "")) }, { escapeFormulae: true })}\r\n`;
}

function descriptor(reported: Reported, site: string, sheets: Sheet[]) {
  const { version, slug } = reported;
  return {
    profile: "tabular-data-package",
    name: slug,
    title: version.content.title,
    version: String(version.number),
    homepage: versionAddress(site, slug, version.number),
    description: [illustrationNote(version.content), version.content.question, numbersNote(version.content)]
      .filter(Boolean)
      .join(" "),
    resources: sheets.map(({ name, description, fields }) => ({
      profile: "tabular-data-resource",
      name,
      path: `${name}.csv`,
      description,
      schema: { fields },
    })),
  };
}

function readMe(reported: Reported, site: string, sheets: Sheet[]): string {
  const { content } = reported.version;
  const illustration = illustrationNote(content);
  return [
    content.title,
    ...(illustration ? [illustration] : []),
    content.question,
    numbersNote(content),
    sheets.map(({ name, description }) => `${name}.csv: ${description}.`).join("\r\n"),
    "data-dictionary.csv: what each column means. datapackage.json: the same for machines (Frictionless Data).",
    `Cite as: ${citationOf(reported, site)}`,
    "",
  ].join("\r\n\r\n");
}
