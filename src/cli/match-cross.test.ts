import { expect, test } from "vitest";
import { buildIndex } from "@/features/match/engine/build-index";
import { tuning } from "@/features/match/engine/tuning";
import { chooseTunings, leaveOutCompetitions } from "./match-cross";
import type { Figures } from "./match-figures";

const asking = (id: string, problem: string) => ({ id, brief: { title: "", problem, sought: "" } });
const challenges = [
  asking("a1", "falls at night"),
  asking("a2", "falls by day"),
  asking("b1", "falls and wounds"),
  asking("c1", "wounds"),
];
const competitionOf = (id: string) => id.slice(0, 1);
const figure = (ndcg10: number): Figures => ({ ndcg10, recall10: 0, recall20: 0, reciprocal: 0 });

test("which words briefs use is counted from other competitions only", () => {
  const index = buildIndex([], { briefs: challenges.map(({ brief }) => brief) });
  const leaveOut = leaveOutCompetitions(challenges, competitionOf);
  expect(index.corpus.asked.get("fall")).toBe(3);
  const first = leaveOut(index, asking("a1", "")).corpus;
  expect([first.challenges, first.asked.get("fall"), first.asked.get("night")]).toEqual([2, 1, undefined]);
  expect(leaveOut(index, asking("c1", "")).corpus.asked.get("wound")).toBe(1);
});

test("a competition has no say in how it is tuned", () => {
  const plain = { ...tuning, k1: 1 };
  const bold = { ...tuning, k1: 2 };
  const measured = (own: number) => [
    {
      tuning: plain,
      figures: new Map([
        ["a1", figure(own)],
        ["a2", figure(own)],
        ["b1", figure(0.2)],
        ["c1", figure(0.9)],
      ]),
    },
    {
      tuning: bold,
      figures: new Map([
        ["a1", figure(0)],
        ["a2", figure(0)],
        ["b1", figure(0.8)],
        ["c1", figure(0.5)],
      ]),
    },
  ];
  for (const own of [0, 1]) {
    const chosen = chooseTunings(challenges, competitionOf, measured(own));
    expect(chosen.get("a1")).toBe(bold);
    expect(chosen.get("a2")).toBe(bold);
  }
  expect(chooseTunings(challenges, competitionOf, measured(1)).get("b1")).toBe(plain);
});
