import { eq } from "drizzle-orm";
import { captureAf, collectedData, publishedFindings, signedFindings } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { activity } from "@/db/schema";

const world = await createWorld();
const head = "measure,site,arm,period_start,period_end,numerator,denominator";
const three = [head, "Diagnosed,28 pharmacies,intervention,2016-05-01,2019-05-31,3,1737"].join("\n");
const limitations = "No comparison.";

async function readyToSign(over: Parameters<typeof collectedData>[1] = {}) {
  const { evaluator, evaluationId } = await collectedData(world, over, three);
  const api = as(world, evaluator).evaluation;
  await api.finishCollecting({ evaluationId });
  return (words: {
    findings: string;
    limitations?: string;
    wordsMeant?: "true"[];
    numbersMeant?: "true"[];
  }) => api.sign({ evaluationId, limitations, ...words });
}

describe("the words that are signed", () => {
  it("must not name a count that readers may not see, and the sentence says which", async () => {
    const sign = await readyToSign();
    await expect(sign({ findings: "Three people were diagnosed." })).rejects.toMatchObject({
      cause: { fields: { findings: [expect.stringContaining("“Three” (3) gives away a number")] } },
    });
    await expect(sign({ findings: "Few.", limitations: "3 is little." })).rejects.toMatchObject({
      cause: { fields: { limitations: [expect.stringContaining("Diagnosed, with the change")] } },
    });
    expect(await sign({ findings: "Fewer than 8 were diagnosed in 3 months." })).toMatchObject({
      status: "signed",
    });
  });

  it("may name it where it stands in a public source", async () => {
    const sign = await readyToSign({ publicSourceUrl: captureAf });
    expect(await sign({ findings: "3 people were diagnosed." })).toMatchObject({ status: "signed" });
  });

  it("are held against the design once, and signed where they are meant", async () => {
    const sign = await readyToSign();
    const findings = "The checks led to more diagnoses.";
    await expect(sign({ findings })).rejects.toMatchObject({
      cause: { fields: { findings: [expect.stringContaining("“led to”")] } },
    });
    expect(await sign({ findings, wordsMeant: ["true"] })).toMatchObject({ status: "signed" });
  });

  it("may name a number that counts no people, which is said with a tick and kept", async () => {
    const sign = await readyToSign();
    const findings = "We asked 3 questions.";
    await expect(sign({ findings })).rejects.toMatchObject({
      cause: { fields: { numbersMeant: [expect.stringContaining("tick the box")] } },
    });
    const { pilotId } = await sign({ findings, numbersMeant: ["true"] });
    const kept = await world.db.select().from(activity).where(eq(activity.thingId, pilotId));
    expect(kept.find(({ kind }) => kind === "pilot.findings-signed")?.detail).toMatchObject({
      numbersMeant: true,
    });
  });

  it("are held against the design in the limitations too", async () => {
    const sign = await readyToSign();
    await expect(
      sign({ findings: "More were seen.", limitations: "Due to the kit, few came." }),
    ).rejects.toMatchObject({ cause: { fields: { limitations: [expect.stringContaining("“due to”")] } } });
  });

  it("must not say by how much a correction moved a count: with both versions, that would give it away", async () => {
    const { evaluator, evaluationId } = await publishedFindings(world);
    const api = as(world, evaluator).evaluation;
    const { items } = await api.listObservations({ evaluationId, page: 1 });
    const fix = {
      observationId: items[0]?.id ?? "",
      numerator: 26,
      denominator: 1737,
      findings: "Few.",
      limitations,
    };
    await expect(
      api.correctObservation({ ...fix, reason: "Two people were counted twice" }),
    ).rejects.toMatchObject({
      cause: { fields: { reason: [expect.stringContaining("by how much a correction moved")] } },
    });
    await api.correctObservation({ ...fix, reason: "Some were counted twice" });
    await expect(api.retract({ evaluationId, reason: "Two people again." })).rejects.toThrow(
      "look at the words",
    );
  });
});

describe("all other words that everybody reads", () => {
  const refused = (field: string) => ({
    cause: { fields: { [field]: [expect.stringContaining("gives away a number")] } },
  });

  it("must not name such a count either: a dissent, a deviation and a decision", async () => {
    const { evaluator, leader, innovator, evaluationId } = await signedFindings(world, {}, three);
    const [api, ofLeader] = [as(world, evaluator).evaluation, as(world, leader).evaluation];
    const reason = "Only 3 of them died.";
    const dissent = { evaluationId, decision: "dissented" } as const;
    await expect(ofLeader.answer({ ...dissent, reason })).rejects.toMatchObject(refused("reason"));
    await expect(
      api.recordDeviation({ evaluationId, description: "Three people were left out.", reason: "A fault." }),
    ).rejects.toMatchObject(refused("description"));
    await ofLeader.answer({ ...dissent, reason: "Few of them died." });
    await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
    await api.publish({ evaluationId });
    const decided = { evaluationId, version: 1, decision: "stop" } as const;
    await expect(ofLeader.decide({ ...decided, reason })).rejects.toMatchObject(refused("reason"));
    await ofLeader.decide({ ...decided, reason: "We met 3 times, in 3 rooms.", numbersMeant: ["true"] });
  });
});
