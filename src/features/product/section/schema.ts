import { type ZodObject, type ZodType, z } from "zod";
import { id } from "@/lib/fields";
import { type Audience, audiences } from "../status";
import { deeperSections } from "./deeper/schema";
import type { Field, Section } from "./field/schema";
import { questionSections } from "./question/schema";

const all = [...questionSections, ...deeperSections] as const;
type Definition = (typeof all)[number];
export type SectionKey = Definition["key"];

/** Every field of every section, by name. */
type Fields = UnionToIntersection<Definition["fields"]>;
type UnionToIntersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (
  whole: infer Whole,
) => void
  ? Whole
  : never;
export type FieldName = keyof Fields & string;

/** The answers given so far, by field name. */
export type Answers = {
  [Name in FieldName]?: Fields[Name] extends { schema: infer Schema extends ZodType }
    ? z.output<Schema>
    : never;
};
export type Audiences = Record<string, Audience>;

export const sectionKeys = all.map(({ key }) => key) as [SectionKey, ...SectionKey[]];
export const sections = Object.fromEntries(all.map((entry) => [entry.key, entry])) as unknown as Record<
  SectionKey,
  Section & { key: SectionKey }
>;
export const fields = Object.assign({}, ...all.map((entry) => entry.fields)) as Record<FieldName, Field>;
export const fieldNames = Object.keys(fields) as FieldName[];

export function fieldNamesOf(key: SectionKey): FieldName[] {
  return Object.keys(sections[key].fields) as FieldName[];
}

const schemas = Object.fromEntries(
  all.map(({ key, fields: own }) => [
    key,
    z.object(Object.fromEntries(Object.entries(own as Record<string, Field>).map(([n, f]) => [n, f.schema]))),
  ]),
) as Record<SectionKey, ZodObject>;

/** The answers of one section, checked by the fields of that section; problems are named "answers.<field>". */
export const saveSectionSchema = z
  .object({
    productId: id,
    section: z.enum(sectionKeys),
    revision: z.coerce.number().int(),
    answers: z.record(z.string(), z.unknown()).default({}),
    audiences: z.record(z.string(), z.enum(audiences)).default({}),
  })
  .transform((input, context) => {
    const checked = schemas[input.section].safeParse(input.answers);
    if (checked.success) return { ...input, answers: checked.data as Answers };
    for (const issue of checked.error.issues) {
      context.addIssue({ code: "custom", message: issue.message, path: ["answers", ...issue.path] });
    }
    return z.NEVER;
  });
export type SaveSection = z.output<typeof saveSectionSchema>;

export function isSectionKey(given: string): given is SectionKey {
  return Object.hasOwn(sections, given);
}
