import { publishedFindings } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";

const world = await createWorld();
const head = "measure,site,arm,period_start,period_end,subgroup,numerator,denominator";
const cell = "Diagnosed,28 pharmacies,intervention,2016-05-01,2019-05-31";
const bySex = [head, `${cell},,203,1003`, `${cell},Sex: female,90,500`, `${cell},Sex: male,113,503`].join(
  "\n",
);
const words = { findings: "One in five was diagnosed.", limitations: "No comparison." };

/** Published by sex, then one figure corrected. */
async function corrected(from: number, to: [numerator: number, denominator: number]) {
  const { evaluator, evaluationId, slug } = await publishedFindings(
    world,
    { ownSubgroups: ["Sex: female", "Sex: male"] },
    bySex,
  );
  const api = as(world, evaluator).evaluation;
  const { items } = await api.listObservations({ evaluationId, page: 1 });
  const observationId = items.find(({ numerator }) => numerator === from)?.id ?? "";
  const [numerator, denominator] = to;
  const fix = { observationId, numerator, denominator, reason: "Counted wrongly" };
  await api.correctObservation({ ...fix, ...words });
  const versions = await Promise.all(
    [1, 2].map(async (version) => (await as(world, null).evaluation.find({ slug, version })).version),
  );
  return versions.map(({ content }) =>
    content.results[0]?.breakdown?.subgroups.map(({ isHidden }) => isHidden),
  );
}

describe("groups of a corrected version", () => {
  it("are not shown again once a count moved: the versions together would say by how much which moved", async () => {
    expect(await corrected(90, [93, 500])).toEqual([[false], [true]]);
    expect(await corrected(203, [203, 1010])).toEqual([[false], [true]]);
    expect(await corrected(90, [60, 500])).toEqual([[false], [true]]);
  });

  it("are shown where the figures stayed as they were", async () => {
    expect(await corrected(90, [90, 500])).toEqual([[false], [false]]);
  });
});
