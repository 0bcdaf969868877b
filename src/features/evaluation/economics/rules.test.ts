import fc from "fast-check";
import { licence, qalyInputs } from "tests/factories/money";
import { describe, expect, it } from "vitest";
import * as money from "./rules";
import { ledgerSectors, ledgerSides } from "./status";

const entry = (over: Partial<money.LedgerEntry>): money.LedgerEntry => ({ ...licence, ...over });

const noQalys = {
  costControl: null,
  costControlError: null,
  costNew: null,
  costNewError: null,
  utilityControl: null,
  utilityControlError: null,
  utilityNew: null,
  utilityNewError: null,
  years: null,
};

const someEntries = fc.array(
  fc
    .record({
      side: fc.constantFrom(...ledgerSides),
      organisation: fc.constantFrom("A trust", "A council", "A practice"),
      sector: fc.constantFrom(...ledgerSectors),
      isCash: fc.boolean(),
      year: fc.integer({ min: 1, max: 10 }),
      amountPence: fc.integer({ min: 0, max: 100_000_000_000 }),
    })
    .map((over) => entry(over)),
  { maxLength: 40 },
);

describe("sums of the ledger", () => {
  it("reconcile to the penny, however they are cut", () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const all = money.sumAll(entries);
        const rows = money.sumByOrganisation(entries);
        const add = (values: number[]) => values.reduce((total, one) => total + one, 0);
        expect(add(rows.map(({ net }) => net))).toBe(all.net);
        expect(add(rows.map(({ paysCash, paysTime }) => paysCash + paysTime))).toBe(all.cost);
        expect(add(rows.map(({ gainsCash, gainsCapacity }) => gainsCash + gainsCapacity))).toBe(all.benefit);
        const impact = money.budgetImpact(entries);
        const cash = money.sumAll(entries.filter(({ isCash }) => isCash));
        expect(add(impact.totals) + cash.net).toBe(0);
        expect(add(impact.rows.flatMap(({ byYear }) => byYear)) + cash.net).toBe(0);
        expect(money.ratiosByScope(entries).at(-1)?.benefit).toBe(all.benefit);
      }),
    );
  });

  it("are written in pounds and pence", () => {
    expect(money.formatPence(123_450)).toBe("£1,234.50");
    expect(money.formatPence(-300)).toBe("−£3");
    expect(() => money.formatPence(0.5)).toThrow("whole pence");
  });
});

describe("the number of people a ledger covers", () => {
  const about = { ...noQalys, perspective: "NHS", qalySource: "", seed: 1 };
  it.each([
    [1737, 1735],
    [6, null],
    [null, null],
  ])("is told to anybody by the small-number rule: %s as %s", (people, shown) => {
    expect(money.economicsForAll({ entries: [], about: { ...about, people } }).about?.people).toBe(shown);
  });
});

describe("benefit for each £1", () => {
  const entries = [
    entry({ amountPence: 100_00 }),
    entry({ side: "benefit", amountPence: 50_00 }),
    entry({ side: "benefit", isCash: false, amountPence: 150_00 }),
    entry({ side: "benefit", sector: "social_care", amountPence: 320_00 }),
  ];

  it("names its scope, grows with it, and stands beside the net return", () => {
    expect(money.ratiosByScope(entries)).toMatchObject([
      { label: "NHS, cash only", ratio: 0.5, netReturn: -0.5 },
      { label: "NHS, cash and capacity", ratio: 2, netReturn: 1 },
      { label: "… and social care", ratio: 5.2, netReturn: 4.2 },
    ]);
  });

  it("is not given where nothing was paid", () => {
    expect(money.ratiosByScope([entry({ side: "benefit" })])[0]?.ratio).toBeNull();
  });

  it("is asked which entry it rests on", () => {
    const { net, bars } = money.tornadoOf([
      entry({ lowPence: 90_00, highPence: 120_00 }),
      entry({ side: "benefit", what: "Visits", amountPence: 300_00, lowPence: 50_00, highPence: 400_00 }),
    ]);
    expect(net).toBe(200_00);
    expect(bars.map(({ label, atLow, atHigh }) => [label, atLow, atHigh])).toEqual([
      ["Visits (A trust)", -50_00, 300_00],
      ["Licence (A trust)", 210_00, 180_00],
    ]);
  });

  it("is discounted from the second year on", () => {
    const later = money.presentValue([entry({ side: "benefit", year: 2, amountPence: 103_50 })]);
    expect(later).toBeCloseTo(100, 9);
    expect(money.presentValue([])).toBeNull();
  });
});

