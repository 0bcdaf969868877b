import { describe, expect, test } from "vitest";
import { type ChainLink, ourChain, publishedExtrapolation, strokesPrevented } from "./extrapolation";

function fixed(values: number[]): ChainLink[] {
  return values.map((value) => ({
    name: "link",
    low: value,
    central: value,
    high: value,
    unit: "proportion",
    standing: "confirmed",
    sources: [],
  }));
}

describe("our chain from people screened to strokes prevented", () => {
  test("prevents between about 3.5 and 43 strokes per 100,000 screened in a year, centrally about 16", () => {
    const prevented = strokesPrevented(ourChain);
    expect(prevented.low).toBeCloseTo(3.47, 1);
    expect(prevented.central).toBeCloseTo(15.75, 1);
    expect(prevented.high).toBeCloseTo(43.0, 1);
  });

  test("keeps low below central below high in every link, and names a source for each", () => {
    for (const link of ourChain) {
      expect(link.low).toBeLessThan(link.central);
      expect(link.central).toBeLessThan(link.high);
      expect(link.sources.some(({ sourceUrl }) => sourceUrl?.startsWith("http"))).toBe(true);
    }
  });

  test("grows with people and years", () => {
    const once = strokesPrevented(ourChain).central;
    expect(strokesPrevented(ourChain, 200_000, 3).central).toBeCloseTo(once * 6, 8);
  });

  test("shows what taking possible for confirmed does: 5.9 million or 1.3 million screened for 1,600 strokes", () => {
    const confirmed = strokesPrevented(fixed([0.016, 0.71, 0.0375, 0.64])).central;
    const possible = strokesPrevented(fixed([0.07, 0.71, 0.0375, 0.64])).central;
    expect((1600 / confirmed) * 0.1).toBeCloseTo(5.9, 1);
    expect((1600 / possible) * 0.1).toBeCloseTo(1.3, 1);
  });
});

test("the published 1,600 stands as a chain that was not published", () => {
  expect(publishedExtrapolation.statusText).toBe("Chain not published");
  expect(publishedExtrapolation.statements.every(({ sourceUrl }) => sourceUrl.startsWith("https://"))).toBe(
    true,
  );
});
