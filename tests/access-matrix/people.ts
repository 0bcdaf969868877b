import type { Person } from "@/lib/actor";

/**
 * Every kind of person the matrix walks, in the order of the letters of a row. "This" organisation has the product or the
 * challenge at hand; the last four act on what is their own, where they have it.
 */
export const kinds = [
  "visitor",
  "person without organisation",

  "innovator, owner",
  "innovator, member",
  "innovator, viewer",
  "innovator, owner of another organisation",

  "leader, owner",
  "leader, member",
  "leader, viewer",
  "leader, owner of another organisation",

  "broker",
  "viewer of the exchange",
  "administrator",

  "evaluator in the pilot",
  "partner in the pilot",
  "evaluator of another pilot",
  "partner of another pilot",

  "owner of an unverified company",
  "owner of an unverified council",
  "owner of a suspended company",
  "owner of a suspended trust",
] as const;
export type Kind = (typeof kinds)[number];

export type People = Record<Exclude<Kind, "visitor">, Person>;

/**
 * y: it is done. c: they may, but not as things stand (a conflict, or the state forbids it).
 * n: forbidden. 0: not found, since they may not even know of it. s: they have to sign in.
 */
export const letters = ["y", "c", "n", "0", "s"] as const;
export type Letter = (typeof letters)[number];

/** Reads "sy yyyn nnnn yny nnnn nnnn" as one letter for each kind of person; blanks only help the eye. */
export function readRow(text: string): Record<Kind, Letter> {
  const given = [...text.replaceAll(" ", "")];
  if (given.length !== kinds.length) throw new Error(`“${text}” has ${given.length} letters.`);
  const known = (letter: string | undefined) => letters.find((one) => one === letter);
  return Object.fromEntries(
    kinds.map((kind, place) => {
      const letter = known(given[place]);
      if (!letter) throw new Error(`“${text}” has an unknown letter for ${kind}.`);
      return [kind, letter];
    }),
  ) as Record<Kind, Letter>;
}

/** Where two rows differ, in words; nothing where they agree. */
export function differences(expected: Record<Kind, Letter>, found: Record<Kind, Letter>): string[] {
  return kinds
    .filter((kind) => expected[kind] !== found[kind])
    .map((kind) => `${kind}: ${expected[kind]} expected, ${found[kind]} found`);
}
