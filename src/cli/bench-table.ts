import type { Cell } from "./bench-load";

export type Asked = { target: string; floor: string; least: number };
export type Grown = { target: string; connections: number; small: Cell; large: Cell };

/** The smallest value that so many percent of the sorted values do not exceed. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

export function cellRows(cells: readonly Cell[]): string[][] {
  return [
    ["what", "connections", "per second", "p50 ms", "p95 ms", "p99 ms", "bytes", "failed"],
    ...cells.map((cell) => [
      cell.target,
      String(cell.connections),
      short(cell.perSecond),
      short(cell.p50),
      short(cell.p95),
      short(cell.p99),
      String(Math.round(cell.bytes)),
      String(cell.failed),
    ]),
  ];
}

/** Each page beside the bare framework's at the same number of connections. */
export function ratioRows(cells: readonly Cell[], asked: readonly Asked[]): string[][] {
  const find = (target: string, connections: number) =>
    cells.find((cell) => cell.target === target && cell.connections === connections);
  const rows = asked.flatMap(({ target, floor, least }) =>
    cells
      .filter((cell) => cell.target === target)
      .map((cell) => {
        const ratio = cell.perSecond / (find(floor, cell.connections)?.perSecond ?? Number.NaN);
        const verdict = ratio >= least && cell.failed === 0 ? "met" : "falls short";
        return [target, String(cell.connections), floor, ratio.toFixed(2), least.toFixed(2), verdict];
      }),
  );
  return [["what", "connections", "beside", "ratio", "asked", ""], ...rows];
}

export function growthRows(small: readonly Cell[], large: readonly Cell[], most: number): string[][] {
  const rows = small.flatMap((cell) => {
    const grown = large.find((one) => one.target === cell.target && one.connections === cell.connections);
    if (!grown) return [];
    // No answer at all in the time is no fast answer.
    const ratio = cell.perSecond > 0 && grown.perSecond > 0 ? grown.p95 / cell.p95 : Number.NaN;
    return [
      [
        cell.target,
        String(cell.connections),
        ratio.toFixed(2),
        most.toFixed(2),
        ratio <= most ? "met" : "falls short",
      ],
    ];
  });
  return [["what", "connections", "p95 large ÷ small", "asked", ""], ...rows];
}

export function tableOf(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}