describe("cost per QALY", () => {
  const inputs = qalyInputs;
  const atRate = { discountRate: money.referenceRate };
  // The first five factors of the Green Book's table at 3.5%.
  const factor = (1 + 0.9662 + 0.9335 + 0.9019 + 0.8714) / 5;

  it("is a ratio only in a trade-off, and says the same for the same seed", () => {
    const told = money.costPerQaly(inputs, 7, atRate);
    expect(told.ratio).toBeCloseTo(15_000, 6);
    expect(told.plane).toEqual(money.costPerQaly(inputs, 7, atRate).plane);
    expect(told.plane).not.toEqual(money.costPerQaly(inputs, 8, atRate).plane);
    expect(money.costPerQaly({ ...inputs, costNew: 900 }, 7, atRate)).toMatchObject({
      ratio: null,
      quadrant: "SE dominant",
    });
  });

  it("discounts costs and QALYs from the second year on, with the figures before beside", () => {
    const even = { ...atRate, costTiming: "even" as const };
    const within = money.costPerQaly({ ...inputs, years: 1 }, 7, even);
    expect(within).toMatchObject({ undiscounted: null, years: 1 });
    expect(within.deltaQalys).toBeCloseTo(0.02, 12);
    const over = money.costPerQaly({ ...inputs, years: 5 }, 7, even);
    expect(over.undiscounted?.deltaQalys).toBeCloseTo(0.1, 12);
    expect(over.deltaQalys).toBeCloseTo(0.1 * factor, 5);
    expect(over.deltaCost).toBeCloseTo(300 * factor, 1);
    expect(over.ratio).toBeCloseTo(3000, 6);
    expect(over.plane[0]?.deltaCost).toBeCloseTo((within.plane[0]?.deltaCost ?? 0) * factor, 1);
    expect(over.byThreshold[0]?.netBenefit).toBeCloseTo(factor * (20_000 * 0.1 - 300), 0);
  });

  it("takes costs to be paid at the start where nothing else is said, so only the QALYs are worth less", () => {
    const told = money.costPerQaly({ ...inputs, years: 5 }, 7, atRate);
    expect(told.deltaCost).toBeCloseTo(300, 9);
    expect(told.deltaQalys).toBeCloseTo(0.1 * factor, 5);
    expect(told.ratio).toBeCloseTo(3000 / factor, 0);
    expect(told.undiscounted).toMatchObject({ costTiming: "start", discountRate: 0.035 });
  });

  it("is told as it was signed where no rate was kept", () => {
    const told = money.costPerQaly({ ...inputs, years: 5 }, 7, {});
    expect(told).toMatchObject({ undiscounted: null, deltaCost: 300 });
    expect(told.deltaQalys).toBeCloseTo(0.1, 12);
    expect(told.ratio).toBeCloseTo(3000, 6);
  });

  it("keeps its mean near the deterministic net benefit, within the error of drawing", () => {
    const { plane, deltaCost, deltaQalys } = money.costPerQaly(inputs, 11, atRate);
    const benefits = plane.map((point) => 20_000 * point.deltaQalys - point.deltaCost);
    const mean = benefits.reduce((sum, one) => sum + one, 0) / benefits.length;
    const sd = Math.sqrt(benefits.reduce((sum, one) => sum + (one - mean) ** 2, 0) / benefits.length);
    const error = sd / Math.sqrt(benefits.length);
    expect(Math.abs(mean - (20_000 * deltaQalys - deltaCost))).toBeLessThan(5 * error);
  });
});
