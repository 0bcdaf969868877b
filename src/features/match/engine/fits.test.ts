import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "./build-index";
import { combine } from "./combine";
import { bounds, judgeFits, verdictOn } from "./fits";
import { askedOf, coverOf, isAnswered } from "./needs";
import { rank } from "./rank";
import type { Listing } from "./texts";

const brief = {
  title: "Safer nights in care homes",
  problem: "Residents fall at night. Wounds on heels are found too late.",
  sought: "A sensor that notices falls in bedrooms. A camera that measures pressure ulcers.",
};
const listing = (name: string, summary: string): Listing => ({ id: name, name, company: "Example", summary });
const radar = listing("Bedroom radar", "A sensor that notices when residents fall at night in bedrooms.");
const camera = listing(
  "Wound lens",
  "A camera for pressure ulcers that measures wounds on heels before it is late.",
);
const other = [
  ["Sleep diary", "A phone app for people with insomnia and poor sleep."],
  ["Ward roster", "Plans the shifts of nurses and finds bank staff for gaps."],
  ["Night light", "A lamp for corridors that saves energy at night."],
  ["Inhaler coach", "A cap that tells people with asthma how they breathed."],
  ["Translator", "Interpreters by video for clinics, in eighty languages."],
].map(([name = "", summary = ""]) => listing(name, summary));

const listOf = (listings: Listing[]) => {
  const index = buildIndex(listings, { briefs: [brief] });
  return { index, ranked: rank(index, brief) };
};

describe("whether anything fits", () => {
  it("finds a list that answers likelier to hold a good product than one that does not", () => {
    const full = listOf([radar, camera, ...other]);
    const poor = listOf(other);
    const measure = full.index;
    const good = judgeFits(measure, brief, full.ranked);
    const none = judgeFits(measure, brief, poor.ranked);
    expect(good.likelihood).toBeGreaterThan(none.likelihood);
    expect(none.verdict).toBe("no good match yet");
  });

  it("names the needs that nobody on the list answers, in the brief's own sentences", () => {
    const { index } = listOf([radar, camera, ...other]);
    const { unmet } = judgeFits(index, brief, rank(buildIndex([radar, ...other]), brief));
    expect(unmet.map(({ sentence }) => sentence)).toContain("A camera that measures pressure ulcers.");
    expect(unmet.map(({ sentence }) => sentence)).not.toContain("A sensor that notices falls in bedrooms.");
    for (const { field, sentence } of unmet) expect(brief[field as keyof typeof brief]).toContain(sentence);
  });

  it("says none where nothing is listed, and every need is unmet", () => {
    const { index } = listOf([radar, camera, ...other]);
    const { likelihood, verdict, unmet } = judgeFits(index, brief, []);
    expect([likelihood, verdict]).toEqual([0, "no good match yet"]);
    expect(unmet.length).toBe(4);
  });

  it("has three answers, in order", () => {
    expect(verdictOn(bounds.none - 0.01)).toBe("no good match yet");
    expect(verdictOn(bounds.none)).toBe("unsure");
    expect(verdictOn(bounds.likely)).toBe("likely");
  });
});

describe("products that answer a brief together", () => {
  it("are proposed where each answers what the other leaves", () => {
    const { index, ranked } = listOf([radar, camera, ...other]);
    const equals = ranked.map((one) => ({ ...one, score: 1 }));
    const found = combine(index, brief, equals);
    expect(found?.members.map((member) => member.listing.name).sort()).toEqual([
      "Bedroom radar",
      "Wound lens",
    ]);
    expect(found?.covered).toBeGreaterThan((found?.alone ?? 1) + 0.09);
    expect(found?.unanswered).toEqual([]);
  });

  it("are not proposed where the second is far weaker than the first", () => {
    const { index, ranked } = listOf([radar, camera, ...other]);
    expect(
      combine(
        index,
        brief,
        ranked.map((one, at) => ({ ...one, score: 1 / (1 + at) })),
      ),
    ).toBeUndefined();
  });

  it("are not proposed where one product answers all", () => {
    const whole = listing("Night watch", `${radar.summary} ${camera.summary}`);
    const { index, ranked } = listOf([radar, camera, whole, ...other]);
    expect(combine(index, brief, ranked)).toBeUndefined();
  });

  it("are not proposed where nothing is listed", () => {
    const { index } = listOf(other);
    expect(combine(index, brief, [])).toBeUndefined();
  });

  const words = `${brief.problem} ${brief.sought}`.split(/\W+/);
  const texts = fc.array(
    fc.array(fc.constantFrom(...words, "lamp", "roster"), { minLength: 1, maxLength: 12 }),
    { minLength: 1, maxLength: 12 },
  );

  it("are two or three, each worth its place, and cover more than any one of the list", () => {
    fc.assert(
      fc.property(texts, (summaries) => {
        const made = summaries.map((list, at) => listing(`Product ${at}`, list.join(" ")));
        const { index, ranked } = listOf([...made, ...other]);
        const found = combine(index, brief, ranked);
        if (!found) return;
        const asked = askedOf(index, brief);
        const ids = found.members.map((member) => member.listing.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length === 2 || ids.length === 3).toBe(true);
        expect(found.covered - found.alone).toBeGreaterThanOrEqual(0.1);
        const added = found.members.reduce((sum, { adds }) => sum + adds, 0);
        expect(added).toBeCloseTo(found.covered, 6);
        const together = new Set(found.members.flatMap((member) => [...coverOf(asked, member.listing)]));
        for (const need of asked.needs)
          expect(isAnswered(asked, need, together)).toBe(
            !found.unanswered.some(({ sentence }) => sentence === need.sentence),
          );
        for (const { adds, answers } of found.members) {
          expect(adds).toBeGreaterThanOrEqual(0.08);
          expect(answers.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
