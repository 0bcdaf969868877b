import { describe, expect, it } from "vitest";
import { mustHaveKinds } from "@/features/challenge/status";
import type { AskedMustHave, FreeTextAnswer, MatchableProduct } from "./input";
import { judgeMustHaves } from "./must-have";

const silent: MatchableProduct = {
  id: "p",
  organisationId: "o",
  name: "KardiaMobile",
  kind: "product",
  stage: null,
  statements: [],
  needs: [],
  settings: [],
  populations: [],
  places: [],
  assurance: [],
  integrations: [],
  languages: [],
  pricePounds: null,
  priceBasis: null,
  availableFrom: null,
};

type Case = {
  value: string;
  met: Partial<MatchableProduct>;
  unmet: Partial<MatchableProduct>;
  answers?: { met: FreeTextAnswer; unmet: FreeTextAnswer };
};

const cases: Record<(typeof mustHaveKinds)[number], Case> = {
  assurance: {
    value: "dtac",
    met: { assurance: [{ kind: "dtac", status: "seen", expiresOn: null }] },
    unmet: { assurance: [{ kind: "dtac", status: "lapsed", expiresOn: "2026-01-31" }] },
  },
  integration: {
    value: "PharmOutcomes referral",
    met: { integrations: ["PharmOutcomes referral form (as used in Capture AF)"] },
    unmet: { integrations: ["EMIS Web"] },
  },
  setting: { value: "care_home", met: { settings: ["care_home"] }, unmet: { settings: ["hospital"] } },
  population: {
    value: "older_people",
    met: { populations: ["older_people"] },
    unmet: { populations: ["children_and_young_people"] },
  },
  language: {
    value: "Bengali",
    met: { languages: ["English", "Bengali"] },
    unmet: { languages: ["English"] },
  },
  product_kind: { value: "service", met: { kind: "service" }, unmet: { kind: "role" } },
  stage: { value: "in_use", met: { stage: "widely_used" }, unmet: { stage: "ready_to_test" } },
  price_ceiling: { value: "15000", met: { pricePounds: 15_000 }, unmet: { pricePounds: 15_001 } },
  start_date: {
    value: "2027-04-01",
    met: { availableFrom: "2027-04-01" },
    unmet: { availableFrom: "2027-04-02" },
  },
  free_text: {
    value: "A check takes no longer than one minute",
    met: {},
    unmet: {},
    answers: {
      met: { mustHaveId: "m", isMet: true, isConfirmed: true },
      unmet: { mustHaveId: "m", isMet: false, isConfirmed: true },
    },
  },
};

function judge(kind: AskedMustHave["kind"], says: Partial<MatchableProduct>, answers: FreeTextAnswer[] = []) {
  const asked = { id: "m", kind, value: cases[kind].value, isEssential: true, weight: 0 };
  const challenge = {
    id: "c",
    organisationId: "l",
    title: "",
    statements: [],
    needs: [],
    settings: [],
    populations: [],
    places: [],
    budgetPounds: null,
    mustHaves: [asked],
  };
  const product = { ...silent, ...says };
  return judgeMustHaves({ challenge, product, relevance: [], evidence: [], answers })[0];
}

describe.each(mustHaveKinds)("a must-have of kind %s", (kind) => {
  const { met, unmet, answers } = cases[kind];

  it("is met, and says where that is known from", () => {
    const judged = judge(kind, met, answers && [answers.met]);
    expect(judged?.answer).toBe("met");
    expect(judged?.knownFrom).toMatch(/\.$/);
  });

  it("is unmet, and says where that is known from", () => {
    const judged = judge(kind, unmet, answers && [answers.unmet]);
    expect(judged?.answer).toBe("unmet");
    expect(judged?.knownFrom).toMatch(/\.$/);
  });

  it("is unknown while nothing is said, but for its kind, which every product has", () => {
    expect(judge(kind, {})?.answer).toBe(kind === "product_kind" ? "unmet" : "unknown");
  });
});

describe("finer points", () => {
  it("a product that names less than is asked for leaves it open", () => {
    const judged = judge("integration", { integrations: ["PharmOutcomes"] });
    expect(judged).toMatchObject({
      answer: "unknown",
      knownFrom: expect.stringContaining("“PharmOutcomes”"),
    });
  });

  it("an answer to free text stays unknown until the leader confirms it", () => {
    const judged = judge("free_text", {}, [{ mustHaveId: "m", isMet: true, isConfirmed: false }]);
    expect(judged).toMatchObject({ answer: "unknown", knownFrom: expect.stringContaining("not confirmed") });
  });

  it("a product for adults leaves open whether it suits older people", () => {
    expect(judge("population", { populations: ["adults"] })?.answer).toBe("unknown");
  });

  it("a claimed item meets the must-have and is called claimed", () => {
    const judged = judge("assurance", { assurance: [{ kind: "dtac", status: "claimed", expiresOn: null }] });
    expect(judged).toMatchObject({ answer: "met", knownFrom: expect.stringContaining("claimed") });
  });
});
