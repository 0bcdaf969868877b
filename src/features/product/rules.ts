import { diffText, type TextPart } from "@/lib/text-diff";
import type { Field } from "./section/field/schema";
import {
  type Answers,
  type Audiences,
  type FieldName,
  fieldNames,
  fieldNamesOf,
  fields,
  type SectionKey,
  sectionKeys,
  sections,
} from "./section/schema";
import type { Audience } from "./status";

/** Answers with a column of their own, because lists filter and sort by them. */
const columns = ["name", "kind", "summary", "needs", "settings", "populations", "places", "stage"] as const;

type VersionRow = {
  name: string;
  kind: string;
  summary: string;
  needs: string[];
  settings: string[];
  populations: string[];
  places: string[];
  stage: string | null;
  content: Record<string, unknown>;
};

/** All answers of a version under their field names; what is empty is left out. */
export function answersOf(version: VersionRow): Answers {
  const given = { ...version.content, ...Object.fromEntries(columns.map((name) => [name, version[name]])) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => isFilled(value))) as Answers;
}

/** The same answers as the row keeps them. */
export function rowOf(answers: Answers, audiences: Audiences) {
  const content: Record<string, unknown> = { ...answers };
  for (const name of columns) delete content[name];
  return {
    name: answers.name ?? "",
    kind: answers.kind ?? ("product" as const),
    summary: answers.summary ?? "",
    needs: answers.needs ?? [],
    settings: answers.settings ?? [],
    populations: answers.populations ?? [],
    places: answers.places ?? [],
    stage: answers.stage ?? null,
    content,
    publicText: publicText(answers, audiences),
    facets: facetsOf(answers, audiences),
  };
}

export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== "";
}

export function audienceOf(name: FieldName, audiences: Audiences): Audience {
  if (fields[name].alwaysPublic) return "public";
  return audiences[name] ?? fields[name].audience ?? "public";
}

const reach: Record<Audience, number> = { public: 0, match: 1, own: 2 };

/** Whether a viewer who stands in `viewer` sees what is meant for `audience`. */
export function isSeenBy(audience: Audience, viewer: Audience): boolean {
  return reach[viewer] >= reach[audience];
}

export function visibleAnswers(answers: Answers, audiences: Audiences, viewer: Audience): Answers {
  const seen = fieldNames.filter(
    (name) => isFilled(answers[name]) && isSeenBy(audienceOf(name, audiences), viewer),
  );
  return Object.fromEntries(seen.map((name) => [name, answers[name]])) as Answers;
}

/** Everything that search may find besides the name and the summary. */
export function publicText(answers: Answers, audiences: Audiences): string {
  const open = visibleAnswers(answers, audiences, "public");
  const prose = fieldNames.filter((name) => !isChoice(name));
  return [...prose, ...fieldNames.filter(isChoice)]
    .filter((name) => !["name", "summary", "kind"].includes(name) && isFilled(open[name]))
    .map((name) => textOf(fields[name], open[name]))
    .join("\n");
}

/** Chosen words come after the prose, so that a headline quotes sentences first. */
function isChoice(name: FieldName): boolean {
  return ["radios", "checkboxes"].includes(fields[name].control.kind);
}

const facetFields = {
  need: "needs",
  setting: "settings",
  population: "populations",
  kind: "kind",
  stage: "stage",
  place: "places",
} as const satisfies Record<string, FieldName>;
type FacetName = keyof typeof facetFields;
export const facetNames = Object.keys(facetFields) as FacetName[];

export function facetsOf(answers: Answers, audiences: Audiences): string[] {
  const open = visibleAnswers(answers, audiences, "public");
  return facetNames.flatMap((facet) =>
    [open[facetFields[facet]] ?? []].flat().map((value) => `${facet}:${value}`),
  );
}

/** An answer in the words that a reader sees. */
export function textOf(field: Field, value: unknown): string {
  const { control } = field;
  if (control.kind === "radios" || control.kind === "checkboxes") {
    return [value]
      .flat()
      .map((key) => control.options[String(key)] ?? String(key))
      .join(", ");
  }
  if (control.kind === "rows" && Array.isArray(value)) {
    return value
      .map((row: Record<string, unknown>) => textOfRow(Object.keys(control.columns), row))
      .join("\n");
  }
  if (Array.isArray(value)) return value.join("\n");
  return isFilled(value) ? String(value) : "";
}

function textOfRow(names: string[], row: Record<string, unknown>): string {
  return names
    .map((name) => row[name])
    .filter(isFilled)
    .join(" – ");
}

const sectionStates = ["not_started", "started", "done"] as const;
export type SectionState = (typeof sectionStates)[number];

export function sectionState(key: SectionKey, answers: Answers): SectionState {
  const names = fieldNamesOf(key);
  if (!names.some((name) => isFilled(answers[name]))) return "not_started";
  const needed = names.filter((name) => fields[name].needed);
  return needed.every((name) => isFilled(answers[name])) ? "done" : "started";
}

/** The questions that must still be answered before a broker can look at it. */
export function missingSections(answers: Answers): SectionKey[] {
  return sectionKeys.filter(
    (key) => sections[key].group === "question" && sectionState(key, answers) !== "done",
  );
}

export type FieldChange = { field: FieldName; label: string; parts: TextPart[] };

/** What changed between two versions, field by field, in the order of the questions. */
export function diffAnswers(before: Answers, after: Answers): FieldChange[] {
  return fieldNames.flatMap((name) => {
    const field = fields[name];
    const [was, is] = [textOf(field, before[name] ?? ""), textOf(field, after[name] ?? "")];
    return was === is ? [] : [{ field: name, label: field.label, parts: diffText(was, is) }];
  });
}

/** The question after this one; after the last, and after a deeper section, the list comes next. */
export function nextQuestion(key: SectionKey): SectionKey | null {
  const questions = sectionKeys.filter((other) => sections[other].group === "question");
  const place = questions.indexOf(key);
  return place < 0 ? null : (questions[place + 1] ?? null);
}
