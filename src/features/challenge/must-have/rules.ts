import { formatDate } from "@/lib/dates";
import { formatPounds } from "@/lib/money";
import { assuranceItems, labelOf, offerings, populations, settings, stages } from "@/lib/vocabulary";
import type { MustHaveKind } from "../status";

const whole = 100;

/** Whole weights as equal as they can be; the first lines carry what does not divide. */
export function equalWeights(lines: number): number[] {
  if (lines === 0) return [];
  const share = Math.floor(whole / lines);
  const surplus = whole - share * lines;
  return Array.from({ length: lines }, (_, place) => share + (place < surplus ? 1 : 0));
}

export function totalOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

export function areComplete(weights: readonly number[]): boolean {
  return weights.length === 0 || totalOf(weights) === whole;
}

/** Weights as given, or equal ones where none was given; null when only some were given. */
export function settleWeights(given: readonly (number | undefined)[]): number[] | null {
  if (given.every((weight) => weight === undefined)) return equalWeights(given.length);
  const known = given.filter((weight) => weight !== undefined);
  return known.length === given.length ? known : null;
}

/** A new line joins: equal weights stay equal, weights that somebody chose wait for that person to share them again. */
export function weightsWithOneMore(weights: readonly number[]): number[] {
  return areEqual(weights) ? equalWeights(weights.length + 1) : [...weights, 0];
}

export function weightsWithout(weights: readonly number[], place: number): number[] {
  const rest = weights.filter((_, index) => index !== place);
  return areEqual(weights) ? equalWeights(rest.length) : rest;
}

function areEqual(weights: readonly number[]): boolean {
  const equal = equalWeights(weights.length);
  return [...weights].sort((a, b) => b - a).every((weight, place) => weight === equal[place]);
}

/** A requirement as a sentence fragment that a supplier can answer. */
export function describeMustHave({ kind, value }: { kind: MustHaveKind; value: string }): string {
  switch (kind) {
    case "assurance":
      return labelOf(assuranceItems, value);
    case "integration":
      return `Works with ${value}`;
    case "setting":
      return `Works in this setting: ${labelOf(settings, value).toLowerCase().replace("gp ", "GP ")}`;
    case "population":
      return `Suits ${labelOf(populations, value).toLowerCase()}`;
    case "language":
      return `Available in ${value}`;
    case "product_kind":
      return `Is a ${labelOf(offerings, value).toLowerCase()}`;
    case "stage":
      return `Is at least at this stage: ${labelOf(stages, value).toLowerCase()}`;
    case "price_ceiling":
      return `Costs ${formatPounds(Number(value))} or less`;
    case "start_date":
      return `Can start by ${formatDate(value)}`;
    case "free_text":
      return value;
  }
}
