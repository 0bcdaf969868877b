import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Grades } from "@/features/match/engine/metrics";
import type { Asking } from "@/features/match/engine/rank-challenges";
import type { Brief, Listing } from "@/features/match/engine/texts";

/** Only these fields reach the engine: ids, years, addresses and the like say nothing about a need. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const challengeSchema = z.object({
  id: z.string().min(1),
  title: text,
  problem: text,
  sought: text,
  setting: text,
  population: text,
});
const productSchema = z.object({ id: z.string().min(1), name: text, company: text, summary: text });

export function readChallenges(file: string): Asking[] {
  return readLines(file, challengeSchema).map(
    ({ id, ...brief }): Asking => ({ id, brief: brief satisfies Brief }),
  );
}

export function readProducts(file: string): Listing[] {
  return readLines(file, productSchema);
}

/** Which challenges belong together: read for evaluations only, never by the engine. */
export type Group = { competition: string; kind: string };

const groupSchema = z.object({ id: z.string().min(1), competition: text, kind: text });

export function readGroups(file: string): Map<string, Group> {
  return new Map(readLines(file, groupSchema).map(({ id, ...group }) => [id, group]));
}

export type Judged = { byChallenge: Map<string, Grades>; byProduct: Map<string, Grades> };

/** Judgements, one a line: challenge, product, grade from 0 to 3, between tabs. */
export function readGrades(file: string): Judged {
  const judged: Judged = { byChallenge: new Map(), byProduct: new Map() };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [challenge, product, grade] = line.split("\t");
    if (!challenge || !product || !Number.isInteger(Number(grade))) continue;
    gradesOf(judged.byChallenge, challenge).set(product, Number(grade));
    gradesOf(judged.byProduct, product).set(challenge, Number(grade));
  }
  return judged;
}

/** The same judgements without some of the challenges. */
export function withoutChallenges(
  { byChallenge, byProduct }: Judged,
  isOut: (challenge: string) => boolean,
): Judged {
  const kept = [...byChallenge].filter(([challenge]) => !isOut(challenge));
  return {
    byChallenge: new Map(kept),
    byProduct: new Map(
      [...byProduct].map(([product, grades]) => [
        product,
        new Map([...grades].filter(([challenge]) => !isOut(challenge))),
      ]),
    ),
  };
}

function gradesOf(all: Map<string, Grades>, id: string): Grades {
  const known = all.get(id) ?? new Map();
  all.set(id, known);
  return known;
}

/** One JSON object a line; a line that is none stops with its number and what is wrong. */
function readLines<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [readLine(line, schema, `${file}, line ${at + 1}`)]));
}

function readLine<Row>(line: string, schema: z.ZodType<Row>, where: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: this is not JSON.`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${where}: ${issue?.path.join(".") || "the line"}: ${issue?.message ?? "wrong"}.`);
}
