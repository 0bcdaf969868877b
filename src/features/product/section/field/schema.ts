import { type ZodType, z } from "zod";
import type { Audience } from "../../status";

export type Column = { label: string; control: "text" | "paragraph" | "year" | "link" };

export type Control =
  | { kind: "text" | "pounds" | "date" | "email" }
  | { kind: "paragraph"; max: number }
  | { kind: "lines"; example: string }
  | { kind: "radios" | "checkboxes"; options: Record<string, string> }
  | { kind: "rows"; singular: string; columns: Record<string, Column> };

export type Field<Schema extends ZodType = ZodType> = {
  schema: Schema;
  label: string;
  hint?: string;
  control: Control;
  /** Whether the section counts as done without it. */
  needed?: boolean;
  /** Who sees it unless its owner decides otherwise. */
  audience?: Audience;
  /** No product can be shown without this: everyone sees it. */
  alwaysPublic?: boolean;
};

export type Section = {
  title: string;
  question: string;
  about?: string;
  group: "question" | "deeper";
  fields: Record<string, Field>;
};

/** Keeps the exact type of every field's schema, so that answers are typed by their field names. */
export function section<const Key extends string, Fields extends Record<string, Field>>(definition: {
  key: Key;
  title: string;
  question: string;
  about?: string;
  group: Section["group"];
  fields: Fields;
}) {
  return definition;
}

/** One answer per line when typed into a form, a list when given by a caller. */
export const lines = (label: string, maxLines: number, maxLength = 200) =>
  z
    .union([z.array(z.string()), z.string().transform((typed) => typed.split(/\r?\n/))])
    .transform((list) => [...new Set(list.map((line) => line.trim()).filter(Boolean))])
    .pipe(
      z
        .array(z.string().max(maxLength, `Each line of ${label} must be ${maxLength} characters or fewer`))
        .max(maxLines, `Enter at most ${maxLines} lines`),
    );

export const someLines = (label: string, maxLines: number) =>
  z
    .unknown()
    .transform((given) => given ?? [])
    .pipe(lines(label, maxLines))
    .refine((list) => list.length > 0, { error: `Enter ${label}` });

export const atMostWords = (max: number) => (text: string) => text.split(/\s+/).filter(Boolean).length <= max;
