import type { z } from "zod";

type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value };

/** What a method hands back: plain fields, without unit, as named in the check values. */
export type Output = { readonly [field: string]: Value };

/** One statistical method that can be asked for by its name, with an input that nobody has checked yet. */
export interface StatisticalMethod {
  readonly run: (input: unknown) => Output;
}

/**
 * Joins the form of an input to the function that calculates with it. In: unchecked input. Out: fields.
 * Errors: RangeError, in one sentence that names the field, when the input has another form or is impossible.
 */
export function defineMethod<Input>(
  form: z.ZodType<Input>,
  calculate: (input: Input) => Output,
): StatisticalMethod {
  return {
    run: (input) => {
      const read = form.safeParse(input);
      if (!read.success) throw new RangeError(tellIssue(read.error));
      const output = calculate(read.data);
      checkOutput(output, "");
      return output;
    },
  };
}

function tellIssue({ issues }: { issues: readonly z.core.$ZodIssue[] }): string {
  const [issue] = issues;
  if (issue?.code === "invalid_union") {
    const [closest] = issue.errors.toSorted((one, other) => one.length - other.length);
    if (closest) return tellIssue({ issues: closest });
  }
  const path = issue?.path.join(".") ?? "";
  const where = path === "" ? "The input" : `The input field ${path}`;
  return `${where} is missing or wrong: ${(issue?.message ?? "it has another form").replace(/^Invalid input: /, "")}`;
}

/** Numbers that overflowed are told as an error: JSON would turn them into null without a word. */
function checkOutput(value: Value, where: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`With this input ${where} cannot be calculated as a number`);
  }
  if (value === null || typeof value !== "object") return;
  for (const [field, part] of Object.entries(value)) checkOutput(part, where ? `${where}.${field}` : field);
}
