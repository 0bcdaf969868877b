import fc from "fast-check";
import { aggregateRow } from "tests/factories/aggregate-row";
import { describe, expect, it } from "vitest";
import { causalWords, hiddenCounts, namedCounts, tellNamedCount } from "./rules";

describe("words of cause", () => {
  it.each([
    ["The kit led to fewer visits.", ["led to"]],
    ["Visits fell because of the kit, thanks to nurses.", ["because of", "thanks to"]],
    ["It reduced visits and Reduced calls.", ["reduced"]],
    ["Fewer were seen after the change than before.", []],
    ["The reduction was seen in one site.", []],
    ["Nurses helped to reduce visits, reducing cost.", ["helped to", "reduce", "reducing"]],
    ["It had an impact on falls and an effect on calls.", ["impact on", "effect on"]],
    ["Effective in preventing falls; it cut waits.", ["effective", "preventing", "cut"]],
    ["This results in fewer calls, which improve.", ["results in", "improve"]],
    ["The results in Barking, with an increase and a cut-off.", []],
    ["Results from 3 sites. Lower after; cost-effective.", []],
  ])("in %o are %o", (text, words) => {
    expect(causalWords(text, "before_after")).toEqual(words);
    expect(causalWords(text, "randomised")).toEqual([]);
    expect(causalWords(text, "controlled_before_after")).toEqual([]);
  });
});

describe("numbers that readers must not see", () => {
  const three = [{ count: 3, what: "Died, with the change" }];
  it.each([
    ["3 people died.", "3"],
    ["Of those, three died", "three"],
    ["Deaths: 3.", "3"],
    ["Three of them died", "Three"],
    ["3 out of 1,737 people were diagnosed", "3"],
    ["Diagnoses rose from 3 to 9", "3"],
    ["Of 40 people, 3 in Barking died", "3"],
    ["Three died days after, and 3 may have fallen", "Three"],
    ["In 3 infections the cause was known", "3"],
    ["At two sites three people fell in 3 weeks", "three"],
    ["3 in 40 people", "3"],
  ])("are found in %o", (text, written) => {
    expect(namedCounts(text, three)).toEqual([{ ...three[0], written }]);
  });

  it.each([
    "13 people, 3.5 visits, 3% and 0.3",
    "After 3 months in three pharmacies",
    "One in 3,000",
    "Three in five, 3 out of 10 and one in three",
    "People with type 3 diabetes and Band 3 nurses",
    "On 3 March 2027, in 3 to 4 weeks or 2 or 3 months",
    "Phase 3: Figure 3 shows levels 2 to 3",
    "The three arms, three quarters and 3 thirds of people",
    "3 care homes, 3 GP surgeries and three different wards",
    "Three times a day at 3 hours and £3 or 3 pounds",
    "The 3rd quarter of 2003",
  ])("are not seen in %o", (text) => {
    expect(namedCounts(text, three)).toEqual([]);
  });

  it("one is a number before people only", () => {
    const one = [{ count: 1, what: "Died" }];
    expect(namedCounts("One of the sites had one thing to say.", one)).toEqual([]);
    expect(namedCounts("Only one older patient died.", one)).toHaveLength(1);
    expect(namedCounts("About 1 in 60 people, and one in ten.", one)).toEqual([]);
    expect(namedCounts("1 in 1,737 people was diagnosed.", one)).toHaveLength(1);
  });

  it("any small count is found that is written as people, and no count that is shown", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom("intervention", "comparator"),
        (count, arm) => {
          const row = aggregateRow({ arm: arm as "intervention", numerator: count, denominator: 100 });
          const hidden = hiddenCounts([{ id: "m", kind: "proportion", name: "Died" }], [row]);
          expect(hidden).toHaveLength(count >= 1 && count <= 7 ? 1 : 0);
          expect(namedCounts(`In all ${count} people died.`, hidden)).toHaveLength(hidden.length);
        },
      ),
    );
  });

  it("are named with what they count, in a sentence that says what to write", () => {
    const [named] = namedCounts("three died", three);
    expect(named && tellNamedCount(named)).toContain("“three” (3) gives away");
    expect(named && tellNamedCount(named)).toContain("Died, with the change. Write “fewer than 8”");
  });
});
