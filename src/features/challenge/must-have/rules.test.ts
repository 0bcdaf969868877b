import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustHaveKinds } from "../status";
import {
  areComplete,
  describeMustHave,
  equalWeights,
  settleWeights,
  totalOf,
  weightsWithOneMore,
  weightsWithout,
} from "./rules";
import { mustHaveSchema } from "./schema";

const lines = fc.integer({ min: 1, max: 40 });

describe("weights", () => {
  it("equal ones always total 100 and differ by one at most", () => {
    fc.assert(
      fc.property(lines, (count) => {
        const weights = equalWeights(count);
        expect(weights).toHaveLength(count);
        expect(totalOf(weights)).toBe(100);
        expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("equal ones stay equal, in any order, while lines come and go", () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (count, seed, at) => {
        const turned = equalWeights(count).map((_, place, all) => all[(place + seed) % count] ?? 0);
        expect(weightsWithOneMore(turned)).toEqual(equalWeights(count + 1));
        expect(weightsWithout(turned, at % count)).toEqual(equalWeights(count - 1));
      }),
    );
  });

  it("chosen ones are never changed behind somebody's back", () => {
    expect(weightsWithOneMore([70, 30])).toEqual([70, 30, 0]);
    expect(weightsWithout([70, 20, 10], 1)).toEqual([70, 10]);
    expect(areComplete([70, 10])).toBe(false);
  });

  it("are equal when nobody gives any, kept when all are given, refused when some are missing", () => {
    expect(settleWeights([undefined, undefined, undefined])).toEqual([34, 33, 33]);
    expect(settleWeights([60, 40])).toEqual([60, 40]);
    expect(settleWeights([60, undefined])).toBeNull();
    expect(settleWeights([])).toEqual([]);
  });
});

describe("a requirement", () => {
  const good: [kind: (typeof mustHaveKinds)[number], value: string, text: string][] = [
    ["assurance", "ukca_ce", "UKCA or CE marking"],
    ["integration", "PharmOutcomes", "Works with PharmOutcomes"],
    ["setting", "gp_practice", "Works in this setting: GP practice"],
    ["population", "older_people", "Suits older people"],
    ["language", "Bengali", "Available in Bengali"],
    ["product_kind", "service", "Is a service"],
    ["stage", "in_use", "Is at least at this stage: in use in at least one place"],
    ["price_ceiling", "15000", "Costs £15,000 or less"],
    ["start_date", "2027-09-01", "Can start by 1 September 2027"],
    ["free_text", "A check takes one minute", "A check takes one minute"],
  ];

  it.each(good)("of the kind %s takes %s and reads “%s”", (kind, value, text) => {
    const line = mustHaveSchema.parse({ kind, value });
    expect(line).toMatchObject({ kind, value, isEssential: true });
    expect(describeMustHave(line)).toBe(text);
  });

  it("covers every kind", () => expect(good.map(([kind]) => kind)).toEqual([...mustHaveKinds]));

  it.each([
    ["assurance", "certified", "Choose an assurance item"],
    ["integration", " ", "Enter the system"],
    ["setting", "moon", "Choose a care setting"],
    ["population", "everybody", "Choose a group of people"],
    ["language", "", "Enter a language"],
    ["product_kind", "gadget", "Choose a kind of product"],
    ["stage", "someday", "Choose a stage"],
    ["price_ceiling", "cheap", "must be a number"],
    ["price_ceiling", "0", "must be 1 or more"],
    ["start_date", "2027-02-30", "must be a real date"],
    ["free_text", "x".repeat(501), "500 characters or fewer"],
  ])("of the kind %s refuses “%s”", (kind, value, message) => {
    const parsed = mustHaveSchema.safeParse({ kind, value });
    expect(parsed.error?.issues[0]).toMatchObject({ path: ["value"] });
    expect(parsed.error?.issues[0]?.message).toContain(message);
  });
});
