import { z } from "zod";
import file from "./vectors.json";

const vectorSchema = z.object({ id: z.string(), method: z.string(), tolerance: z.number().default(1e-9) });

/** The published or independently computed check values of one method, each with its source in vectors.json. */
export function listVectors<Input, Expected>(
  method: string,
  input: z.ZodType<Input>,
  expected: z.ZodType<Expected>,
): { id: string; tolerance: number; input: Input; expected: Expected }[] {
  const vectors = file.vectors.filter((vector) => vector.method === method);
  if (vectors.length === 0) throw new Error(`There is no check value for ${method}`);
  return vectors.map((vector) => ({
    ...vectorSchema.parse(vector),
    input: input.parse(vector.input),
    expected: expected.parse(vector.expected),
  }));
}

/** How many decimal digits agree when two numbers differ by less than the tolerance. */
export function digitsOf(tolerance: number): number {
  return Math.floor(-Math.log10(2 * tolerance));
}
