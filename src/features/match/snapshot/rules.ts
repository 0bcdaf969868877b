import { daysBetween } from "@/lib/dates";
import type { Corpus } from "../engine/corpus";
import { engineVersion } from "../engine/explanation";
import type { Shares } from "../engine/shares";

const oldestDays = 7;
/** By this share of its products an exchange may change before its words are counted again. */
const mostChanged = 1 / 5;

type Counted = { countedAt: Date; products: number; engineVersion: number; weights: number | null };
type Now = { listed: number; weights: number | null; now: Date };

/** Whether words are to be counted anew: weekly, by a new engine or weights, or when the number of products has changed by a fifth. */
export function isDue(latest: Counted | null, { listed, weights, now }: Now): boolean {
  if (!latest || latest.engineVersion !== engineVersion || latest.weights !== weights) return true;
  const changed = Math.abs(listed - latest.products);
  return changed > latest.products * mostChanged || daysBetween(latest.countedAt, now) >= oldestDays;
}

type SnapshotRow = {
  number: number;
  products: number;
  averageLength: number;
  frequency: Record<string, number>;
  challenges: number;
  asked: Record<string, number>;
};

export function corpusOf(row: SnapshotRow, shares: Shares | null): Corpus {
  return {
    id: row.number,
    size: row.products,
    averageLength: row.averageLength,
    frequency: new Map(Object.entries(row.frequency)),
    challenges: row.challenges,
    asked: new Map(Object.entries(row.asked)),
    isEarlier: true,
    ...(shares ? { shares } : {}),
  };
}

export function rowOf(corpus: Corpus): SnapshotRow {
  return {
    number: corpus.id,
    products: corpus.size,
    averageLength: corpus.averageLength,
    frequency: Object.fromEntries(corpus.frequency),
    challenges: corpus.challenges,
    asked: Object.fromEntries(corpus.asked),
  };
}
