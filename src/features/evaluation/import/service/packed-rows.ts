import { gunzipSync, gzipSync } from "node:zlib";
import type { PlacedRow } from "../../observation/rules";

export type ReadRow = { row: number; placed: PlacedRow };

const words = ["measureId", "siteId", "arm", "periodStart", "periodEnd", "subgroup"] as const;
const figures = [
  "numerator",
  "denominator",
  "sampleSize",
  "mean",
  "standardDeviation",
  "events",
  "exposure",
  "value",
] as const;

type Packed = { words: string[]; rows: (number | null)[][] };

/** Rows as short as they can be kept: each word once, its place in each row. */
export function pack(rows: ReadRow[]): Buffer {
  const places = new Map<string, number>();
  const placeOf = (word: string) => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, places.size);
    return places.size - 1;
  };
  const short = rows.map(({ row, placed }) => [
    row,
    ...words.map((name) => placeOf(placed[name])),
    ...figures.map((name) => placed[name]),
  ]);
  const packed: Packed = { words: [...places.keys()], rows: short };
  return gzipSync(JSON.stringify(packed), { level: 1 });
}

export function unpack(bytes: Buffer): ReadRow[] {
  const packed: Packed = JSON.parse(gunzipSync(bytes).toString("utf8"));
  const word = (place: number | null | undefined) => packed.words[place ?? -1] ?? "";
  return packed.rows.map(
    ([row, m, s, a, start, end, group, n, d, size, mean, sd, events, exposure, value]) => ({
      row: row ?? 0,
      placed: {
        measureId: word(m),
        siteId: word(s),
        arm: word(a) === "comparator" ? "comparator" : "intervention",
        periodStart: word(start),
        periodEnd: word(end),
        subgroup: word(group),
        numerator: n ?? null,
        denominator: d ?? null,
        sampleSize: size ?? null,
        mean: mean ?? null,
        standardDeviation: sd ?? null,
        events: events ?? null,
        exposure: exposure ?? null,
        value: value ?? null,
      },
    }),
  );
}
