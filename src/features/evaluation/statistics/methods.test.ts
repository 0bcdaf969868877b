import file from "tests/data/evaluation/vectors.json";
import { describe, expect, it } from "vitest";
import { runMethod } from "./methods";

/** Not results of the method: rounded figures of the source, and errors with an automatic bandwidth that depend on the coding. */
const NOTES = /^(published|vcovHAC)/;

/** Fields of `expected` that the output does not match, with both sides. */
function findDifferences(expected: unknown, output: unknown, tolerance: number, where = ""): string[] {
  if (typeof expected === "number") {
    const near =
      typeof output === "number" &&
      Math.abs(output - expected) <= Math.max(tolerance * Math.abs(expected), tolerance * 1e-3);
    return near ? [] : [`${where}: ${JSON.stringify(output)} instead of ${expected}`];
  }
  if (expected === null || typeof expected !== "object") {
    return output === expected ? [] : [`${where}: ${JSON.stringify(output)} instead of ${expected}`];
  }
  if (Array.isArray(expected) && (!Array.isArray(output) || output.length !== expected.length)) {
    return [`${where}: ${JSON.stringify(output)} instead of ${JSON.stringify(expected)}`];
  }
  return Object.entries(expected)
    .filter(([field]) => !NOTES.test(field))
    .flatMap(([field, part]) =>
      findDifferences(part, fieldOf(output, field), tolerance, where ? `${where}.${field}` : field),
    );
}

function fieldOf(output: unknown, field: string): unknown {
  const fields: Record<string, unknown> =
    typeof output === "object" && output !== null ? Object.fromEntries(Object.entries(output)) : {};
  return fields[field];
}

/** The published chart stops the centre line after 26 periods, which only its note says. */
const UNSAID: Record<string, object> = { "c-montgomery-7.3": { freeze_after: 26 } };

/** Every check value agrees to six digits, whatever looser tolerance it came with. */
const TOLERANCE = 1e-6;

describe("the methods by name", () => {
  it.each(file.vectors.map((vector) => [vector.id, vector] as const))(
    "gives every figure of check value %s",
    (id, vector) => {
      const output = runMethod(vector.method, { ...vector.input, ...UNSAID[id] });
      expect(findDifferences(vector.expected, output, TOLERANCE)).toEqual([]);
    },
  );
});
