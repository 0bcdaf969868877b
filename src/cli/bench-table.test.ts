import { expect, test } from "vitest";
import type { Cell } from "./bench-load";
import { growthRows, percentile, ratioRows, tableOf } from "./bench-table";

const cell = (target: string, perSecond: number, p95 = 10, failed = 0): Cell => ({
  target,
  connections: 16,
  perSecond,
  p50: 5,
  p95,
  p99: 20,
  bytes: 1000,
  failed,
});

test("a percentile is the value that so many percent do not exceed", () => {
  const sorted = Array.from({ length: 100 }, (_, place) => place + 1);
  expect([50, 95, 99, 100].map((percent) => percentile(sorted, percent))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 95)).toBe(7);
  expect(percentile([], 95)).toBe(0);
});

test("a page meets what is asked beside the bare page at the same load, or falls short", () => {
  const asked = [
    { target: "home", floor: "static", least: 0.7 },
    { target: "search", floor: "static", least: 0.7 },
    { target: "broken", floor: "static", least: 0.7 },
  ];
  const cells = [cell("static", 1000), cell("home", 700), cell("search", 699), cell("broken", 900, 10, 1)];
  expect(ratioRows(cells, asked).slice(1)).toEqual([
    ["home", "16", "static", "0.70", "0.70", "met"],
    ["search", "16", "static", "0.70", "0.70", "falls short"],
    ["broken", "16", "static", "0.90", "0.70", "falls short"],
  ]);
});

test("growth is the slower tail over the faster", () => {
  expect(growthRows([cell("home", 1, 10)], [cell("home", 1, 13)], 1.3)[1]).toEqual([
    "home",
    "16",
    "1.30",
    "1.30",
    "met",
  ]);
  expect(growthRows([cell("home", 1, 10)], [cell("home", 1, 14)], 1.3)[1]?.at(-1)).toBe("falls short");
  expect(growthRows([cell("home", 1, 10)], [cell("home", 0, 0)], 1.3)[1]?.at(-1)).toBe("falls short");
});

test("columns of figures end under each other", () => {
  expect(
    tableOf([
      ["what", "n"],
      ["home", "10"],
    ]),
  ).toBe("what   n\nhome  10");
});
