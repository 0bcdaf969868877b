import { sql } from "drizzle-orm";
import { claim, entry, link, task } from "tests/factories/beside-results";
import { collectedData, publishedFindings, signedFindings } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { activity } from "@/db/schema";
import { contentOf } from "../economics/rules";

const world = await createWorld();

describe("what stands beside the results", () => {
  it("is summed to the penny and told as it was typed", async () => {
    const { evaluationId, evaluator } = await collectedData(world);
    const api = as(world, evaluator).evaluation.economics;
    await api.addEntry({ ...entry, evaluationId });
    await api.addEntry({ ...entry, evaluationId, side: "benefit", amount: "£0.05", low: "0", high: "10" });
    await api.saveCase({ evaluationId, perspective: "NHS in one borough" });
    const { entries, about, can } = await api.find({ evaluationId });
    // Both were entered at the same moment of the test's clock, so either may come first.
    expect(entries.map(({ amountPence }) => amountPence).sort((one, other) => one - other)).toEqual([
      5, 123_450,
    ]);
    expect(about).toMatchObject({ perspective: "NHS in one borough", years: null });
    expect(can.write).toBe(true);
  });

  it("changes an entry in its place and by the same rules, and none that somebody took out", async () => {
    const { evaluationId, evaluator } = await collectedData(world);
    const api = as(world, evaluator).evaluation.economics;
    const ranged = { ...entry, evaluationId, low: "1000", high: "2000", sourceUrl: "https://example.org/a" };
    const { id: entryId } = await api.addEntry(ranged);
    await expect(api.changeEntry({ ...ranged, entryId, amount: "2,000.01" })).rejects.toThrow("lie between");
    await api.changeEntry({ ...entry, evaluationId, entryId, what: "Licence and training", amount: "99.90" });
    const { entries } = await api.find({ evaluationId });
    expect(entries).toEqual([
      expect.objectContaining({
        id: entryId,
        what: "Licence and training",
        amountPence: 9990,
        lowPence: null,
        highPence: null,
        sourceUrl: null,
      }),
    ]);
    const other = await collectedData(world);
    const elsewhere = { ...entry, evaluationId: other.evaluationId, entryId };
    await expect(as(world, other.evaluator).evaluation.economics.changeEntry(elsewhere)).rejects.toThrow(
      "took this entry out",
    );
    await api.removeEntry({ evaluationId, entryId });
    await expect(api.changeEntry({ ...entry, evaluationId, entryId })).rejects.toThrow("took this entry out");
  });

  it("tells of two who change one entry the second, who replaces it only knowingly", async () => {
    const { evaluationId, evaluator, leader } = await collectedData(world);
    const api = as(world, evaluator).evaluation.economics;
    const { id: entryId } = await api.addEntry({ ...entry, evaluationId });
    const read = async () => {
      const [standing] = (await api.find({ evaluationId })).entries;
      return { ...entry, evaluationId, entryId, seen: standing && contentOf(standing) };
    };
    const [first, second] = [await read(), { ...(await read()), amount: "2" }];
    await as(world, leader).evaluation.economics.changeEntry({ ...first, amount: "1" });
    await expect(api.changeEntry(second)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("cost of £1 in year"),
    });
    expect((await api.find({ evaluationId })).entries).toMatchObject([{ amountPence: 100 }]);
    await api.changeEntry({ ...(await read()), amount: "2" });
    expect((await api.find({ evaluationId })).entries).toMatchObject([{ amountPence: 200 }]);
    const changes = await world.db
      .select({ detail: activity.detail })
      .from(activity)
      .where(sql`${activity.detail}->>'entryId' = ${entryId}`);
    expect(changes).toHaveLength(3);
  });

  it.each([
    [{ amount: "12.345" }, "in pounds"],
    [{ amount: "-3" }, "in pounds"],
    [{ low: "1" }, "both the lowest and the highest"],
    [{ low: "2000", high: "3000" }, "between the lowest and the highest"],
    [{ sector: "health_value" as const }, "pay no bill"],
  ])("refuses the amount %o in a plain sentence", async (over, told) => {
    const { evaluationId, evaluator } = await collectedData(world);
    const attempt = as(world, evaluator).evaluation.economics.addEntry({ ...entry, evaluationId, ...over });
    await expect(attempt).rejects.toThrow(told);
  });

  it("keeps the seed of the first save, and refuses QALYs that nothing can be drawn from", async () => {
    const { evaluationId, evaluator } = await collectedData(world);
    const api = as(world, evaluator).evaluation.economics;
    const qalys = {
      evaluationId,
      perspective: "NHS",
      costControl: 100,
      costControlError: 10,
      costNew: 120,
      costNewError: 10,
      utilityControl: 0.7,
      utilityControlError: 0.01,
      utilityNew: 0.72,
      utilityNewError: 0.01,
      years: 1,
    };
    await api.saveCase(qalys);
    const first = (await api.find({ evaluationId })).about?.seed;
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    await api.saveCase(qalys);
    expect((await api.find({ evaluationId })).about?.seed).toBe(first);
    expect((await api.find({ evaluationId })).about).toMatchObject({
      costTiming: "start",
      discountRate: 0.035,
    });
    await api.saveCase({ ...qalys, costTiming: "even" });
    expect((await api.find({ evaluationId })).about?.costTiming).toBe("even");
    await expect(api.saveCase({ ...qalys, utilityNewError: 0.9 })).rejects.toThrow("too large");
    await expect(api.saveCase({ ...qalys, years: undefined })).rejects.toThrow("all nine figures");
  });

  it("keeps the links of a claim in order, and goes with the claim", async () => {
    const { evaluationId, evaluator } = await collectedData(world);
    const api = as(world, evaluator).evaluation.scaleUp;
    const { id: scaleUpId } = await api.add({ ...claim, evaluationId });
    await api.addLink({ ...link, evaluationId, scaleUpId });
    const share = { name: "Found", shape: "share" as const, value: 0.016, low: 0.0112, high: 0.0232 };
    await api.addLink({ ...link, ...share, evaluationId, scaleUpId });
    const { claims } = await api.find({ evaluationId });
    expect(claims[0]?.links.map(({ name }) => name)).toEqual(["People screened", "Found"]);
    const impossible = api.addLink({ ...link, ...share, value: 1.6, high: 2, evaluationId, scaleUpId });
    await expect(impossible).rejects.toThrow("0.016 for 1.6%");
    await api.remove({ evaluationId, scaleUpId });
    expect((await api.find({ evaluationId })).claims).toEqual([]);
  });

  it("starts a chain from an amount as it was counted, and keeps it first", async () => {
    const { evaluationId, evaluator } = await collectedData(world);
    const api = as(world, evaluator).evaluation.scaleUp;
    const { id: scaleUpId } = await api.add({ ...claim, evaluationId });
    const chain = { evaluationId, scaleUpId };
    const share = { ...link, ...chain, name: "Found", shape: "share" as const, value: 0.016 };
    await expect(api.addLink(share)).rejects.toThrow("The first link is an amount");
    await expect(api.addLink({ ...link, ...chain, possibleValue: 2000 })).rejects.toThrow("first link");
    await expect(api.addLink({ ...link, ...chain, value: 0, low: 0, high: 9 })).rejects.toThrow("above 0");
    const first = await api.addLink({ ...link, ...chain, low: 0, high: 2000 });
    await api.addLink({ ...share, possibleValue: 0.07 });
    await expect(api.removeLink({ evaluationId, linkId: first.id })).rejects.toThrow("Take them out first");
  });

  it("goes out with the findings, counts of staff by the small-number rule", async () => {
    const { slug } = await correctedFindings();
    const { version } = await as(world, null).evaluation.find({ slug });
    const { content } = version;
    expect(content.economics?.entries).toHaveLength(1);
    expect(content.workforce).toMatchObject([{ acceptableCount: null, askedCount: null }]);
    expect(content.scaleUps).toHaveLength(1);
    expect(content.siteProfiles).toMatchObject([{ setting: "community_pharmacy", olderPercent: 40 }]);
  });

  it("goes out with the number of people rounded, and hidden when small", async () => {
    const { slug, evaluationId, evaluator } = await publishedFindings(world);
    const { economics, correct } = as(world, evaluator).evaluation;
    const told = async (people: number) => {
      await economics.saveCase({ evaluationId, perspective: "NHS", people });
      await correct({ evaluationId, findings: "Few.", limitations: "None.", reason: `Now ${people}` });
      return (await as(world, null).evaluation.find({ slug })).version.content.economics?.about?.people;
    };
    expect([await told(1737), await told(6)]).toEqual([1735, null]);
    expect((await economics.find({ evaluationId })).about?.people).toBe(6);
  });

  it("takes a signature with it: nobody signed the money that was written since", async () => {
    const { pilot, pilotId, evaluationId, innovator, leader, evaluator } = await signedFindings(world);
    const { slug } = pilot;
    await as(world, leader).evaluation.answer({ evaluationId, decision: "signed" });
    await as(world, innovator).evaluation.answer({ evaluationId, decision: "signed" });
    const api = as(world, evaluator).evaluation;
    const working = await api.findWorking({ pilot: pilotId });
    const { findings = "", limitations = "" } = working.evaluation ?? {};
    await api.publish({ evaluationId });
    const signedBy = async () => {
      const { version } = await as(world, null).evaluation.find({ slug });
      return version.content.signatures.flatMap(({ role, decision }) =>
        decision === "signed" ? [role] : [],
      );
    };
    expect((await signedBy()).sort()).toEqual(["evaluator", "innovator", "leader"]);
    await api.economics.addEntry({ ...entry, evaluationId });
    await api.correct({ evaluationId, findings, limitations, reason: "Looked at again" });
    expect(await signedBy()).toEqual(["evaluator"]);
  });

  it("is taken back as it was published, not as it was written since", async () => {
    const { slug, evaluationId, evaluator } = await correctedFindings();
    const api = as(world, evaluator).evaluation;
    await api.economics.addEntry({ ...entry, evaluationId, what: "Written since" });
    await api.retract({ evaluationId, reason: "The counts were wrong." });
    const { version, versions } = await as(world, null).evaluation.find({ slug });
    expect(version.kind).toBe("retracted");
    expect(version.content.economics?.entries).toHaveLength(1);
    expect(version.hash).toBe(versions[1]?.hash);
  });

  it("stays as it was signed while both sides answer", async () => {
    const { evaluationId, evaluator } = await signedFindings(world);
    const { economics, workforce } = as(world, evaluator).evaluation;
    const entryId = crypto.randomUUID();
    for (const attempt of [
      workforce.add({ ...task, evaluationId }),
      economics.changeEntry({ ...entry, evaluationId, entryId }),
    ])
      await expect(attempt).rejects.toThrow("Both sides are answering");
  });
});

/** Everything beside the results is written first, then corrected into a version that shows it. */
async function correctedFindings() {
  const published = await publishedFindings(world);
  const { evaluationId, evaluator } = published;
  const { evaluation } = as(world, evaluator);
  await evaluation.economics.addEntry({ ...entry, evaluationId });
  await evaluation.workforce.add({ ...task, evaluationId, acceptableCount: 5, askedCount: 8 });
  const { id: scaleUpId } = await evaluation.scaleUp.add({ ...claim, evaluationId });
  await evaluation.scaleUp.addLink({ ...link, evaluationId, scaleUpId });
  const { sites } = await evaluation.transfer.listSites({ evaluationId });
  const siteId = sites[0]?.id ?? "";
  await evaluation.transfer.saveProfile({ evaluationId, siteId, olderPercent: 40, roles: ["pharmacist"] });
  const words = { findings: "Few were found.", limitations: "No comparison." };
  await evaluation.correct({ evaluationId, ...words, reason: "The costs came in." });
  return published;
}
