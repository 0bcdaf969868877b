import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueReminder, isLapsed } from "./passport/rules";
import {
  answersOf,
  audienceOf,
  diffAnswers,
  facetsOf,
  isSeenBy,
  missingSections,
  publicText,
  rowOf,
  sectionState,
  visibleAnswers,
} from "./rules";
import {
  type Answers,
  type Audiences,
  type FieldName,
  fieldNames,
  fields,
  sectionKeys,
  sections,
} from "./section/schema";
import { audiences } from "./status";

const sentence = fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12}){0,5}$/);
const textFields = fieldNames.filter((name) => ["text", "paragraph"].includes(fields[name].control.kind));
const texts = fc.dictionary(fc.constantFrom(...textFields), sentence).map((given) => given as Answers);
const chosen = fc.dictionary(
  fc.constantFrom(...fieldNames),
  fc.constantFrom(...audiences),
) as fc.Arbitrary<Audiences>;

describe("audiences", () => {
  it("a wider circle never sees more than a narrower one", () => {
    fc.assert(
      fc.property(texts, chosen, (answers, who) => {
        const [open, match, own] = audiences.map((viewer) =>
          Object.keys(visibleAnswers(answers, who, viewer)),
        );
        expect(match).toEqual(expect.arrayContaining(open ?? []));
        expect(own).toEqual(expect.arrayContaining(match ?? []));
        expect(own).toHaveLength(Object.keys(answers).length);
      }),
    );
  });

  it("the searched text holds every public answer and no other", () => {
    fc.assert(
      fc.property(fc.constantFrom(...textFields), chosen, (name: FieldName, who) => {
        const text = publicText({ [name]: "zq9 marker" } as Answers, who);
        const searched = audienceOf(name, who) === "public" && name !== "name" && name !== "summary";
        expect(text.includes("zq9 marker")).toBe(searched);
      }),
    );
  });

  it("price is for introduced leaders, the name is for everyone, whatever was chosen", () => {
    expect(audienceOf("pricePounds", {})).toBe("match");
    expect(audienceOf("priceNote", {})).toBe("match");
    expect(audienceOf("name", { name: "own" })).toBe("public");
    expect(audienceOf("problem", {})).toBe("public");
    expect(isSeenBy("match", "public")).toBe(false);
  });

  it("a place that is not public is no facet", () => {
    const answers: Answers = { places: ["Barking"], needs: ["sleep"] };
    expect(facetsOf(answers, {})).toEqual(["need:sleep", "place:Barking"]);
    expect(facetsOf(answers, { places: "match" })).toEqual(["need:sleep"]);
  });
});

describe("answers", () => {
  it("come back from the row as they went in", () => {
    fc.assert(
      fc.property(texts, (answers) => {
        const whole: Answers = { kind: "service", ...answers };
        expect(answersOf(rowOf(whole, {}))).toEqual(whole);
      }),
    );
  });

  it("a section is started with some answers and done with all that it needs", () => {
    expect(sectionState("who", {})).toBe("not_started");
    expect(sectionState("who", { whoFor: "Anyone." })).toBe("started");
    expect(sectionState("who", { populations: ["adults"] })).toBe("done");
  });

  it("nothing answered means that all ten questions are missing, and no deeper section ever is", () => {
    const missing = missingSections({});
    expect(missing).toHaveLength(10);
    expect(missing.every((key) => sections[key].group === "question")).toBe(true);
    expect(sectionKeys).toHaveLength(19);
  });
});

describe("the difference between versions", () => {
  it("is nothing between equals, and its parts rebuild both texts", () => {
    fc.assert(
      fc.property(sentence, sentence, (was, is) => {
        expect(diffAnswers({ problem: was }, { problem: was })).toEqual([]);
        const [change] = diffAnswers({ problem: was }, { problem: is });
        const parts = change?.parts ?? [{ text: was, change: "same" as const }];
        const without = (skipped: string) =>
          parts
            .filter((part) => part.change !== skipped)
            .map((part) => part.text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([was, is]);
      }),
    );
  });
});

describe("the passport's clock", () => {
  it("an item without a last day never lapses", () => {
    expect(isLapsed(null, "2199-01-01")).toBe(false);
  });

  it("a missed day is caught up with, but not for ever", () => {
    expect([31, 30, 29, 8, 7, 0, -1, -6, -7, -36, -37].map(dueReminder)).toEqual([
      null,
      30,
      30,
      30,
      7,
      7,
      null,
      null,
      -7,
      -7,
      null,
    ]);
  });
});
