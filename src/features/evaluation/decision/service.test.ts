import { sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { publishedFindings, signedFindings } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { DecisionList } from "../components/decision-list";

const world = await createWorld();
const reason = "More than 1% were diagnosed, as the plan asked.";

it("the leader decides after publication; everybody reads who, when and why, on the result and in the pilot", async () => {
  const { leader, innovator, slug, evaluationId, pilotId } = await publishedFindings(world);
  const input = { evaluationId, version: 1, decision: "scale", reason } as const;
  await as(world, leader).evaluation.decide(input);
  const decided = { decision: "scale", reason, version: 1, decidedAt: world.clock.now };
  expect((await as(world, null).evaluation.find({ slug })).decisions).toMatchObject([
    { ...decided, decidedBy: leader.name },
  ]);
  expect(await as(world, innovator).evaluation.listDecisions({ pilot: pilotId })).toMatchObject({
    decisions: [decided],
    status: "published",
    latestVersion: 1,
  });
  const { items } = await as(world, innovator).pilot.listActivity({ pilotId });
  expect(items[0]).toMatchObject({ kind: "pilot.findings-decided" });
});

it("neither the supplier, the evaluator nor a broker decides", async () => {
  const { innovator, evaluator, broker, evaluationId } = await publishedFindings(world);
  for (const who of [innovator, evaluator, broker]) {
    const attempt = as(world, who).evaluation.decide({ evaluationId, version: 1, decision: "stop", reason });
    await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

it("nothing is decided before publication or after a retraction", async () => {
  const signed = await signedFindings(world);
  const decide = { version: 1, decision: "adapt", reason } as const;
  const early = as(world, signed.leader).evaluation.decide({ ...decide, evaluationId: signed.evaluationId });
  await expect(early).rejects.toThrow("after the findings are published");
  const { leader, evaluator, evaluationId } = await publishedFindings(world);
  await as(world, evaluator).evaluation.retract({ evaluationId, reason: "Another service." });
  const late = as(world, leader).evaluation.decide({ ...decide, version: 2, evaluationId });
  await expect(late).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
});

it("whoever decides on a version that was corrected meanwhile is told; a new decision stands before the old", async () => {
  const { leader, evaluator, slug, evaluationId } = await publishedFindings(world);
  const first = { evaluationId, version: 1, decision: "scale", reason } as const;
  await as(world, leader).evaluation.decide(first);
  const words = { findings: "Fewer.", limitations: "None new.", reason: "A count was wrong." };
  await as(world, evaluator).evaluation.correct({ evaluationId, ...words });
  await expect(as(world, leader).evaluation.decide(first)).rejects.toMatchObject({ code: "CONFLICT" });
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  await as(world, leader).evaluation.decide({ ...first, version: 2, decision: "adapt" });
  const { decisions } = await as(world, null).evaluation.find({ slug });
  expect(decisions.map(({ decision, version }) => [decision, version])).toEqual([
    ["adapt", 2],
    ["scale", 1],
  ]);
  const change = sql`update evaluation_decision set decision = 'stop' where evaluation_id = ${evaluationId}`;
  await expect(world.db.execute(change)).rejects.toMatchObject({
    cause: { message: "evaluation_decision is append-only" },
  });
});

it("after a retraction no decision is shown as the one that stands", async () => {
  const { leader, evaluator, evaluationId, pilotId } = await publishedFindings(world);
  await as(world, leader).evaluation.decide({ evaluationId, version: 1, decision: "scale", reason });
  const shown = async () => {
    const decided = await as(world, leader).evaluation.listDecisions({ pilot: pilotId });
    return decided ? renderToStaticMarkup(DecisionList(decided)) : "";
  };
  expect(await shown()).toContain("Now: ");
  await as(world, evaluator).evaluation.retract({ evaluationId, reason: "Another service." });
  expect(await shown()).not.toContain("Now: ");
  expect(await shown()).toContain("The findings were retracted after this decision");
  const none = DecisionList({ decisions: [], status: "retracted", latestVersion: 2 });
  expect(renderToStaticMarkup(none)).not.toContain("The leader decides");
});
