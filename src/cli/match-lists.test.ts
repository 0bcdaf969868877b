import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { goodGrade, ndcg, recall } from "@/features/match/engine/metrics";
import { readChallenges, readGrades, readProducts } from "./match-files";
import { rankFiles } from "./match-lists";

const products = readProducts("tests/data/matching/products.jsonl");
const challenges = readChallenges("tests/data/matching/challenges.jsonl");
const grades = readGrades("tests/data/matching/qrels.tsv");

const rankedFor = (lists: ReturnType<typeof rankFiles>) =>
  new Map(lists.map((list) => [list[0]?.query ?? "", list.map(({ document }) => document)]));

test("experts' choices stand high: no worse than when this engine was measured, less the width of a challenge", () => {
  const ranked = rankedFor(rankFiles(products, challenges, "challenge"));
  const judged = [...grades.byChallenge].filter(([, of]) =>
    [...of.values()].some((grade) => grade >= goodGrade),
  );
  const mean = (measure: (ids: string[], of: Map<string, number>) => number) =>
    judged.reduce((sum, [id, of]) => sum + measure(ranked.get(id) ?? [], of), 0) / judged.length;
  expect(judged.length).toBe(32);
  expect(mean((ids, of) => ndcg(ids, of, 10))).toBeGreaterThan(0.59);
  expect(mean((ids, of) => recall(ids, of, 20))).toBeGreaterThan(0.73);
});

test("the challenges that chose a product stand high for it", () => {
  const ranked = rankedFor(rankFiles(products, challenges, "product"));
  const judged = [...grades.byProduct].filter(([, of]) =>
    [...of.values()].some((grade) => grade >= goodGrade),
  );
  const mean = judged.reduce((sum, [id, of]) => sum + ndcg(ranked.get(id) ?? [], of, 10), 0) / judged.length;
  expect(mean).toBeGreaterThan(0.74);
});

test("neither the order of the files nor the ids decide anything", () => {
  const some = products.slice(0, 120);
  const asked = challenges.slice(0, 6);
  const names = (lists: ReturnType<typeof rankFiles>, of: typeof some) => {
    const byId = new Map(of.map((one) => [one.id, `${one.name}${one.company}${one.summary}`]));
    return new Map(
      lists.map((list) => [list[0]?.query, list.map(({ document, score }) => [byId.get(document), score])]),
    );
  };
  const before = names(rankFiles(some, asked, "challenge"), some);
  fc.assert(
    fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
      const renamed = shuffled.map((one, at) => ({ ...one, id: `x${at}` }));
      expect(names(rankFiles(renamed, asked, "challenge"), renamed)).toEqual(before);
    }),
    { numRuns: 5 },
  );
});

type Row = Record<string, unknown>;
const linesOf = (file: string) =>
  readFileSync(`tests/data/matching/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line));
/** Ids that say nothing and come in another order than before. */
const alias = (place: number) => `id-${(place * 7919) % 100_003}`;
const asked = ["title", "problem", "sought", "setting", "population"];
const said = ["name", "company", "summary"];

/** The same rows with other ids, and each other field either gone or taken from another row. */
function disguised(rows: Row[], used: string[], others: "gone" | "shuffled"): string {
  return rows
    .map((row, at) => {
      const fields = Object.keys(row).filter((field) => field !== "id");
      const elsewhere = rows[(at + 17) % rows.length] ?? row;
      const kept = fields.flatMap((field): [string, unknown][] => {
        if (used.includes(field)) return [[field, row[field]]];
        return others === "gone" ? [] : [[field, elsewhere[field]]];
      });
      return JSON.stringify(Object.fromEntries([...kept, ["id", alias(at)]]));
    })
    .join("\n");
}

test.each(["gone", "shuffled"] as const)(
  "nothing but what a need and a product say is read: every other field %s and other ids, the same lists",
  (others) => {
    const folder = mkdtempSync(join(tmpdir(), "match-"));
    const [needs, offers] = [join(folder, "challenges.jsonl"), join(folder, "products.jsonl")];
    writeFileSync(needs, disguised(linesOf("challenges.jsonl"), asked, others));
    writeFileSync(offers, disguised(linesOf("products.jsonl"), said, others));
    const aliases = new Map(
      [...challenges, ...products].map(({ id }, at) => [
        id,
        alias(at < challenges.length ? at : at - challenges.length),
      ]),
    );
    for (const direction of ["challenge", "product"] as const) {
      const before = rankFiles(products, challenges, direction);
      const after = rankFiles(readProducts(offers), readChallenges(needs), direction);
      const renamed = before.map((list) =>
        list.map(({ query, document, score }) => ({
          query: aliases.get(query),
          document: aliases.get(document),
          score,
        })),
      );
      expect(after).toEqual(renamed);
    }
    rmSync(folder, { recursive: true });
  },
);
