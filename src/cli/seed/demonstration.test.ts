import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, calendarDay } from "@/lib/dates";
import { collectingDemonstration } from "./demonstration-collecting";
import { beginning, lastNoon, monthAt } from "./demonstration-days";
import { collectingFigures, reportedFigures } from "./demonstration-plans";
import { reportedDemonstration } from "./demonstration-reported";
import {
  demonstrationChallenges,
  demonstrationOrganisations,
  demonstrationProduct,
  madeUp,
} from "./demonstration-sides";
import { chanceOf, header, type MadeUpMeasure, madeUpRows } from "./made-up-figures";
import { findSeedPlan } from "./plans";

const today = new Date("2026-11-28T12:00:00Z");
const both = [reportedDemonstration(today), collectingDemonstration(today)];

describe("nobody takes the demonstration for something that happened", () => {
  test("every name says what it is", () => {
    const names = [
      ...[...demonstrationOrganisations, demonstrationProduct].map(({ name }) => name),
      ...demonstrationChallenges.map(({ title }) => title),
      ...both.flatMap(({ pilot }) => [pilot.title, ...pilot.sites.map(({ name }) => name)]),
    ];
    for (const name of names) expect(name).toMatch(/\((demonstration|demo)\)$/);
  });

  test("every summary, problem and question begins with it", () => {
    const texts = [
      demonstrationProduct.summary,
      ...demonstrationChallenges.map(({ problem }) => problem),
      ...both.flatMap(({ pilot, published }) => [
        pilot.statusNote,
        findSeedPlan(pilot).question,
        ...(published ? [published.findings] : []),
      ]),
    ];
    for (const text of texts) expect(text.startsWith(madeUp)).toBe(true);
  });
});

const anyMoment = fc.date({ min: new Date("2026-01-01"), max: new Date("2031-12-31"), noInvalidDate: true });

describe("on whatever day it is planted", () => {
  it("begins at a noon that is over, on that day or the one before", () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        const noon = lastNoon(now);
        expect(noon <= now && addDays(noon, 1.1) > now).toBe(true);
        expect(calendarDay(addDays(noon, beginning(noon, -8)))).toBe(monthAt(noon, -8).start);
      }),
    );
  });

  it("its days follow each other, and none lies ahead", () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        const noon = lastNoon(now);
        for (const { pilot, months, published, deviation, correction } of [
          reportedDemonstration(noon),
          collectingDemonstration(noon),
        ]) {
          const { prepared, ready = 0, live = 0, ended = 0 } = pilot.illustration.days;
          const allIn = beginning(noon, months.last + 1);
          const days = [prepared, ready, live, ended].filter((day) => day !== 0);
          const out = published
            ? [
                allIn + 20,
                ended,
                published.finished,
                published.signed,
                published.leaderSigned,
                published.partnerSigned,
                published.dissented.day,
                published.published,
                published.decided.day,
              ]
            : [];
          for (const list of [days, out]) expect(list).toEqual([...list].sort((one, other) => one - other));
          const adopted = (published?.adoptions ?? []).map(({ considered, decided, rollingOut, inUse }) =>
            [considered, decided?.day, rollingOut, inUse].filter((day) => day !== undefined),
          );
          for (const list of adopted) expect(list).toEqual([...list].sort((one, other) => one - other));
          const told = [...days, ...out, ...adopted.flat(), allIn, deviation?.day ?? 0, correction?.day ?? 0];
          expect(Math.max(...told)).toBeLessThanOrEqual(0);
          expect(prepared).toBeGreaterThan(-470);
        }
      }),
    );
  });
});

const cell = (months: number) => ({
  site: { name: "Anytown Home Care (demo)", size: 1, level: 0 },
  period: { start: "2026-03-01", end: "2026-03-31" },
  months,
  earlierAs: "comparator" as const,
});
const rowsOf = (measures: MadeUpMeasure[], months: number, seed: number) =>
  madeUpRows(measures, cell(months), chanceOf(seed)).map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(header.split(",").map((name, place) => [name, cells[place] ?? ""]));
  });

describe("made-up figures", () => {
  it("are the same for the same seed, and others for another", () => {
    const of = (seed: number) => madeUpRows(collectingFigures, cell(2), chanceOf(seed)).join("\n");
    expect(of(3)).toBe(of(3));
    expect(of(3)).not.toBe(of(4));
  });

  it("can stand: no count above its whole, and groups that add up", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -12, max: 12 }), (seed, months) => {
        const rows = rowsOf([...reportedFigures], months, seed).filter(({ denominator }) => denominator);
        for (const { numerator, denominator } of rows)
          expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator));
        const ofSex = rows.filter(
          ({ subgroup, arm }) => subgroup?.startsWith("Sex") && arm === "intervention",
        );
        const whole = rows.find(
          (row) => row.measure === ofSex[0]?.measure && row.subgroup === "" && row.arm === "intervention",
        );
        for (const name of ["numerator", "denominator"] as const) {
          const sum = ofSex.reduce((all, row) => all + Number(row[name]), 0);
          expect(sum).toBe(Number(whole?.[name] ?? 0));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("of what is counted from the change on hold nothing before it", () => {
    const named = (months: number) =>
      new Set(rowsOf(collectingFigures, months, 1).map(({ measure }) => measure));
    expect(named(-1)).not.toContain("System Usability Scale");
    expect(named(0)).toContain("System Usability Scale");
    expect(rowsOf(collectingFigures, -1, 1).every(({ arm }) => arm === "comparator")).toBe(true);
  });
});
